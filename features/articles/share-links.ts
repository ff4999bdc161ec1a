import { copy } from '#lib/copy/ar.ts';

/** Where a reader may pass an article on: plain links, so that no service learns of a reader who does not use it. */
export function shareLinks(url: string, headline: string): { name: string; url: string }[] {
  const [u, t] = [encodeURIComponent(url), encodeURIComponent(headline)];
  const { whatsapp, telegram, x, facebook, mail } = copy.share;
  return [
    { name: whatsapp, url: `https://wa.me/?text=${t}%20${u}` },
    { name: telegram, url: `https://t.me/share/url?url=${u}&text=${t}` },
    { name: x, url: `https://x.com/intent/post?url=${u}&text=${t}` },
    { name: facebook, url: `https://www.facebook.com/sharer/sharer.php?u=${u}` },
    { name: mail, url: `mailto:?subject=${t}&body=${u}` },
  ];
}
