import { copy } from '#lib/copy/ar.ts';
import { writeNumber } from '#lib/arabic/dates.ts';

/** A page that says what happened and what to do. */
export const Message = ({ status, title, help }: { status: number; title: string; help: string }) => (
  <div className="mx-auto max-w-2xl py-16">
    <p className="font-display text-8xl leading-none font-bold text-rubric" aria-hidden="true">
      {writeNumber(status)}
    </p>
    <h1 className="headline mt-6 text-4xl">{title}</h1>
    <p className="mt-3 text-xl">{help}</p>
    <p className="mt-4">
      <a href="/" className="label inline-block py-2 text-lg">
        {copy.site.home}
      </a>
    </p>
  </div>
);
