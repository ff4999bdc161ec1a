'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { copy } from '#lib/copy/ar.ts';

/**
 * The desk's keys, by physical key, so that they work under an Arabic layout; never while somebody types in a field. They press the
 * buttons that are on the page: without script the page does all of it too.
 */
export function QueueKeys() {
  const help = useRef<HTMLDialogElement>(null);
  const place = useRef(0);
  const address = `${usePathname()}?${useSearchParams()}`;

  // After a decision the list moves up under the hand: the next comment stands where the last one did.
  useEffect(() => void select(place.current, false), [address]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || help.current?.open) return;
      const key = event.code.startsWith('Key') ? event.code.slice(3) : event.code;
      if (key === 'J' || key === 'K') place.current = select(place.current + (key === 'J' ? 1 : -1), true);
      else if (/^Digit[1-4]$/.test(key)) press(`[data-queue="${key.slice(5)}"]`);
      else if (key === 'Z') press('[data-key="Z"]');
      else if (key === 'Slash' && event.shiftKey) help.current?.showModal();
      else if (!event.shiftKey && 'ARSE'.includes(key)) press(`[data-selected] [data-key="${key}"]`);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      <button type="button" className="act max-lg:hidden" onClick={() => help.current?.showModal()}>
        {copy.desk.keys} <kbd aria-hidden="true">?</kbd>
      </button>
      <dialog
        ref={help}
        aria-labelledby="keys-title"
        className="m-auto max-w-md border border-ink bg-paper p-6 text-ink backdrop:bg-ink/50"
      >
        <h2 id="keys-title" className="headline mb-3 text-2xl">
          {copy.desk.keysTitle}
        </h2>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2">
          {Object.entries(copy.desk.keyHelp).map(([key, does]) => (
            <div key={key} className="contents">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="act mt-5" onClick={() => help.current?.close()}>
          {copy.desk.close}
        </button>
      </dialog>
    </>
  );
}

const cases = () => [...document.querySelectorAll<HTMLElement>('[data-case]')];

/** Marks the case at this place, or the nearest there is. Returns the place. */
function select(place: number, scroll: boolean): number {
  const all = cases();
  const at = Math.max(0, Math.min(place, all.length - 1));
  for (const [i, one] of all.entries()) {
    one.toggleAttribute('data-selected', i === at);
    if (i === at) one.setAttribute('aria-current', 'true');
    else one.removeAttribute('aria-current');
  }
  if (scroll) all[at]?.scrollIntoView({ block: 'nearest' });
  return at;
}

const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
