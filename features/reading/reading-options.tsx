import { copy } from '#lib/copy/ar.ts';
import { choices, type Choice } from './choices.ts';

const wording: Record<Choice, { title: string; values: Record<string, string> }> = copy.reading.choices;

/** The reader's controls in one sheet. A choice takes effect at once, by the styles alone; the island keeps it in this browser. */
export const ReadingOptions = () => (
  <form data-island="options" className="options">
    {(Object.keys(choices) as Choice[]).map((choice) =>
      'shown' in choices[choice] ? <Buttons key={choice} choice={choice} /> : <List key={choice} choice={choice} />,
    )}
    <p className="meta unscripted">{copy.reading.unscripted}</p>
    <p className="flex flex-wrap items-center gap-x-4">
      <button type="reset" className="label min-h-11 cursor-pointer">
        {copy.reading.reset}
      </button>
      <span role="status" className="meta" data-kept={copy.reading.kept} data-not-kept={copy.reading.notKept} />
    </p>
  </form>
);

const Buttons = ({ choice }: { choice: Choice }) => (
  <fieldset>
    <legend>{wording[choice].title}</legend>
    {choices[choice].values.map((value) => (
      <label key={value}>
        <input type="radio" id={`${choice}-${value}`} name={choice} value={value} defaultChecked={value === choices[choice].initial} />
        {wording[choice].values[value]}
      </label>
    ))}
  </fieldset>
);

const List = ({ choice }: { choice: Choice }) => (
  <label className={'scripted' in choices[choice] ? 'scripted' : undefined}>
    <span>{wording[choice].title}</span>
    <select name={choice} defaultValue={choices[choice].initial} className="field">
      {choices[choice].values.map((value) => (
        <option key={value} id={`${choice}-${value}`} value={value}>
          {wording[choice].values[value]}
        </option>
      ))}
    </select>
  </label>
);

/** The one button of the reading view, which opens the sheet in its place. */
export const ReadingOptionsButton = () => (
  <details className="no-print">
    <summary data-key="KeyO" className="label py-2">
      {copy.reading.options}
    </summary>
    <ReadingOptions />
  </details>
);
