import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { openNewsroom, type Newsroom } from './newsroom.ts';
import { hireStaff, type Hire } from './staff.ts';
import { watch, type Complaint } from './watch.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** A browser for a person: cookies and a network of its own. What it complains of fails the test. */
  browserFor: (person: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A network that no other reader of these tests has, as `X-Forwarded-For` names it. */
  network: () => string;
  /** Declares what a browser of this test will complain of: a status that the test provokes, or words of a message. */
  expectComplaint: (about: number | RegExp) => void;
}

interface WorkerFixtures {
  newsroom: Newsroom;
  /** Makes an account through the admin door; the same name is the same account in every test of a worker. */
  hire: Hire;
}

let networks = 0;

export const test = base.extend<Fixtures & { complaints: Complaint[]; declared: (number | RegExp)[] }, WorkerFixtures>({
  baseURL: async ({}, use) => use(process.env['SITE_URL']),
  newsroom: [async ({}, use) => use(await openNewsroom()), { scope: 'worker' }],
  hire: [async ({}, use, { parallelIndex }) => use(hireStaff(parallelIndex)), { scope: 'worker' }],

  declared: async ({}, use) => use([]),
  expectComplaint: async ({ declared }, use) => use((about) => void declared.push(about)),
  complaints: [
    async ({ declared }, use) => {
      const complaints: Complaint[] = [];
      await use(complaints);
      const unexpected = complaints.filter((complaint) => !declared.some((about) => concerns(complaint, about)));
      base
        .expect(
          unexpected.map(({ what }) => what),
          'what browsers complained of',
        )
        .toEqual([]);
    },
    { auto: true },
  ],

  network: async ({}, use, { workerIndex }) => use(() => `10.${workerIndex % 256}.${networks++ % 256}.7`),
  browserFor: async ({ browser, complaints, network }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      const context = await browser.newContext({
        ...options,
        extraHTTPHeaders: { 'X-Forwarded-For': network(), ...options.extraHTTPHeaders },
      });
      opened.push(context);
      context.on('page', (page) => watch(page, person, complaints));
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
  page: async ({ browserFor }, use) => use(await browserFor('a reader')),
});

const concerns = ({ status, what }: Complaint, about: number | RegExp) => (typeof about === 'number' ? status === about : about.test(what));
