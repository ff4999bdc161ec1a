import { chosen, chosenAnew, keep } from './choices.ts';

/** Keeps what is chosen in the sheet, and shows in the sheet what is kept. */
export function options(root: ParentNode) {
  const form = root.querySelector<HTMLFormElement>('[data-island="options"]')!;
  const radios = [...form.querySelectorAll('input')];
  const offers = [...form.querySelectorAll('option')];
  const status = form.querySelector<HTMLElement>('[role="status"]')!;

  const showChosen = () => {
    const all = [...radios, ...offers].map(({ value }) => value);
    const isChosen = (choice: string, value: string, initial: boolean) => {
      const other = chosen(choice, all);
      return other ? other === value : initial;
    };
    for (const radio of radios) radio.checked = isChosen(radio.name, radio.value, radio.defaultChecked);
    for (const offer of offers) offer.selected = isChosen(offer.closest('select')!.name, offer.value, offer.defaultSelected);
  };
  const keepChosen = () => {
    const own = [...radios.filter((r) => r.checked && !r.defaultChecked), ...offers.filter((o) => o.selected && !o.defaultSelected)];
    const kept = keep(own.map(({ id }) => id));
    status.textContent = (kept ? status.dataset['kept'] : status.dataset['notKept']) ?? '';
  };

  showChosen();
  document.addEventListener(chosenAnew, showChosen);
  form.addEventListener('change', keepChosen);
  // A form is reset after its event.
  form.addEventListener('reset', () => setTimeout(keepChosen));
}
