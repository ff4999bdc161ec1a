import { fetchToKeep, shelves } from '../offline/keep.ts';
import { addStory, removeStory, stories, type Story } from './library.ts';

const svg = '<svg viewBox="0 0 16 20" width="13" height="16" aria-hidden="true"><path d="M2 1h12v17l-6-5-6 5z"/></svg>';

/** Gives every story that is marked with `data-save` the button that saves it for later, and notes the article that is being read. */
export function save() {
  const words = document.querySelector<HTMLElement>('[data-island~="save"]')!.dataset;
  for (const place of document.querySelectorAll<HTMLElement>('[data-save]')) {
    const article = place.closest('article');
    const heading = article?.querySelector('h1,h2,h3');
    if (!heading) continue;
    const isPage = heading.tagName === 'H1';
    const story = (): Story => ({
      path: isPage ? location.pathname : heading.querySelector('a')!.pathname,
      title: heading.textContent.trim(),
      section: article?.querySelector('.label')?.textContent.trim() ?? '',
      at: Date.now(),
    });
    if (isPage) addStory('history', story());
    place.append(button(story, isPage, words));
  }
}

function button(story: () => Story, labelled: boolean, words: DOMStringMap): HTMLElement {
  const element = document.createElement('button');
  element.className = labelled ? 'save' : 'save ms-3';
  element.innerHTML = svg;
  const label = element.appendChild(document.createElement('span'));
  label.className = labelled ? '' : 'sr-only';
  const isSaved = () => stories('saved').some(({ path }) => path === story().path);
  const show = (saved: boolean) => {
    element.setAttribute('aria-pressed', String(saved));
    label.textContent = (saved && labelled ? words['saved'] : words['unsaved']) ?? '';
    if (!labelled) label.textContent += `: ${story().title}`;
  };
  element.onclick = async () => {
    const one = story();
    const saved = !isSaved();
    if (saved) for (const { path } of addStory('saved', one)) void forget(path);
    else removeStory('saved', one.path);
    show(saved);
    await (saved ? keep(one.path) : forget(one.path));
    element.dataset['kept'] = String(saved);
  };
  show(isSaved());
  return element;
}

// Without a secure connection browsers keep no pages; the list is there all the same.
const keep = async (path: string) => 'caches' in window && fetchToKeep('saved', path, true);

const forget = async (path: string) => 'caches' in window && (await caches.open(shelves.saved)).delete(path);
