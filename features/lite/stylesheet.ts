import { createHash } from 'node:crypto';

/**
 * All style of the light edition, inline on each of its pages: paper, ink and rubric of the full edition, its ruled frame, the reader's own
 * fonts. At most 1.5 KB. `.s` skip link · `.b` the name · `.m` small print · `.r` rubric · `.l` ruled list · `.n` notice · `.w` wide gap, rubric heading.
 */
export const stylesheet = [
  ':root{color-scheme:light dark;--p:#f8f3e7;--i:#1c1713;--f:#5a5043;--l:#d9cdb5;--r:#a32f17}',
  '@media(prefers-color-scheme:dark){:root{--p:#16120e;--i:#ece3d1;--f:#b8ab94;--l:#3b3228;--r:#f08a6c}}',
  'body{margin:auto;max-width:32em;padding:.5em 1em;background:var(--p);color:var(--i);overflow-wrap:anywhere;',
  'font:112.5%/1.9 Noto Naskh Arabic,Geeza Pro,Segoe UI,Tahoma,serif}',
  'a{color:inherit;text-decoration-color:var(--r);text-underline-offset:.3em}',
  'a:hover,.r,[aria-current],.w>h2{color:var(--r)}',
  ':focus-visible{outline:3px solid var(--r)}',
  'h1,h2,h3,.b{line-height:1.5;margin:.3em 0;text-wrap:balance}h1{font-size:1.75em}h2{font-size:1.3em}h3,.l h2{font-size:1.1em}',
  'h2 a,h3 a,.b a,.r,nav a,.m a{text-decoration:none}.b{font-size:1.9em}.b,.r,nav a{font-weight:700}',
  'p{margin:.6em 0}.m,.l p,.l h2,.l h3{margin:0}.m{font-size:.85em;color:var(--f)}',
  'nav{border-bottom:1px solid var(--l)}nav a{display:inline-block}',
  'hr{border:solid;border-width:1px 0;color:inherit;padding:1px;height:2px;background:var(--r) content-box}.w{margin-top:2.5em}',
  '.l{list-style:none;padding:0;margin:0}.l>li{border-top:1px solid var(--l);padding:.6em 0}',
  '.l .l,blockquote{margin:.5em;padding-inline-start:1em;border-inline-start:2px solid var(--r)}',
  '.n{border:1px solid;padding:.5em 1em}',
  'input,textarea,button{font:inherit;color:inherit;box-sizing:border-box;border:1px solid var(--f);background:0 0;padding:.1em .6em}',
  'input,textarea{width:100%}button{background:var(--i);color:var(--p);white-space:nowrap}',
  '[role=search]{display:flex;gap:.5em}.s:not(:focus){position:absolute;top:-9em}',
].join('');

/** The stylesheet's name in a Content-Security-Policy (CSP 3, 2.3.1: a hash source). */
export const stylesheetSource = `'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`;
