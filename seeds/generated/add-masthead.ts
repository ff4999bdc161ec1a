import type { Pool } from 'pg';
import type { Named } from '#features/articles/article.ts';
import { desks, sections, sources } from './masthead.ts';

/** The ids of sections, sources and desks, in the order of the generated masthead. */
export interface MastheadIds {
  sections: number[];
  sources: number[];
  desks: number[];
}

/** Adds the sections, sources and bylines that are not there yet. A section of the same name under another address serves as well. */
export async function addMasthead(pool: Pool): Promise<MastheadIds> {
  return {
    sections: await addNamed(pool, 'Section', sections, 'slug = n.slug OR t.name = n.name'),
    sources: await addNamed(pool, 'Source', sources, 'slug = n.slug'),
    desks: await addNamed(pool, 'Author', desks, 'slug = n.slug'),
  };
}

async function addNamed(pool: Pool, table: 'Section' | 'Source' | 'Author', named: Named[], same: string): Promise<number[]> {
  const values = [named.map((n) => n.slug), named.map((n) => n.name)];
  await pool.query(`INSERT INTO "${table}" (slug, name) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`, values);
  const { rows } = await pool.query<{ id: number }>(
    `SELECT (SELECT id FROM "${table}" t WHERE t.${same} ORDER BY t.slug = n.slug DESC LIMIT 1) AS id
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS n(slug, name, place) ORDER BY place`,
    values,
  );
  return rows.map((r) => r.id);
}
