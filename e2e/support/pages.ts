import type { Page, Response } from '@playwright/test';
import { copy } from '#lib/copy/ar.ts';
import { comment, send, write } from './comments.ts';
import { enter } from './desk.ts';
import type { Newsroom } from './newsroom.ts';

/** A kind of page that readers get. */
export interface Kind {
  name: string;
  /** The status that it comes with, where that is not 200. */
  status?: number;
  /** Opens one and returns the answer that it came in. */
  open: (page: Page, newsroom: Newsroom) => Promise<Response | null>;
}

const at =
  (address: string): Kind['open'] =>
  (page) =>
    page.goto(address);

/** Every kind of page that readers, and staff at the door, get from us without a script. */
export const readingKinds: Kind[] = [
  { name: 'the front page', open: at('/') },
  { name: 'the latest', open: at('/latest') },
  { name: 'the reading options', open: at('/settings') },
  { name: 'a page past the end of a list', open: at('/latest?page=9999') },
  { name: 'a section', open: at('/section/economy') },
  {
    name: 'a tag',
    open: async (page, newsroom) => {
      await page.goto(newsroom.article('ai-treaty').path);
      return page.goto((await page.locator('a[href^="/tag/"]').first().getAttribute('href')) ?? '');
    },
  },
  { name: 'an author', open: at('/author/salma-alhibr') },
  { name: 'an article with comments', open: (page, newsroom) => page.goto(newsroom.article('derby-final').path) },
  { name: 'an article without comments', open: (page, newsroom) => page.goto(newsroom.article('observers-report').path) },
  {
    name: 'an article with the form for an answer',
    open: async (page, newsroom) => {
      await page.goto(newsroom.article('gulf-rail').path);
      const address = await page.getByRole('link', { name: copy.comments.replyTo('نوف') }).getAttribute('href');
      return page.goto(address ?? '');
    },
  },
  {
    name: 'an article with a comment of one’s own that waits',
    open: async (page, newsroom) => {
      await comment(page, newsroom.article('vaccine-cold-chain').path, {
        name: 'سلمى الصابرة',
        body: 'أنتظر دوري مثل القارورة في الثلاجة.',
      });
      return page.reload();
    },
  },
  {
    name: 'an article with a refused form',
    status: 422,
    open: async (page, newsroom) => {
      await page.goto(newsroom.article('vaccine-cold-chain').path);
      await write(page, { name: ' ', email: 'salma@nowhere', body: 'ن'.repeat(4001) });
      const answer = await send(page);
      await page.waitForLoadState();
      return answer;
    },
  },
  {
    name: 'a story line',
    open: async (page, newsroom) => {
      await page.goto(newsroom.article('derby-final').path);
      return page.goto((await page.locator('a[href^="/story/"]').first().getAttribute('href')) ?? '');
    },
  },
  { name: 'a search that found', open: at(`/search?q=${encodeURIComponent('الورق')}`) },
  { name: 'a search that found nothing', open: at(`/search?q=${encodeURIComponent('زقزقستان')}`) },
  { name: 'a search not begun', open: at('/search') },
  { name: 'the list of what was saved', open: at('/saved') },
  { name: 'the page for readers without a network', open: at('/offline') },
  { name: 'a page that is not there', status: 404, open: at('/nowhere') },
  { name: 'the sign-in page', open: at('/desk/sign-in') },
  {
    name: 'the sign-in page after a wrong password',
    status: 422,
    open: async (page) => {
      const answer = await enter(page, { email: 'nobody@example.com', password: 'a-long-enough-guess' });
      await page.waitForLoadState();
      return answer;
    },
  },
];
