import { describe, expect, test } from 'vitest';
import { beforePaint } from '#lib/before-paint.ts';
import { finishHtml } from './finish-html.ts';

const body = async (html: string) => {
  const finished = await finishHtml(`<!DOCTYPE html><html lang="ar" dir="rtl"><head></head><body>${html}</body></html>`);
  return /<body>([^]*)<\/body>/.exec(finished)![1]!;
};

// The shape of what Next 16 sends: scripts, preloads, payload, comments of React, a form with a server action.
const fromNext = `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/>
<link rel="stylesheet" href="/_next/static/chunks/1.css" data-precedence="next"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/2.js"/>
<link rel="modulepreload" href="/_next/static/chunks/3.js"/>
<link rel="preload" as="font" href="/_next/static/media/4.woff2" crossorigin=""/>
<script src="/_next/static/chunks/5.js" async=""></script><script src="/_next/static/chunks/6.js" noModule=""></script>
<title>ورّاق</title></head><body><div hidden=""><!--$--><!--/$--></div><main><!--$--><h1>موسكو &amp; دمشق</h1><!--/$-->
<form action="" encType="multipart/form-data" method="POST"><input type="hidden" name="$ACTION_ID_40ab"/><textarea name="body" required="">قلت: a &lt; b &amp;&amp; c</textarea>
<button data-dgst="1">أرسل</button></form></main>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"a \\u003c b"}</script>
<script type="module" src="/islands/reading.js"></script>
<script id="_R_">(globalThis["TURBOPACK"]||=[]).push("<main>")</script><script>self.__next_f.push([1,"1:\\"<\\/script>\\""])</script></body></html>`;

describe('A reading page without the framework', () => {
  test('has only our own script and its data', async () => {
    const scripts = [...(await finishHtml(fromNext)).matchAll(/<script[^>]*>[^]*?<\/script>/g)].map(([script]) => script);
    expect(scripts).toEqual([
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a \\u003c b"}</script>',
      '<script type="module" src="/islands/reading.js"></script>',
    ]);
  });

  test('has nothing else that only the framework needs', async () => {
    const finished = await finishHtml(fromNext);
    expect(finished).not.toMatch(/__next|TURBOPACK|modulepreload|as="script"|<!--|data-|hidden=""><\/div>/);
  });

  test('keeps its form, its styles, its fonts and every word', async () => {
    const finished = await finishHtml(fromNext);
    for (const part of [
      '<!DOCTYPE html>',
      '<html lang="ar" dir="rtl">',
      'href="/_next/static/chunks/1.css"',
      'as="font"',
      '<title>ورّاق</title>',
      '<h1>موسكو &amp; دمشق</h1>',
      'method="POST"',
      'name="$ACTION_ID_40ab"',
      '<textarea name="body" required="">قلت: a &lt; b &amp;&amp; c</textarea>',
      '<button>أرسل</button>',
    ]) {
      expect(finished).toContain(part);
    }
  });

  test('finished once more is the same', async () => {
    const finished = await finishHtml(fromNext);
    expect(await finishHtml(finished)).toBe(finished);
  });
});

describe('What readers wrote and typed goes through unharmed', () => {
  test.each([
    ['entities', '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#34;x&#34; &nbsp;.</p>'],
    ['an attribute with signs in it', '<a title="a &amp; &quot;b&quot; (c)" href="/search?q=%D9%88&amp;page=2">x</a>'],
    ['what a refused form gives back, line breaks and all', '<textarea name="body">\n\nأول\n\n  ثان </textarea>'],
    ['a value that was typed', '<input name="name" value="سلمى &quot;الحبر&quot; &amp;lt;">'],
    [
      'a picture drawn in lines',
      '<svg viewBox="0 0 24 24" preserveAspectRatio="none"><path d="M0 0L24 24"/><linearGradient id="a"/></svg>',
    ],
    ['a comment that was typed as text', '<p>&lt;!-- not a comment --&gt;</p>'],
    ['bidirectional names', '<bdi>Ünïcödé عربي 😀</bdi>'],
    ['an unknown element', '<search><form role="search"></form></search>'],
    ['attributes of our own', '<li data-case="7" data-selected="">x</li>'],
    ['a style', '<style>a>b::before{content:"<\\/script>"}</style>'],
  ])('%s', async (_, html) => {
    const unquoted = (text: string) => text.replaceAll(' />', '/>').replaceAll('&nbsp;', '\u00a0').replaceAll('&#34;', '"');
    expect(unquoted(await body(html))).toBe(unquoted(html));
  });

  test('an element that another reader could mistake for the placeholder of metadata stays, when it holds something', async () => {
    expect(await body('<div hidden=""><p>x</p></div>')).toBe('<div hidden=""><p>x</p></div>');
  });
});

describe('What pretends to be ours is taken out', () => {
  test.each([
    '<script src="https://evil.example/islands/x.js"></script>',
    '<script src="//islands/x.js"></script>',
    '<script src="/_next/static/islands/x.js"></script>',
    '<script src="/islands/../_next/x.js"></script>',
    `<script>${beforePaint};alert(1)</script>`,
    `<script src="/x.js">${beforePaint}</script>`,
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<script type="text/javascript">alert(1)</script>',
    '<script>"<script src=/islands/x.js>"</script>',
    '<script><!-- <script> --></script>',
  ])('%s', async (html) => {
    expect(await body(`a${html}b`)).toBe('ab');
  });

  test('only the script before the first paint stays, to the letter and without what it was dressed in', async () => {
    expect(await body(`a<script nonce="x" defer>${beforePaint}</script>b`)).toBe(`a<script>${beforePaint}</script>b`);
  });

  test('a script that is never closed takes only itself', async () => {
    expect(await finishHtml('<p>a</p><script>alert(1)')).toBe('<p>a</p>');
  });

  test('of nothing there is nothing', async () => {
    expect(await finishHtml('')).toBe('');
  });
});
