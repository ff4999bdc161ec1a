import { createHash } from 'node:crypto';

/**
 * The one inline script of reading pages: what the reader chose, kept in this browser as class names, is on the page before it is painted.
 * `js` says to the styles that what needs a script may be shown. Where storage is refused, the page is as the newsroom set it.
 */
export const beforePaint = `try{document.documentElement.className="js "+(localStorage.reading||"")}catch{}`;

/** The script's name in a Content-Security-Policy (CSP 3, 2.3.1: a hash source). */
export const beforePaintSource = `'sha256-${createHash('sha256').update(beforePaint).digest('base64')}'`;
