import { pool, type Transaction } from '#lib/db.ts';
import { encode, toBytes, type Searched } from './document.ts';
import { sealIndex } from './seal-index.ts';
import { addWords, countWords } from './word-list.ts';

/**
 * Writes the words by which an article is found, inside the transaction that writes the article: with it they are there, without it not.
 * The article is found at once; it waits outside the blocks of posting lists until `sealSoon` puts it into one.
 */
export async function indexArticle(tx: Transaction, articleId: number, article: Searched) {
  const codes = new Uint8Array(toBytes(encode(article)));
  await tx.articleSearch.upsert({ where: { articleId }, create: { articleId, codes }, update: { number: null, codes } });
  // What nobody may read yet is suggested to nobody, not by its words either.
  const { status } = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: { status: true } });
  if (status === 'PUBLISHED') await tx.$executeRawUnsafe(...addWords(countWords([article])));
}

let sealing = false;
let saved = 0;
const often = 64;

/**
 * To be called after an article was saved, and where many wait: now and then it puts waiting articles into blocks, in the background. It
 * never throws: what it leaves, a later call does.
 */
export function sealSoon(now = false): void {
  if (sealing || (!now && ++saved % often !== 0)) return;
  sealing = true;
  sealIndex(pool())
    .catch(() => {})
    .finally(() => (sealing = false));
}
