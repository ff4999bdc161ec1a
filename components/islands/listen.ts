/** Reads the article aloud with an Arabic voice of the device, sentence by sentence, each marked while it is heard. Shown only where there is a voice. */
export function listen(root: ParentNode) {
  const button = root.querySelector<HTMLButtonElement>('[data-island="listen"]')!;
  if (!('speechSynthesis' in window)) return;
  const speech = window.speechSynthesis;
  const label = button.textContent;
  let voice: SpeechSynthesisVoice | undefined;
  const findVoice = () => {
    voice = speech.getVoices().find(({ lang }) => /^ar\b/i.test(lang));
    button.hidden = !voice;
  };
  let rest: Range[] = [];

  const next = () => {
    const range = rest.shift();
    mark(range);
    if (!range || !voice) return stop();
    const utterance = new SpeechSynthesisUtterance(range.toString());
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = next;
    utterance.onerror = stop;
    speech.speak(utterance);
  };
  const stop = () => {
    rest = [];
    mark(undefined);
    button.textContent = label;
    button.setAttribute('aria-pressed', 'false');
  };

  findVoice();
  speech.addEventListener('voiceschanged', findVoice);
  addEventListener('pagehide', () => speech.cancel());
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      stop();
      speech.cancel();
      return;
    }
    rest = [...root.querySelectorAll('h1, .standfirst, .prose > :not(ul, ol, figure), .prose > * > li')].flatMap(sentencesOf);
    button.textContent = button.dataset['stop'] ?? '';
    button.setAttribute('aria-pressed', 'true');
    next();
  });
}

function mark(range: Range | undefined) {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set('heard', new Highlight(range));
  else CSS.highlights.delete('heard');
}

/** The sentences of an element, each as the range in which it stands. */
function sentencesOf(element: Element): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const placeOf = (offset: number): [Text, number] => {
    let from = 0;
    for (const text of texts) {
      if (offset <= from + text.length) return [text, offset - from];
      from += text.length;
    }
    const last = texts.at(-1)!;
    return [last, last.length];
  };
  const sentences = new Intl.Segmenter('ar', { granularity: 'sentence' }).segment(texts.map(({ data }) => data).join(''));
  return [...sentences]
    .filter(({ segment }) => /\p{L}|\d/u.test(segment))
    .map(({ index, segment }) => {
      const range = new Range();
      range.setStart(...placeOf(index));
      range.setEnd(...placeOf(index + segment.length));
      return range;
    });
}
