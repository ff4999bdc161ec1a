import { createHash } from 'node:crypto';
import { announce } from '#lib/announce.ts';
import { fold } from '#lib/arabic/fold.ts';
import { words } from '#lib/arabic/words.ts';
import { enqueue } from '#lib/jobs.ts';
import { db, type Transaction } from '#lib/db.ts';
import { tags as tag } from '#lib/tags.ts';
import { searchedText } from '#features/search/document.ts';
import { indexArticle, sealSoon } from '#features/search/index-article.ts';
import { readNames } from '#features/names/read-names.ts';
import type { Named } from '#features/articles/article.ts';
import { bodyText, parseBody, type Block } from '#features/articles/blocks.ts';
import { excerptOf } from '#features/articles/excerpt.ts';
import { slugOf } from '#features/articles/slug.ts';

/** What a page names as related to itself. */
export interface ForeignTeaser {
  section?: string;
  title?: string;
  excerpt: string;
}

/** An article as any importer, and the demo newsroom, hands it over. */
export interface ImportedStory {
  /** The identity of the story at its origin: saving the same key again changes the article instead of adding one. */
  originKey: string;
  status: 'PUBLISHED' | 'DRAFT';
  headline: string;
  standfirst?: string | undefined;
  dateline?: string | undefined;
  body: Block[];
  credit?: string | undefined;
  /** Unknown: the moment of the first saving. */
  publishedAt?: Date | undefined;
  section: Named;
  tags: string[];
  authors: Named[];
  source?: Named | undefined;
  picture?: { src: string; alt: string; width: number; height: number; caption?: string; credit?: string } | undefined;
  teasers: ForeignTeaser[];
}

export interface SavedStory {
  articleId: number;
  outcome: 'created' | 'updated' | 'unchanged';
}

/** What tells whether a story has changed since it was saved. */
const digestOf = (story: ImportedStory): string => createHash('sha256').update(JSON.stringify(story)).digest('hex');

/** What saving the story would come to, without saving it. */
export async function foreseeSaving(story: ImportedStory): Promise<SavedStory['outcome']> {
  const before = await db().article.findUnique({ where: { originKey: story.originKey }, select: { originDigest: true } });
  return !before ? 'created' : before.originDigest === digestOf(story) ? 'unchanged' : 'updated';
}

/**
 * Saves a story with its section, tags, authors and search words, and announces it, in one transaction. Idempotent by `originKey`.
 * @throws ZodError when the body is outside the union of blocks.
 */
export async function saveStory(story: ImportedStory): Promise<SavedStory> {
  const body = parseBody(story.body);
  const originDigest = digestOf(story);
  const saved = await db().$transaction<SavedStory>(async (tx) => {
    // One story at a time, over all nodes: two that bring the same new section or tag, or are the same, would fail on each other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('saveStory'))`;
    const before = await tx.article.findUnique({ where: { originKey: story.originKey }, select: { id: true, originDigest: true } });
    if (before?.originDigest === originDigest) return { articleId: before.id, outcome: 'unchanged' };

    const section = await findOrAddSection(tx, story.section);
    const source = story.source && (await tx.source.upsert({ where: { slug: story.source.slug }, create: story.source, update: {} }));
    const text = bodyText(body);
    const columns = {
      status: story.status,
      slug: slugOf(story.headline),
      headline: story.headline,
      standfirst: story.standfirst ?? null,
      dateline: story.dateline ?? null,
      body,
      excerpt: excerptOf(story.standfirst ?? text),
      credit: story.credit ?? null,
      words: words(text).length,
      pictureSrc: story.picture?.src ?? null,
      pictureAlt: story.picture?.alt ?? null,
      pictureCaption: story.picture?.caption ?? null,
      pictureCredit: story.picture?.credit ?? null,
      pictureWidth: story.picture?.width ?? null,
      pictureHeight: story.picture?.height ?? null,
      ...(story.publishedAt && { publishedAt: story.publishedAt }),
      dated: story.publishedAt !== undefined,
      sectionId: section.id,
      sourceId: source?.id ?? null,
      originDigest,
      teasers: story.teasers.map((t) => ({ ...t })),
    };
    const { id } = before
      ? await tx.article.update({ where: { id: before.id }, data: columns, select: { id: true } })
      : await tx.article.create({ data: { publishedAt: new Date(), ...columns, originKey: story.originKey }, select: { id: true } });

    await setTags(tx, id, story.tags);
    await setAuthors(tx, id, story.authors);
    await indexArticle(tx, id, { headline: story.headline, tags: story.tags, text: searchedText(story.standfirst, text, story.teasers) });
    await announce(tx, [tag.articles(), tag.article(id)]);
    await enqueue(tx, 'article-changed', String(id), { articleId: id, isNew: !before });
    return { articleId: id, outcome: before ? 'updated' : 'created' };
  });
  if (saved.outcome !== 'unchanged') sealSoon();
  return saved;
}

async function findOrAddSection(tx: Transaction, section: Named) {
  const all = await tx.section.findMany();
  const known = all.find((s) => s.slug === section.slug || fold(s.name) === fold(section.name));
  if (known) return known;
  await announce(tx, [tag.sections()]);
  return tx.section.create({ data: section });
}

async function setTags(tx: Transaction, articleId: number, names: string[]) {
  // One tag for each address: there the spellings of a word meet, and what no address tells apart («C» and «C++»).
  const bySlug = new Map(names.filter((name) => words(name).length > 0).map((name) => [slugOf(fold(name)), name.trim()]));
  await tx.articleTag.deleteMany({ where: { articleId } });
  const { variants } = await readNames();
  const given = new Set<number>();
  let position = 0;
  for (const [slug, name] of bySlug) {
    // A name that another tag has in another spelling is that tag.
    const spelled = variants(name);
    const known = spelled.length > 1 ? await tx.tag.findFirst({ where: { key: { in: spelled } }, orderBy: { id: 'asc' } }) : null;
    const { id } = known ?? (await tx.tag.upsert({ where: { slug }, create: { slug, name, key: fold(name) }, update: {} }));
    if (given.has(id)) continue;
    given.add(id);
    await tx.articleTag.create({ data: { articleId, tagId: id, position: position++ } });
  }
}

async function setAuthors(tx: Transaction, articleId: number, authors: Named[]) {
  await tx.articleAuthor.deleteMany({ where: { articleId } });
  let position = 0;
  for (const author of authors) {
    const { id } = await tx.author.upsert({ where: { slug: author.slug }, create: author, update: {} });
    await tx.articleAuthor.create({ data: { articleId, authorId: id, position: position++ } });
  }
}
