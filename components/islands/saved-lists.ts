import { clearStories, removeStory, stories, type List, type Story } from './library.ts';

/** Fills the reader's own lists, with the ways to take a story out, to empty a list and to take it along. */
export function savedLists() {
  for (const place of document.querySelectorAll<HTMLElement>('[data-list]')) void fill(place, place.dataset['list'] as List | 'kept');
}

async function fill(place: HTMLElement, list: List | 'kept') {
  const all = list === 'kept' ? await readable() : stories(list);
  const part = (name: string) => place.querySelector<HTMLElement>(`[data-part="${name}"]`);
  part('empty')!.hidden = all.length > 0;
  part('stories')!.replaceChildren(
    ...all.map((story) => row(story, () => list !== 'kept' && (removeStory(list, story.path), fill(place, list)), place)),
  );
  const tools = part('tools');
  if (!tools || list === 'kept') return;
  tools.hidden = all.length === 0;
  part('clear')!.onclick = () => (clearStories(list), void fill(place, list));
  part('json')!.onclick = () => download(`${list}.json`, 'application/json', JSON.stringify(all.map(absolute), null, 2));
  part('html')!.onclick = () => download(`${list}.html`, 'text/html', page(all.map(absolute)));
}

function row(story: Story, remove: () => unknown, place: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  item.className = 'flex items-baseline justify-between gap-x-4 py-3';
  const link = item.appendChild(document.createElement('a'));
  Object.assign(link, { href: story.path, textContent: story.title, className: 'headline text-xl hover:text-rubric' });
  const words = place.dataset['remove'];
  if (words) {
    const button = item.appendChild(document.createElement('button'));
    Object.assign(button, { textContent: words, className: 'meta shrink-0 cursor-pointer py-1 hover:text-rubric', onclick: remove });
    button.setAttribute('aria-label', `${words}: ${story.title}`);
  }
  return item;
}

/** What can be opened now, saved or read before, newest first. */
async function readable(): Promise<Story[]> {
  if (!('caches' in window)) return [];
  const all = [...stories('saved'), ...stories('history')].filter((one, i, list) => list.findIndex(({ path }) => path === one.path) === i);
  const kept = await Promise.all(all.map(({ path }) => caches.match(path)));
  return all.filter((_, i) => kept[i]);
}

const absolute = (story: Story) => ({
  ...story,
  path: undefined,
  url: new URL(story.path, location.origin).href,
  at: new Date(story.at).toISOString(),
});

function page(all: { url: string; title: string }[]): string {
  const list = document.createElement('ul');
  for (const { url, title } of all) {
    const link = list.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
    Object.assign(link, { href: url, textContent: title });
  }
  return `<!DOCTYPE html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>${location.host}</title>${list.outerHTML}</html>`;
}

function download(name: string, type: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
