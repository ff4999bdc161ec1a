import { db } from '#lib/db.ts';
import { bodyText, parseBody } from '#features/articles/blocks.ts';
import { searchedText } from './document.ts';
import { indexArticle } from './index-article.ts';

/** Indexes the articles that have no row in the index: after a change of its form. Returns how many there were. */
export async function indexMissing(): Promise<number> {
  let done = 0;
  for (;;) {
    const articles = await db().article.findMany({
      where: { search: null },
      select: {
        id: true,
        headline: true,
        standfirst: true,
        body: true,
        teasers: true,
        tags: { select: { tag: { select: { name: true } } } },
      },
      orderBy: { id: 'asc' },
      take: 100,
    });
    if (articles.length === 0) return done;
    for (const { id, headline, standfirst, body, teasers, tags } of articles) {
      const text = searchedText(standfirst, bodyText(parseBody(body)), teasers as { title?: string }[]);
      await db().$transaction((tx) => indexArticle(tx, id, { headline, tags: tags.map(({ tag }) => tag.name), text }));
    }
    done += articles.length;
  }
}
