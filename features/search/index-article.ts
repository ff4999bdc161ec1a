import { stems } from '#lib/arabic/words.ts';
import type { Transaction } from '#lib/db.ts';

export interface Indexed {
  headline: string;
  tags: string[];
  text: string;
}

/** Writes the words by which an article is found, inside the transaction that writes the article. */
export async function indexArticle(tx: Transaction, articleId: number, { headline, tags, text }: Indexed) {
  const [a, b, c] = [headline, tags.join(' '), text].map((part) => stems(part).join(' '));
  await tx.$executeRaw`
    INSERT INTO "ArticleSearch" ("articleId", words)
    VALUES (${articleId}, setweight(to_tsvector('simple', ${a}), 'A') || setweight(to_tsvector('simple', ${b}), 'B') || setweight(to_tsvector('simple', ${c}), 'D'))
    ON CONFLICT ("articleId") DO UPDATE SET words = EXCLUDED.words`;
}
