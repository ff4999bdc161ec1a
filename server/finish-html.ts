import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforePaint } from '#lib/before-paint.ts';
import { RewritingStream } from 'parse5-html-rewriting-stream';

const ours = /^\/islands\/[\w.-]+\.js$/;

/** Where Next would put metadata that comes late. */
const placeholder = '<div hidden=""></div>';

/**
 * A reading page without the framework: its scripts, its inline payload, the preloads of both and React's own comments are taken out.
 * Scripts under `/islands/`, data blocks (`application/ld+json`) and the script before the first paint, to the letter, stay.
 */
export async function finishHtml(html: string): Promise<string> {
  const rewriter = new RewritingStream();
  let skipping = false;
  let skipped = '';
  rewriter.on('startTag', (tag) => {
    const attribute = (name: string) => tag.attrs.find((a) => a.name === name)?.value;
    if (tag.tagName === 'script') {
      const stays = ours.test(attribute('src') ?? '') || attribute('type') === 'application/ld+json';
      if (!stays) {
        skipping = true;
        skipped = attribute('src') === undefined ? '' : 'a file';
        return;
      }
    }
    const preloads = tag.tagName === 'link' && (attribute('as') === 'script' || attribute('rel') === 'modulepreload');
    if (preloads) return;
    tag.attrs = tag.attrs.filter((a) => !a.name.startsWith('data-precedence') && !a.name.startsWith('data-rsc') && a.name !== 'data-dgst');
    rewriter.emitStartTag(tag);
  });
  rewriter.on('endTag', (tag) => {
    if (tag.tagName === 'script' && skipping) {
      skipping = false;
      if (skipped === beforePaint) rewriter.emitRaw(`<script>${beforePaint}</script>`);
    } else rewriter.emitEndTag(tag);
  });
  rewriter.on('text', (_, raw) => {
    if (skipping) skipped += raw;
    else rewriter.emitRaw(raw);
  });
  rewriter.on('comment', () => {});
  const finished = await text(Readable.from([html]).pipe(rewriter));
  return finished.replace(placeholder, '');
}
