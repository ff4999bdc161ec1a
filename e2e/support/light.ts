import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoArticles } from '#seeds/demo/articles.ts';
import { comments } from '#seeds/demo/comments.ts';
import { command } from './staff.ts';

const run = promisify(execFile);

/** The first `count` words of the demo newsroom's texts, in paragraphs of fifty: no words are repeated to please a compressor. */
function wordsOfTheNewsroom(count: number): string {
  const strings = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  const paragraphs = demoArticles.flatMap(({ body }) => body).flatMap((block) => (block.type === 'paragraph' ? strings(block.text) : []));
  const words = paragraphs.join(' ').split(/\s+/).slice(0, count);
  return Array.from({ length: Math.ceil(count / 50) }, (_, i) => words.slice(i * 50, i * 50 + 50).join(' ')).join('\n\n');
}

/** Imports an article of so many words; returns its headline. */
export async function importArticle(words: number): Promise<string> {
  const headline = 'أربعمئة كلمة من دفاتر مطبعة الحبر تصل إلى قارئها في رحلة واحدة';
  const folder = await mkdtemp(join(tmpdir(), 'warraq-light-'));
  try {
    const file = join(folder, 'article.txt');
    await writeFile(file, `${headline}\n\n${wordsOfTheNewsroom(words)}\n`);
    await command('import', file, '--section', 'economy');
  } finally {
    await rm(folder, { recursive: true });
  }
  return headline;
}

/** Ten comments that readers of the demo newsroom wrote. */
export const tenComments = comments
  .filter(({ state }) => state === 'APPROVED')
  .slice(0, 10)
  .map(({ name, body }) => ({ name, body }));

/** How many bytes the answer to one GET is on the line, headers and all, in one encoding. */
export async function transferOf(path: string, encoding: 'br' | 'gzip'): Promise<number> {
  const { hostname, port } = new URL(process.env['SITE_URL'] ?? '');
  const line = connect(Number(port), hostname);
  let bytes = 0;
  line.on('data', (chunk) => (bytes += chunk.length));
  line.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`);
  await once(line, 'close');
  return bytes;
}

/** What a text browser shows of an address, or null where the browser is not installed. */
export async function inTextBrowser(browser: 'w3m' | 'lynx', address: string): Promise<string | null> {
  const args = {
    w3m: ['-dump', '-cols', '200', '-I', 'UTF-8', '-O', 'UTF-8'],
    lynx: ['-dump', '-width=500', '-assume_charset=UTF-8', '-display_charset=UTF-8'],
  };
  try {
    const { stdout } = await run(browser, [...args[browser], address], { env: { ...process.env, HOME: tmpdir() } });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
