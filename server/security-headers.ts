import { stylesheetSource } from '#features/lite/stylesheet.ts';
import { beforePaintSource } from '#lib/before-paint.ts';

const base = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const common = "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; connect-src 'self'";

/** For files, which are no pages. */
export const fileHeaders = base;

/** For reading pages, whose only inline script is a constant: so is the policy, and the pages can be kept. */
export const readingHeaders = {
  ...base,
  'Content-Security-Policy': `default-src 'none'; script-src 'self' ${beforePaintSource}; style-src 'self'; img-src 'self' data: https:; ${common}`,
};

/** For the light edition: its own style and its icon in the page, and nothing to fetch. */
export const lightHeaders = {
  ...base,
  'Content-Security-Policy': `default-src 'none'; style-src ${stylesheetSource}; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
};

/** For reading pages in development, which have the framework's scripts as well. Development needs eval (React's error stacks). */
export const readingHeadersInDevelopment = (nonce: string) => ({
  ...base,
  'Content-Security-Policy': `default-src 'none'; script-src 'self' 'unsafe-eval' 'nonce-${nonce}' ${beforePaintSource}; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; ${common}`,
});

/** For the desk, whose framework has inline scripts: they carry the answer's nonce. */
export const deskHeaders = (nonce: string, dev: boolean) => ({
  ...base,
  'Content-Security-Policy': `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; ${common}`,
});
