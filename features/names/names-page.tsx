import { copy } from '#lib/copy/ar.ts';
import { renderContext } from '#lib/render-context.ts';
import { add, addTo, removeAll, removeOne } from './actions.ts';
import { namesPath, type NamesReply } from './address.ts';
import type { ListedName } from './list-names.ts';

const text = copy.desk.names;

interface Props {
  search: string;
  page: number;
  names: ListedName[];
  total: number;
  older: boolean;
  /** What the last form did, out of the address. */
  told: string | undefined;
}

/** The list of names with their spellings, and the form for a new one. */
export function NamesPage({ search, page, names, total, older, told }: Props) {
  const reply = renderContext.getStore()?.formReply as NamesReply | undefined;
  // A refusal whose form is not on this page is said above it.
  const homeless = reply && reply.nameId !== null && !names.some((n) => n.id === reply.nameId) ? reply : undefined;
  return (
    <div className="mx-auto max-w-5xl py-6">
      <h1 className="headline text-3xl">{text.title}</h1>
      <p className="meta max-w-3xl">{text.intro}</p>
      {told && told in text.told && (
        <p role="status" className="mt-4 border-s-4 border-ink ps-3 font-bold">
          {text.told[told as keyof typeof text.told]}
        </p>
      )}
      {homeless && <Problem reply={homeless} id="problem" />}
      <AddForm search={search} reply={reply?.nameId === null ? reply : undefined} />
      <form action="/desk/names" role="search" className="mt-8 flex items-end gap-3 border-t-2 border-ink pt-4">
        <label className="grow">
          <span className="block font-bold">{text.search}</span>
          <input name="q" type="search" defaultValue={search} className="field" />
        </label>
        <button className="act">{copy.site.search}</button>
      </form>
      <p className="meta py-2">{text.counted(total)}</p>
      {names.length === 0 && <p className="border-t border-rule py-8 text-lg">{search ? text.none : text.empty}</p>}
      <ul className="divide-y divide-rule border-y border-rule">
        {names.map((name) => (
          <NameRow key={name.id} name={name} search={search} reply={reply?.nameId === name.id ? reply : undefined} />
        ))}
      </ul>
      <nav aria-label={copy.list.pages} className="flex gap-6 py-4">
        {page > 1 && <a href={namesPath({ q: search, page: String(page - 1) })}>{copy.desk.less}</a>}
        {older && <a href={namesPath({ q: search, page: String(page + 1) })}>{copy.desk.more}</a>}
      </nav>
    </div>
  );
}

const AddForm = ({ search, reply }: { search: string; reply: NamesReply | undefined }) => (
  <form action={add} className="mt-6">
    <h2 className="headline text-xl">{text.add}</h2>
    <input type="hidden" name="q" value={search} />
    <label htmlFor="spellings" className="mt-2 block font-bold">
      {text.spellings}
    </label>
    <p id="spellings-hint" className="meta">
      {text.spellingsHint}
    </p>
    <textarea
      id="spellings"
      name="spellings"
      rows={4}
      maxLength={5000}
      defaultValue={reply?.typed}
      aria-invalid={reply ? true : undefined}
      aria-describedby={reply ? 'spellings-hint spellings-problem' : 'spellings-hint'}
      className="field mt-1"
    />
    {reply && <Problem reply={reply} id="spellings-problem" />}
    <button className="act first mt-3">{text.save}</button>
  </form>
);

const NameRow = ({ name, search, reply }: { name: ListedName; search: string; reply: NamesReply | undefined }) => (
  <li className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
    <div>
      <h2 className="headline text-xl">
        <bdi>{name.label}</bdi>
      </h2>
      <ul className="flex flex-wrap gap-x-4">
        {name.spellings.map(({ id, written }) => (
          <li key={id}>
            <form action={removeOne} className="flex items-center">
              <input type="hidden" name="q" value={search} />
              <input type="hidden" name="spellingId" value={id} />
              <bdi>{written}</bdi>
              <button aria-label={text.remove(written)} className="meta min-h-11 min-w-11 cursor-pointer hover:text-rubric">
                ×
              </button>
            </form>
          </li>
        ))}
      </ul>
      {reply && <Problem reply={reply} id={`problem-${name.id}`} />}
    </div>
    <div className="flex flex-wrap items-center gap-2">
      <form action={addTo} className="flex gap-2">
        <input type="hidden" name="q" value={search} />
        <input type="hidden" name="nameId" value={name.id} />
        <input
          name="spellings"
          aria-label={text.newSpelling(name.label)}
          defaultValue={reply?.typed}
          aria-invalid={reply ? true : undefined}
          aria-describedby={reply ? `problem-${name.id}` : undefined}
          className="field max-w-48"
        />
        <button className="act">{text.addSpelling}</button>
      </form>
      <form action={removeAll}>
        <input type="hidden" name="q" value={search} />
        <input type="hidden" name="nameId" value={name.id} />
        <button aria-label={text.removeWhole(name.label)} className="act">
          {text.removeName}
        </button>
      </form>
    </div>
  </li>
);

const Problem = ({ reply, id }: { reply: NamesReply; id: string }) => (
  <p role="alert" id={id} className="mt-2 border-s-4 border-rubric ps-3 font-bold">
    {text.refusals[reply.refusal](reply.written)}
  </p>
);
