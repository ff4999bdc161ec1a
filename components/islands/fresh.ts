/** How long to wait between two looks, in milliseconds, and how many of the newest are looked at. */
const pause = 60_000;
const most = 30;

/** Says how many stories came since the page was made, where the page holds the space for it. It asks only while somebody looks. */
export function fresh() {
  const place = document.querySelector<HTMLElement>('[data-island~="fresh"]');
  const { since, newest, numbers } = place?.dataset ?? {};
  if (!place || !since) return;
  let asked = Date.now();

  const look = async () => {
    if (document.hidden || Date.now() - asked < pause) return;
    asked = Date.now();
    const answer = await fetch(`/api/v1/articles?limit=${most}`).catch(() => null);
    if (!answer?.ok) return;
    const { items } = (await answer.json()) as { items: { id: number; publishedAt: string }[] };
    const count = items.filter(({ id, publishedAt }) => Date.parse(publishedAt) >= +since && String(id) !== newest).length;
    if (count > 0) say(count);
  };

  const say = (count: number) => {
    const form = count === most ? 'more' : new Intl.PluralRules('ar').select(count);
    const words = (place.dataset[form] ?? '').replace('#', new Intl.NumberFormat(numbers).format(count));
    if (place.textContent === words) return;
    const link = document.createElement('a');
    Object.assign(link, { href: '/', className: 'label', textContent: words });
    place.replaceChildren(link);
  };

  setInterval(() => void look(), pause / 4);
  document.addEventListener('visibilitychange', () => void look());
}
