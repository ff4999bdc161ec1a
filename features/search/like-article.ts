import { pool } from '#lib/db.ts';
import { fromBytes } from './document.ts';
import { rankArticles, type Hit } from './rank-articles.ts';
import { rowsOf } from './sql.ts';
import { stemKey, type Term } from './terms.ts';

const most = 60;

/** The published articles whose words are likest an article's headline, tags and commonest words, best first, without itself. */
export async function likeArticle(articleId: number, limit: number): Promise<Hit[]> {
  const [row] = await rowsOf<{ codes: Buffer }>(pool(), 'search-own', 'SELECT codes FROM "ArticleSearch" WHERE "articleId" = $1', [
    articleId,
  ]);
  if (!row) return [];
  const { roots, forms, body } = fromBytes(row.codes);
  const counts = new Map<number, { term: Term; count: number }>();
  roots.forEach((root, i) => {
    if (root === 0) return;
    const key = stemKey(root, forms[i]!);
    const count = counts.get(key) ?? { term: { root, form: forms[i]! }, count: 0 };
    // What the headline and the tags say is what it is about, however rarely the text says it.
    count.count += i < body ? most : 1;
    counts.set(key, count);
  });
  const terms = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, most);
  const query = { words: terms.map(({ term }) => ({ word: '', term })), phrases: [], excluded: [], onlyStopWords: false };
  const { hits } = await rankArticles(pool(), query, {}, limit + 1);
  return hits.filter((hit) => hit.articleId !== articleId).slice(0, limit);
}
