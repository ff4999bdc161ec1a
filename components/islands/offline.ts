import { forgetComment, keepComment, listWritten, queueName, sendWritten, type Written } from '../offline/queue.ts';

/** Tells that one is offline, keeps a comment that is written then, and sends it once when the line is back. */
export function offline() {
  const line = document.querySelector<HTMLElement>('[data-island~="offline"]')!;
  const tell = () => (line.hidden = navigator.onLine);
  addEventListener('online', tell);
  addEventListener('offline', tell);
  tell();
  if (!('serviceWorker' in navigator)) return;
  if (line.dataset['worker']) void register(line.dataset['worker']);
  addEventListener('online', () => void sendWritten());
  if (navigator.onLine) void listWritten().then((all) => all.length > 0 && sendWritten());
  const form = document.querySelector<HTMLFormElement>('#leave-comment');
  if (form) keepFrom(form, line.dataset);
}

/** After the page, so that what is kept for later takes nothing from what is read now. */
async function register(address: string) {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
  await navigator.serviceWorker.register(address).catch(() => undefined);
}

function keepFrom(form: HTMLFormElement, words: DOMStringMap) {
  const place = document.createElement('div');
  place.setAttribute('role', 'status');
  form.before(place);
  const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
  const article = Number(value('article'));
  const show = async () => {
    const own = (await listWritten()).filter((written) => written.article === article);
    const published = own.filter(({ id }) => id && document.getElementById(`comment-${id}`));
    for (const { key } of published) await forgetComment(key);
    place.replaceChildren(...own.filter((one) => !published.includes(one)).map((written) => view(written, words)));
  };
  new BroadcastChannel(queueName).onmessage = () => void show();
  void show();

  form.addEventListener('submit', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    const fields = { name: value('name'), email: value('email'), body: value('body'), parent: value('parent') };
    void keepComment({ key: crypto.randomUUID(), article, fields, at: Date.now(), state: 'waiting' }).then(async () => {
      form.querySelector('textarea')!.value = '';
      await show();
      await wake();
    });
  });
}

/** Asks the browser to wake the service worker when the line is back; where it cannot, the page's own `online` does. */
async function wake() {
  const registration = (await navigator.serviceWorker.ready) as { sync?: { register: (tag: string) => Promise<void> } };
  await registration.sync?.register(queueName).catch(() => undefined);
}

function view({ key, fields, state, reason }: Written, words: DOMStringMap): HTMLElement {
  const box = document.createElement('article');
  box.className = 'mt-4 border-s-4 border-rubric ps-4';
  const add = (tag: string, className: string, text: string) => {
    const element = box.appendChild(document.createElement(tag));
    Object.assign(element, { className, textContent: text });
    return element;
  };
  add('p', 'font-bold', words[state] ?? '');
  if (reason) add('p', '', reason);
  add('p', 'meta', fields.name);
  add('p', 'whitespace-pre-line', fields.body).dir = 'auto';
  if (state !== 'sent') add('button', 'meta cursor-pointer py-1 font-bold', words['forget'] ?? '').onclick = () => void forgetComment(key);
  return box;
}
