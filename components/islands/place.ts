const key = 'places';
const mostKept = 100;

/** Keeps, in this browser, how far one has read an article, and offers to go on from there. Nothing moves by itself. */
export function place(root: ParentNode) {
  const button = root.querySelector<HTMLButtonElement>('[data-island="place"]')!;
  const article = button.dataset['article']!;
  const blocks = [...root.querySelectorAll<HTMLElement>('.prose > *')];

  const kept = read().find(([id]) => id === article)?.[1];
  const block = kept === undefined ? undefined : blocks[kept];
  // Who came by a link to a place of the page wants to be there.
  button.hidden = !block || location.hash !== '';
  button.addEventListener('click', () => {
    block?.scrollIntoView({ block: 'start' });
    button.hidden = true;
  });

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    const at = blocks.findIndex((one) => one.getBoundingClientRect().bottom > 0);
    const others = read().filter(([id]) => id !== article);
    // At the beginning, and past the end, there is nothing to go back to; a place found before is forgotten only when the end was reached.
    if (at > 0) write([[article, at], ...others]);
    else if (at < 0) write(others);
  });
}

type Places = [article: string, block: number][];

function read(): Places {
  try {
    const places: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(places) ? (places as Places) : [];
  } catch {
    return [];
  }
}

function write(places: Places) {
  try {
    localStorage.setItem(key, JSON.stringify(places.slice(0, mostKept)));
  } catch {
    // Where storage is refused nothing is kept.
  }
}
