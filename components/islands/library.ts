/** A story in the reader's own lists, which stay in this browser. */
export interface Story {
  path: string;
  title: string;
  section: string;
  /** When it was saved or read, in milliseconds since 1970. */
  at: number;
}

export type List = 'saved' | 'history';

/** How many stories a list holds; the oldest goes first. */
const longest = { saved: 100, history: 200 };

/** The stories of a list, newest first; none where the browser refuses to keep anything. */
export function stories(list: List): Story[] {
  try {
    return JSON.parse(localStorage.getItem(list) ?? '[]') as Story[];
  } catch {
    return [];
  }
}

/** Puts a story at the head of a list. Returns those that fell out. */
export function addStory(list: List, story: Story): Story[] {
  const all = [story, ...stories(list).filter(({ path }) => path !== story.path)];
  store(list, all.slice(0, longest[list]));
  return all.slice(longest[list]);
}

/** Takes a story out of a list. */
export const removeStory = (list: List, path: string) =>
  store(
    list,
    stories(list).filter((story) => story.path !== path),
  );

/** Empties a list. */
export const clearStories = (list: List) => store(list, []);

function store(list: List, all: Story[]) {
  try {
    localStorage.setItem(list, JSON.stringify(all));
  } catch {
    // Storage is refused or full: the list stays as it was.
  }
}
