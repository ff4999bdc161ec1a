import { generateArticle } from '#seeds/generated/article.ts';
import { sections, sources } from '#seeds/generated/masthead.ts';
import { between, randomFor, type Random } from '#seeds/generated/random.ts';
import type { ImportedStory } from '#features/ingest/save-story.ts';

/** The seed of the corpus; new articles go on where it ends, so that some belong to its last affairs. */
export const seed = 1;

/** What readers ask: two to four neighbouring words out of a text. */
export function queriesFrom(texts: string[], random: Random): string[] {
  return texts.map((text) => {
    const words = text.replaceAll('.', '').split(/\s+/);
    const at = between(random, 0, Math.max(0, words.length - 4));
    return words.slice(at, at + between(random, 2, 4)).join(' ');
  });
}

/** Queries about a generated corpus of this many articles. */
export function generatedQueries(articles: number, count: number): string[] {
  const random = randomFor(articles);
  const texts = Array.from({ length: count }, () => generateArticle(seed, between(random, 0, articles - 1)).text);
  return queriesFrom(texts, random);
}

/** The articles of a seed after the first `from`, as an importer hands them over. */
export const generatedStories = (from: number, count: number): ImportedStory[] =>
  Array.from({ length: count }, (_, i) => {
    const article = generateArticle(seed, from + i);
    return {
      originKey: `bench:${article.n}`,
      status: 'PUBLISHED',
      headline: article.headline,
      dateline: article.dateline,
      body: article.body,
      publishedAt: article.publishedAt,
      section: sections[article.section]!,
      source: article.source === null ? undefined : sources[article.source],
      tags: article.tags,
      authors: [],
      teasers: [],
    };
  });
