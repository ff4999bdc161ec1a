const base = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const common = "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; connect-src 'self'";

/** For reading pages, which have no inline script: the policy is one constant, so the pages can be kept. */
export const readingHeaders = {
  ...base,
  'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; ${common}`,
};

/** For the desk, whose framework has inline scripts: they carry the answer's nonce. Development needs eval (React's error stacks). */
export const deskHeaders = (nonce: string, dev: boolean) => ({
  ...base,
  'Content-Security-Policy': `default-src 'none'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; ${common}`,
});
