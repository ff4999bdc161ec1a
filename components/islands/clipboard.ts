/** Copies a text, and says so for a while in the button that was pressed. Where it is refused the button stays as it is. */
export async function copyFrom(button: HTMLButtonElement, text: string) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  const label = button.textContent;
  const done = button.dataset['done'] ?? '';
  if (label === done) return;
  button.setAttribute('aria-live', 'polite');
  button.textContent = done;
  setTimeout(() => (button.textContent = label), 2500);
}
