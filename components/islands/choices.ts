const key = 'reading';
const root = document.documentElement;

/** Says that the reader has chosen anew, here or in another window. */
export const chosenAnew = 'reading-chosen';

/** Which of these values the reader has chosen, or undefined where it is none of them: then it is what the site sets. */
export const chosen = <T extends string>(choice: string, among: readonly T[]): T | undefined =>
  among.find((value) => root.classList.contains(`${choice}-${value}`));

/** Puts choices, as class names, on the page and keeps them in this browser. Returns whether they could be kept. */
export function keep(names: string[]): boolean {
  show(names.join(' '));
  try {
    localStorage.setItem(key, names.join(' '));
    return true;
  } catch {
    return false;
  }
}

/** Puts the kept choices on the page again: another window may have changed them, or the page came out of the browser's cache. */
export function showKept() {
  try {
    show(localStorage.getItem(key) ?? '');
  } catch {
    // Where storage is refused there is nothing kept to show.
  }
}

function show(names: string) {
  const wanted = `js ${names}`;
  if (root.className === wanted) return;
  root.className = wanted;
  document.dispatchEvent(new Event(chosenAnew));
}
