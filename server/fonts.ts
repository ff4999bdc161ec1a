import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';

const folder = 'app/fonts';

const markazi = (weight: number) => `node_modules/@fontsource/markazi-text/files/markazi-text-arabic-${weight}-normal.woff2`;

/** What the files of `app/fonts` are cut from, by the beginning of their names. */
const families = {
  naskh: 'node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  'markazi-400': markazi(400),
  'markazi-700': markazi(700),
};

/** What the first screen of an article is set in: the browser is told of it before it has read the styles. */
const firstSeen = ['naskh', 'markazi-700'];

/** The marks: a mark sits on its letter only when both come out of one file. */
const inEveryFile = 'U+64B-655, U+670';

/** Cuts every font file that `app/type.css` names to the characters that it names it for. Writes `app/fonts`. */
export async function subsetFonts() {
  mkdirSync(folder, { recursive: true });
  for (const { name, range } of fontFaces()) {
    const family = Object.entries(families).find(([start]) => name.startsWith(start))![1];
    const characters = charactersOf(`${inEveryFile}, ${range}`).join('');
    writeFileSync(`${folder}/${name}.woff2`, await subset(readFileSync(family), characters, { targetFormat: 'woff2', noHinting: true }));
  }
}

/** The faces of `app/type.css` that come from us: the file's name without its ending, and its `unicode-range`. */
export const fontFaces = (): { name: string; range: string }[] =>
  [...readFileSync('app/type.css', 'utf8').matchAll(/url\('\.\/fonts\/([\w-]+)\.woff2'\)[^}]*unicode-range:\s*([^;]+);/g)].map(
    ([, name = '', range = '']) => ({ name, range }),
  );

/** Every character of a CSS `unicode-range`. */
export const charactersOf = (range: string): string[] =>
  range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
  });

/** The built addresses of the fonts to preload. */
export function preloadedFonts(): string[] {
  const built = readdirSync('.next/static/media');
  return firstSeen.flatMap((name) => built.filter((file) => file.startsWith(`${name}.`)).map((file) => `/_next/static/media/${file}`));
}
