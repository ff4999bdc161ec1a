import type { ReactNode } from 'react';
import { copy } from '#lib/copy/ar.ts';
import { writeField } from '#lib/arabic/dates.ts';
import type { Teaser } from '#features/articles/article.ts';
import { breakBar, choose, clearBar, giveBack } from './actions.ts';
import type { Breaking } from './find-breaking.ts';
import { longestBreaking, mostFeatured, type FrontProblem } from './front-choice.ts';
import { frontReply } from './front-reply.ts';
import { FrontRecord } from './front-record.tsx';
import type { Choices } from './list-choices.ts';
import type { FrontDeed } from './list-record.ts';

interface Props {
  choices: Choices;
  breaking: Breaking | null;
  newest: Teaser[];
  record: FrontDeed[];
  /** What the last action came to. */
  told: string | undefined;
}

const text = copy.desk.front;

/** The desk's page of the front: what leads it, what is featured, the breaking bar, and who set what. */
export const FrontDesk = ({ choices, breaking, newest, record, told }: Props) => (
  <div className="mx-auto max-w-6xl pb-16">
    <p role="status" className="font-bold not-empty:border-b not-empty:border-rule not-empty:py-3">
      {told && (text.told as Record<string, string>)[told]}
    </p>
    <h1 className="headline pt-4 text-3xl">{text.title}</h1>
    <div className="grid gap-x-12 gap-y-10 pt-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="space-y-10">
        <ChoiceForm choices={choices} newest={newest} />
        <BreakingForm breaking={breaking} />
      </div>
      <FrontRecord record={record} />
    </div>
  </div>
);

function ChoiceForm({ choices, newest }: { choices: Choices; newest: Teaser[] }) {
  const reply = frontReply();
  const refused = reply?.form === 'choose' ? reply : null;
  const standing = choices.lead !== null || choices.featured.length > 0;
  const fields = [
    { name: 'lead', label: text.lead, value: choices.lead },
    ...Array.from({ length: mostFeatured }, (_, i) => ({
      name: `featured${i + 1}`,
      label: text.featured(i + 1),
      value: choices.featured[i] ?? null,
    })),
  ];
  return (
    <section aria-labelledby="choose">
      <h2 id="choose" className="headline border-b-2 border-ink pb-1 text-2xl">
        {text.choose}
      </h2>
      <p className="meta py-2">{standing ? text.chosenNow : text.byItself}</p>
      {refused && <Refusal />}
      <form action={choose}>
        <datalist id="newest">
          {newest.map((story) => (
            <option key={story.id} value={story.id}>
              {story.headline}
            </option>
          ))}
        </datalist>
        <p className="meta pb-2">{text.how}</p>
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          {fields.map(({ name, label, value }) => (
            <div key={name} className={name === 'lead' ? 'sm:col-span-2' : ''}>
              <Labelled name={name} label={label} problem={refused?.problems[name]} hint={value?.headline}>
                {(shared) => <input {...shared} list="newest" defaultValue={refused ? refused.values[name] : (value?.id ?? '')} />}
              </Labelled>
            </div>
          ))}
          <Labelled name="until" label={text.until} problem={refused?.problems['until']} hint={text.untilHint}>
            {(shared) => (
              <input
                {...shared}
                type="datetime-local"
                defaultValue={refused ? refused.values['until'] : choices.until ? writeField(choices.until) : ''}
              />
            )}
          </Labelled>
        </div>
        <button className="act first mt-4">{text.save}</button>
      </form>
      {standing && (
        <form action={giveBack} className="mt-3">
          <button className="act">{text.giveBack}</button>
        </form>
      )}
    </section>
  );
}

function BreakingForm({ breaking }: { breaking: Breaking | null }) {
  const reply = frontReply();
  const refused = reply?.form === 'break' ? reply : null;
  const until = breaking?.until ?? inTwoHours();
  return (
    <section aria-labelledby="break">
      <h2 id="break" className="headline border-b-2 border-ink pb-1 text-2xl">
        {text.breaking}
      </h2>
      <p className="meta py-2">{breaking ? text.barStands : text.noBar}</p>
      {refused && <Refusal />}
      <form action={breakBar} className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <Labelled name="text" label={text.barText} problem={refused?.problems['text']} hint={text.barTextHint(longestBreaking)}>
            {(shared) => <input {...shared} defaultValue={refused ? refused.values['text'] : breaking?.text} />}
          </Labelled>
        </div>
        <Labelled name="article" label={text.barArticle} problem={refused?.problems['article']}>
          {(shared) => (
            <input {...shared} list="newest" defaultValue={refused ? refused.values['article'] : (breaking?.article?.id ?? '')} />
          )}
        </Labelled>
        <Labelled name="barUntil" label={text.barUntil} problem={refused?.problems['until']}>
          {(shared) => <input {...shared} type="datetime-local" defaultValue={refused ? refused.values['barUntil'] : writeField(until)} />}
        </Labelled>
        <p className="sm:col-span-2">
          <button className="act first">{text.setBar}</button>
        </p>
      </form>
      {breaking && (
        <form action={clearBar} className="mt-3">
          <button className="act">{text.clearBar}</button>
        </form>
      )}
    </section>
  );
}

/** How long a bar stands unless an editor says otherwise. */
const inTwoHours = () => new Date(Date.now() + 2 * 3600_000);

const Refusal = () => (
  <p role="alert" className="mb-3 border-s-4 border-rubric ps-3 font-bold">
    {text.refused}
  </p>
);

interface LabelledProps {
  name: string;
  label: string;
  problem: FrontProblem | undefined;
  hint?: string | undefined;
  children: (shared: object) => ReactNode;
}

const Labelled = ({ name, label, problem, hint, children }: LabelledProps) => (
  <div>
    <label htmlFor={name} className="font-bold">
      {label}
    </label>
    {children({
      id: name,
      name,
      className: 'field mt-1',
      'aria-invalid': problem !== undefined,
      'aria-describedby': [problem && `${name}-problem`, hint && `${name}-hint`].filter(Boolean).join(' ') || undefined,
    })}
    {problem && (
      <p id={`${name}-problem`} className="text-rubric">
        {text.problems[problem]}
      </p>
    )}
    {hint && (
      <p id={`${name}-hint`} className="meta">
        {hint}
      </p>
    )}
  </div>
);
