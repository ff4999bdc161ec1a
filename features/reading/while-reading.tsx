import { copy } from '#lib/copy/ar.ts';

const { reading } = copy;

/** What a browser with scripts offers above the text: to go on where one stopped, and to listen. The islands show what can be done here. */
export const BeforeText = ({ articleId }: { articleId: number }) => (
  <p className="no-print flex flex-wrap gap-x-6">
    <button type="button" hidden data-island="place" data-article={articleId} className="label min-h-9 cursor-pointer">
      {reading.goOn}
    </button>
    <button type="button" hidden data-island="listen" data-key="KeyL" data-stop={reading.stop} className="label min-h-9 cursor-pointer">
      {reading.listen}
    </button>
  </p>
);

/** A strip at the end of the screen while words of the text are selected. */
export const QuoteBar = () => (
  <p hidden data-island="quote" className="quote-bar no-print">
    <button type="button" className="button" data-done={reading.copied}>
      {reading.quote}
    </button>
  </p>
);

/** The way to pass an article on by the device itself, or by its short address. Shown where the browser can. */
export const DeviceShare = ({ url, title }: { url: string; title: string }) => (
  <span data-island="share" data-url={url} data-title={title} className="contents">
    <button type="button" hidden data-do="share" className="meta cursor-pointer py-1 hover:text-rubric">
      {reading.share}
    </button>
    <button
      type="button"
      hidden
      data-do="copy"
      data-key="KeyC"
      data-done={reading.copied}
      className="meta cursor-pointer py-1 hover:text-rubric"
    >
      {reading.copy}
    </button>
  </span>
);

/** The list of keys, which `?` opens. */
export const KeyList = () => (
  <dialog
    data-island="keys"
    aria-labelledby="keys-title"
    className="m-auto max-w-md border border-ink bg-paper p-6 text-ink backdrop:bg-ink/50"
  >
    <h2 id="keys-title" className="headline mb-3 text-2xl">
      {reading.keys}
    </h2>
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1">
      {Object.entries(reading.keyHelp).map(([key, does]) => (
        <div key={key} className="contents">
          <dt className="font-bold">
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <form method="dialog" className="mt-4">
      <button className="button">{reading.close}</button>
    </form>
  </dialog>
);
