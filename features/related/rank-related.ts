import { pool } from '#lib/db.ts';
import { findCandidates, readProfile, type Candidate } from './find-candidates.ts';
import type { Profile } from './profile.ts';
import { relate, type Related } from './relate.ts';

/** What may belong with an article, the most related first. */
export interface Ranking {
  profile: Profile;
  ranked: Related<Candidate>[];
}

/** Looks for what may belong with an article, whatever its state; null where it has no row in the search index. */
export async function rankRelated(articleId: number): Promise<Ranking | null> {
  const profile = await readProfile(pool(), articleId);
  if (!profile) return null;
  const { found, rarity } = await findCandidates(pool(), articleId, profile);
  return { profile, ranked: relate(profile, found, rarity) };
}
