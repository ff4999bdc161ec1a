// Suggestions under a search field, after the combobox with a listbox popup of the WAI-ARIA Authoring Practices. The form works without it.

interface Suggestion {
  text: string;
  path?: string;
}

const fewestLetters = 2;
const wait = 150;

/** Whether what was typed is worth a request: two letters or digits, whatever else stands there. */
export const isWorthAsking = (typed: string): boolean => (typed.match(/[\p{L}\p{N}]/gu) ?? []).length >= fewestLetters;

/** Which of `count` options is active after a key; -1 is the field itself, where each end leads. Null: the key moves nothing. */
export function moved(active: number, count: number, key: string): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : -1;
  if (key === 'ArrowUp') return active < 0 ? count - 1 : active - 1;
  return null;
}

/** Gives every field that names its suggestions (`data-suggest`) a list of them; what it draws stands over the page and moves nothing. */
export function suggest(root: ParentNode): void {
  root.querySelectorAll<HTMLInputElement>('input[data-suggest]').forEach(attach);
}

function attach(input: HTMLInputElement, place: number) {
  const list = document.createElement('ul');
  let items: Suggestion[] = [];
  let active = -1;
  let timer: number | undefined;
  let asking: AbortController | undefined;

  list.id = `suggest-${place}`;
  list.className = 'suggest';
  list.hidden = true;
  list.role = 'listbox';
  list.ariaLabel = input.dataset['suggest']!;
  input.role = 'combobox';
  input.autocomplete = 'off';
  input.ariaAutoComplete = 'list';
  input.setAttribute('aria-controls', list.id);
  input.form!.append(list);
  show([]);

  function show(next: Suggestion[]) {
    items = next;
    list.replaceChildren(
      ...items.map(({ text }, i) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.role = 'option';
        option.dir = 'auto';
        option.textContent = text;
        return option;
      }),
    );
    list.hidden = items.length === 0;
    input.ariaExpanded = String(!list.hidden);
    mark(-1);
  }

  function mark(next: number) {
    active = next;
    [...list.children].forEach((option, i) => (option.ariaSelected = String(i === active)));
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    show([]);
  }

  function choose({ text, path }: Suggestion) {
    close();
    if (path) return location.assign(path);
    input.value = text;
    input.form!.requestSubmit();
  }

  async function ask() {
    const { signal } = (asking = new AbortController());
    try {
      const answer = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: input.value })}`, { signal });
      const found = answer.ok ? ((await answer.json()) as { items: Suggestion[] }).items : [];
      if (!signal.aborted) show(found);
    } catch {
      // Without a line to the server it stays a plain field.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    asking?.abort();
    if (isWorthAsking(input.value)) timer = window.setTimeout(() => void ask(), wait);
    else show([]);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const next = moved(active, items.length, event.key);
    const item = items[active];
    if (next !== null) mark(next);
    else if (event.key === 'Enter' && item) choose(item);
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  // Pressed, not clicked: the field keeps the focus, so the list is still there when the button comes up.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = items[[...list.children].indexOf((event.target as Element).closest('li')!)];
    if (item) choose(item);
  });
}
