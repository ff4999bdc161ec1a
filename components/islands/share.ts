import { copyFrom } from './clipboard.ts';

/** Passes the article on by the device's own sheet, or by its short address; each is shown where the browser can. */
export function share(root: ParentNode) {
  const place = root.querySelector<HTMLElement>('[data-island="share"]')!;
  const { url = '', title = '' } = place.dataset;
  const offer = (name: string, can: boolean, act: (button: HTMLButtonElement) => Promise<void>) => {
    const button = place.querySelector<HTMLButtonElement>(`[data-do="${name}"]`)!;
    button.hidden = !can;
    button.addEventListener('click', () => void act(button));
  };
  // Whoever closes the device's sheet without choosing has refused nothing of ours.
  offer('share', 'share' in navigator, () => navigator.share({ url, title }).catch(() => {}));
  offer('copy', 'clipboard' in navigator, (button) => copyFrom(button, url));
}
