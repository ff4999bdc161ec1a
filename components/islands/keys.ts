/**
 * Keys of the reading view, by the physical key, so that they work under an Arabic layout; never while somebody types in a field. A key presses
 * what is marked with it on the page, so that all of it can be done without keys; `?` lists them.
 */
export function keys(root: ParentNode) {
  const help = root.querySelector<HTMLDialogElement>('[data-island="keys"]')!;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || isField(event.target)) return;
    if (event.code === 'Slash' && event.shiftKey) help.showModal();
    else if (event.shiftKey || !press(root.querySelector<HTMLElement>(`[data-key="${event.code}"]`))) return;
    event.preventDefault();
  });
}

function press(target: HTMLElement | null): boolean {
  if (!target || target.hidden) return false;
  if (target instanceof HTMLInputElement) target.focus();
  else target.click();
  return true;
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
