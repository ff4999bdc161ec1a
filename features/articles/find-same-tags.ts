import { db } from '#lib/db.ts';
import { readNames } from '#features/names/read-names.ts';

/** The addresses of the tags that are spellings of one name with a tag, its own among them. */
export async function findSameTags(slug: string): Promise<string[]> {
  const tag = await db().tag.findUnique({ where: { slug }, select: { key: true } });
  const spelled = tag ? (await readNames()).variants(tag.key) : [];
  if (spelled.length < 2) return [slug];
  const same = await db().tag.findMany({ where: { key: { in: spelled } }, select: { slug: true } });
  return [...new Set([slug, ...same.map((t) => t.slug)])];
}
