/** What a browser of forms and links, and of nothing else, has open. */
export interface Opened {
  status: number;
  /** The address after all redirects, with its fragment. */
  address: string;
  html: string;
}

/** The least browser: it follows redirects, keeps cookies by their paths, and sends forms as their HTML says. It knows no script and no style. */
export class FormBrowser {
  readonly #headers: Record<string, string>;
  readonly #jar = new Map<string, { name: string; value: string; path: string }>();

  constructor(headers: Record<string, string>) {
    this.#headers = headers;
  }

  /** Opens an address. */
  open(address: string, init: RequestInit = {}): Promise<Opened> {
    return this.#follow(new URL(address, process.env['SITE_URL']), init);
  }

  /** Fills in the form of an open page that has this text on its button, and sends it. */
  async send({ address, html }: Opened, button: string, typed: Record<string, string>): Promise<Opened> {
    const form = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].find(([, , inside = '']) => inside.includes(`>${button}<`));
    if (!form) throw new Error(`no form has a button «${button}»`);
    const [, attributes = '', inside = ''] = form;
    const fields = new FormData();
    for (const [, field = ''] of inside.matchAll(/<(?:input|textarea)\b([^>]*)>/g)) {
      const name = attribute(field, 'name');
      if (name) fields.append(name, typed[name] ?? attribute(field, 'value') ?? '');
    }
    const target = new URL(attribute(attributes, 'action') || address, address);
    if (attribute(attributes, 'method')?.toUpperCase() === 'POST') return this.#follow(target, { method: 'POST', body: fields });
    target.search = new URLSearchParams([...fields].map(([name, value]) => [name, typeof value === 'string' ? value : ''])).toString();
    return this.#follow(target, {});
  }

  async #follow(url: URL, init: RequestInit): Promise<Opened> {
    const cookie = [...this.#jar.values()]
      .filter(({ path }) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...this.#headers, ...(cookie && { cookie }) } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
      this.#jar.set(`${name} ${path}`, { name, value, path });
    }
    const location = answer.headers.get('location');
    if (location) return this.#follow(new URL(location, url), {});
    return { status: answer.status, address: url.href, html: await answer.text() };
  }
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
