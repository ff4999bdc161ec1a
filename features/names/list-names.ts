import { db } from '#lib/db.ts';
import { spellingKey } from './name.ts';

export interface ListedName {
  id: number;
  label: string;
  spellings: { id: number; written: string }[];
}

/** The names one of whose spellings has the words of `search` in it, by label, `size` to a page; with the count of all of them. */
export async function listNames(search: string, page = 1, size = 50): Promise<{ names: ListedName[]; total: number; older: boolean }> {
  const key = spellingKey(search);
  if (search.trim() !== '' && key === '') return { names: [], total: 0, older: false };
  const where = key === '' ? {} : { spellings: { some: { key: { contains: key } } } };
  const [total, names] = await Promise.all([
    db().name.count({ where }),
    db().name.findMany({
      where,
      select: { id: true, label: true, spellings: { select: { id: true, written: true }, orderBy: { id: 'asc' } } },
      orderBy: [{ label: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * size,
      take: size,
    }),
  ]);
  return { names, total, older: page * size < total };
}
