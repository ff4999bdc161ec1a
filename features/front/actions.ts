'use server';

import { redirect } from 'next/navigation';
import { readField } from '#lib/arabic/dates.ts';
import { requireEditor } from '#features/accounts/session.ts';
import { breakNews } from './break-news.ts';
import { chooseFront } from './choose-front.ts';
import { clearBreaking } from './clear-breaking.ts';
import { mostFeatured } from './front-choice.ts';
import { replyToFront } from './front-reply.ts';
import { giveBackFront } from './give-back-front.ts';

/** What a form holds, as text; a file in the place of a text is nothing. */
const typed = (form: FormData, names: string[]): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => {
      const value = form.get(name);
      return [name, typeof value === 'string' ? value.slice(0, 2000) : ''];
    }),
  );

const featuredNames = Array.from({ length: mostFeatured }, (_, i) => `featured${i + 1}`);

const tell = (told: string): never => redirect(`/desk/front?told=${told}`);

/** Saves the choice for the front page, or shows the form again with what is wrong. */
export async function choose(form: FormData) {
  const editor = await requireEditor();
  const values = typed(form, ['lead', ...featuredNames, 'until']);
  const until = values['until'] ? readField(values['until']) : null;
  if (values['until'] && !until) return replyToFront({ form: 'choose', values, problems: { until: 'not-a-time' } });
  const chosen = await chooseFront(editor, { lead: values['lead']!, featured: featuredNames.map((name) => values[name]!), until });
  if (!chosen.ok) return replyToFront({ form: 'choose', values, problems: chosen.problems });
  tell('chosen');
}

/** Gives the front page back to itself. */
export async function giveBack() {
  tell((await giveBackFront(await requireEditor())) ? 'given-back' : 'nothing');
}

/** Sets the breaking bar, or shows the form again with what is wrong. */
export async function breakBar(form: FormData) {
  const editor = await requireEditor();
  const values = typed(form, ['text', 'article', 'barUntil']);
  const set = await breakNews(editor, { text: values['text']!, article: values['article']!, until: readField(values['barUntil']!) });
  if (!set.ok) return replyToFront({ form: 'break', values, problems: set.problems });
  tell('broken');
}

/** Takes the breaking bar down. */
export async function clearBar() {
  tell((await clearBreaking(await requireEditor())) ? 'cleared' : 'nothing');
}
