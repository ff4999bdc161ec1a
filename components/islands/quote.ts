import { textFragment } from '#lib/text-fragment.ts';
import { copyFrom } from './clipboard.ts';

/** Offers, while words of the text are selected, to copy them with a link that leads to them. */
export function quote(root: ParentNode) {
  const bar = root.querySelector<HTMLElement>('[data-island="quote"]')!;
  const button = bar.querySelector('button')!;
  const text = root.querySelector('.prose');
  const selected = () => {
    const selection = getSelection();
    const inText = selection?.rangeCount && text?.contains(selection.getRangeAt(0).commonAncestorContainer);
    return inText ? selection.toString().trim() : '';
  };
  if (!('clipboard' in navigator)) return;
  document.addEventListener('selectionchange', () => (bar.hidden = selected() === ''));
  // Pressing a button must not take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const words = selected();
    void copyFrom(button, `«${words}»\n${location.origin}${location.pathname}${textFragment(words)}`);
  });
}
