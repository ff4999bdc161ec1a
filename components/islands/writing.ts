import { withDigits, type Digits } from '#lib/arabic/digits.ts';
import { withoutTashkeel } from '#lib/arabic/tashkeel.ts';
import { writeDate, type DateForm, type DateTaste } from '#lib/arabic/write-date.ts';
import { chosen, chosenAnew, showKept } from './choices.ts';

/** Writes the interface's dates and numbers as the reader chose, and leaves out vowel signs. Digits and months of quoted text stay. */
export function writing(root: ParentNode) {
  const { locale = 'ar', siteDigits = 'arab', zone = 'UTC' } = root.querySelector<HTMLElement>('[data-island~="writing"]')!.dataset;
  const before = new Map<Text, string>();
  const write = (node: Text, text: string) => {
    if (text === node.data) return;
    if (!before.has(node)) before.set(node, node.data);
    node.data = text;
  };

  const dress = () => {
    for (const [node, text] of before) node.data = text;
    before.clear();
    const wanted = chosen<Digits>('digits', ['arab', 'latn']);
    const months = chosen<NonNullable<DateTaste['months']>>('months', ['levant', 'gulf', 'maghreb']);
    const hijri = chosen('hijri', ['on']) !== undefined;
    const taste = { locale, timeZone: zone, digits: wanted ?? (siteDigits as Digits), months, hijri };
    if (months || hijri) {
      for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-form]'))
        for (const node of textsIn(time).slice(0, 1))
          write(node, writeDate(new Date(time.dateTime), time.dataset['form'] as DateForm, taste));
    }
    if (wanted)
      for (const marked of root.querySelectorAll('[data-digits]'))
        for (const node of textsIn(marked)) write(node, withDigits(node.data, wanted));
    if (chosen('tashkeel', ['hidden']))
      for (const main of root.querySelectorAll('main')) for (const node of textsIn(main)) write(node, withoutTashkeel(node.data));
  };

  dress();
  document.addEventListener(chosenAnew, dress);
  addEventListener('storage', showKept);
  addEventListener('pageshow', ({ persisted }) => persisted && showKept());
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('textarea, form')) texts.push(node);
  }
  return texts;
}
