import type { Page } from '@playwright/test';

/** Something that went wrong in a browser. */
export interface Complaint {
  what: string;
  /** The status that it is about, if it is about one. */
  status: number | null;
}

/** Notes what goes wrong in a page: errors in its console and its scripts, answers that failed, files that are not there. */
export function watch(page: Page, person: string, complaints: Complaint[]) {
  const complain = (what: string, status: number | null = null) => complaints.push({ what: `${person}: ${what}`, status });
  const ours = (url: string) => url.startsWith(process.env['SITE_URL'] ?? '');

  page.on('pageerror', (error) => complain(`a script failed: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const status = /the server responded with a status of (\d+)/.exec(message.text());
    complain(`console: ${message.text()} (${message.location().url})`, status && Number(status[1]));
  });
  page.on('response', (response) => {
    const asset = response.request().resourceType() !== 'document';
    if (ours(response.url()) && (response.status() >= 500 || (asset && response.status() === 404))) {
      complain(`${response.status()} from ${response.url()}`, response.status());
    }
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Who moves on does not wait for the pictures of the page before; what a policy forbids, the console says, except where scripts are off.
    if (ours(request.url()) && why !== 'net::ERR_ABORTED' && why !== 'csp') complain(`${why} at ${request.url()}`);
  });
}
