import { encode } from '#features/search/document.ts';
import { profileOf } from './profile.ts';
import type { Views } from './same-story.ts';

/** A headline and a text as two articles are compared by; either may be empty. */
export function viewsOf(headline: string, text: string): Views {
  const codes = encode({ headline, tags: [], text });
  const facts = { headline, at: null, source: null, section: null };
  return { stems: profileOf(codes, facts), roots: profileOf(codes, facts, 'root') };
}
