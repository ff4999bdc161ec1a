import { demoArticles } from '#seeds/demo/articles.ts';
import { authors, sections } from '#seeds/demo/masthead.ts';

/** An article of the demo newsroom and where this product serves it. */
export interface Placed {
  id: number;
  path: string;
  headline: string;
  section: { slug: string; name: string };
  author: { slug: string; name: string };
  tags: string[];
}

export interface Newsroom {
  /** The article with this key in `seeds/demo`. */
  article: (key: string) => Placed;
}

/** Finds the demo articles by their headlines in the product's own list of what is newest. */
export async function openNewsroom(): Promise<Newsroom> {
  const placed = new Map<string, { id: number; path: string }>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer: Response = await fetch(`${process.env['SITE_URL']}/api/v1/articles?limit=100${cursor && `&cursor=${cursor}`}`);
    if (!answer.ok) throw new Error(`the list of articles was answered ${answer.status}`);
    const { items, next } = (await answer.json()) as { items: { id: number; path: string; title: string }[]; next: string | null };
    for (const { id, path, title } of items) placed.set(title, { id, path });
    cursor = next;
  }
  return {
    article: (key) => {
      const demo = demoArticles.find((article) => article.key === key);
      const place = demo && placed.get(demo.headline);
      const section = demo && sections.find(({ slug }) => slug === demo.section);
      if (!place || !section) throw new Error(`the demo newsroom has no article ${key}`);
      const { headline, author, tags } = demo;
      return { ...place, headline, section, author: { slug: author, name: authors[author] }, tags };
    },
  };
}
