import { db, pool } from '#lib/db.ts';
import { findArticle } from '#features/articles/find-article.ts';
import { findAuthor, findTag, listSections } from '#features/articles/find-names.ts';
import { listArticles } from '#features/articles/list-articles.ts';
import { listFront } from '#features/articles/list-front.ts';
import { listNewest } from '#features/articles/list-newest.ts';
import { listComments } from '#features/comments/list-comments.ts';
import { countQueues, findCase, listQueue } from '#features/moderation/list-queue.ts';
import { listRelated } from '#features/related/list-related.ts';
import { updateRelated } from '#features/related/update-related.ts';
import { sealIndex } from '#features/search/seal-index.ts';
import { searchArticles } from '#features/search/search-articles.ts';

/** What a reader, a moderator or the product itself does, with a name for the document. */
export interface Operation {
  title: string;
  run: () => Promise<unknown>;
}

/** Every operation whose queries are explained, on rows of the generated newsroom that have everything. */
export async function operations(): Promise<Operation[]> {
  const {
    articleId,
    id: commentId,
    article,
  } = await db().comment.findFirstOrThrow({
    where: { status: 'APPROVED', parentId: { not: null } },
    include: { article: { include: { section: true, tags: { include: { tag: true } }, authors: { include: { author: true } } } } },
  });
  const [section, tag, author] = [article.section.slug, article.tags[0]!.tag.slug, article.authors[0]!.author.slug];
  const cursor = `${article.publishedAt.getTime()}-${articleId}`;
  const search = (title: string, query = article.headline, wanted = {}) => ({ title, run: () => searchArticles(query, 1, wanted) });
  return [
    search('A search'),
    search('A search in one section, newest first', article.headline, { section, sort: 'newest' }),
    search('A search with a mistyped word', 'القندييل'),
    { title: 'Putting waiting articles into blocks', run: () => sealIndex(pool()) },
    { title: 'Finding and storing related stories', run: () => updateRelated(articleId) },
    { title: 'The related stories of an article', run: () => listRelated(articleId) },
    { title: 'The front page', run: listFront },
    { title: 'An article', run: () => findArticle(articleId) },
    { title: 'The sections', run: listSections },
    { title: 'The latest articles', run: () => listArticles({}, 1) },
    { title: 'A section', run: () => listArticles({ section }, 1) },
    { title: 'A tag', run: async () => [await findTag(tag), await listArticles({ tag }, 1)] },
    { title: 'An author', run: async () => [await findAuthor(author), await listArticles({ author }, 1)] },
    { title: 'The newest after a cursor', run: () => listNewest({ cursor, limit: 20 }) },
    { title: 'The newest of a section and a tag after a cursor', run: () => listNewest({ section, tag, cursor, limit: 20 }) },
    { title: 'The comments of an article', run: () => listComments(articleId, [commentId]) },
    { title: 'The pending queue of the desk', run: () => listQueue('PENDING', 1) },
    { title: 'A decided queue of the desk', run: () => listQueue('APPROVED', 1) },
    { title: 'How many comments are in each queue', run: countQueues },
    { title: 'One comment at the desk', run: () => findCase(commentId) },
  ];
}
