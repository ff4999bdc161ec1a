import { copy } from '#lib/copy/ar.ts';

interface Props {
  /** Which of the reader's lists: saved, read, or what can be opened without a network. */
  list: 'saved' | 'history' | 'kept';
  title: string;
  empty: string;
}

/** A list that only this browser knows: a script fills it; without one it is not there. */
export const OwnList = ({ list, title, empty }: Props) => (
  <section
    aria-labelledby={`${list}-title`}
    data-list={list}
    data-island="saved-lists"
    data-remove={list === 'kept' ? undefined : copy.keeping.remove}
    className="mt-10 hidden in-[.js]:block"
  >
    <div className="jadwal" />
    <h2 id={`${list}-title`} className="headline pt-2 text-2xl">
      {title}
    </h2>
    <p data-part="empty" className="py-3">
      {empty}
    </p>
    <ul data-part="stories" className="divide-y divide-rule" />
    {list !== 'kept' && (
      <p data-part="tools" hidden className="flex flex-wrap gap-x-6 border-t border-rule pt-2">
        {(['json', 'html', 'clear'] as const).map((part) => (
          <button key={part} data-part={part} className="label cursor-pointer py-1">
            {copy.keeping[part]}
          </button>
        ))}
      </p>
    )}
  </section>
);
