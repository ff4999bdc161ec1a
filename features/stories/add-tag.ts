import { announce } from '#lib/announce.ts';
import { fold } from '#lib/arabic/fold.ts';
import { words } from '#lib/arabic/words.ts';
import { db } from '#lib/db.ts';
import { tags } from '#lib/tags.ts';
import type { Editor } from '#features/accounts/editor.ts';
import { bodyText, parseBody } from '#features/articles/blocks.ts';
import { slugOf } from '#features/articles/slug.ts';
import { indexArticle } from '#features/search/index-article.ts';
import type { Changed } from './change-story.ts';

/** Adds a tag to an article, one in use where its spelling meets one; the article is found by it. Refuses what is no word and what it has. */
export function addTag(_by: Editor, articleId: number, name: string): Promise<{ ok: true } | Extract<Changed, { ok: false }>> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('saveStory'))`;
    const article = await tx.article.findUnique({
      where: { id: articleId },
      select: {
        headline: true,
        standfirst: true,
        body: true,
        tags: { orderBy: { position: 'asc' }, select: { position: true, tag: true } },
      },
    });
    if (!article) return { ok: false, refusal: 'no-article' };
    const slug = slugOf(fold(name));
    if (words(name).length === 0 || article.tags.some(({ tag }) => tag.slug === slug)) return { ok: false, refusal: 'nothing-to-change' };
    const tag = await tx.tag.upsert({ where: { slug }, create: { slug, name: name.trim(), key: fold(name) }, update: {} });
    await tx.articleTag.create({ data: { articleId, tagId: tag.id, position: (article.tags.at(-1)?.position ?? -1) + 1 } });
    const text = [article.standfirst ?? '', bodyText(parseBody(article.body))].join('\n');
    await indexArticle(tx, articleId, { headline: article.headline, tags: [...article.tags.map((t) => t.tag.name), tag.name], text });
    await announce(tx, [tags.articles(), tags.article(articleId)]);
    return { ok: true };
  });
}
