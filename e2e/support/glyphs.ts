import type { Locator } from '@playwright/test';

/** Where each character of a text stands on the screen, in the order in which it was written. */
interface Glyph {
  character: string;
  /** The middle, in CSS pixels from the left edge of the window. */
  middle: number;
}

/** The characters of a piece of an element's text, sought from `after` on; says where the piece ends. Throws where it breaks over two lines. */
async function glyphsOf(element: Locator, piece: string, after = 0): Promise<{ glyphs: Glyph[]; end: number }> {
  return element.evaluate(
    (root, { piece, after }) => {
      const at = root.textContent.indexOf(piece, after);
      if (at < 0) throw new Error(`«${piece}» is not in «${root.textContent}» after ${after}`);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const glyphs: { character: string; middle: number; bottom: number }[] = [];
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        for (let i = Math.max(0, at - passed); i < text.length && passed + i < at + piece.length; i++) {
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const [box] = range.getClientRects();
          if (box && text[i]?.trim()) glyphs.push({ character: text[i]!, middle: box.left + box.width / 2, bottom: box.bottom });
        }
        passed += text.length;
      }
      const bottoms = glyphs.map((glyph) => glyph.bottom);
      if (Math.max(...bottoms) - Math.min(...bottoms) > 12) throw new Error(`«${piece}» breaks over two lines`);
      return { glyphs, end: at + piece.length };
    },
    { piece, after },
  );
}

/** A piece of text as an eye meets its characters from the left, without spaces. */
export async function seenFromLeft(element: Locator, piece: string): Promise<string> {
  const { glyphs } = await glyphsOf(element, piece);
  return glyphs
    .toSorted((a, b) => a.middle - b.middle)
    .map(({ character }) => character)
    .join('');
}

/** Pieces of a text, given as they are written one after another, as an eye meets them from the right. */
export async function seenFromRight(element: Locator, pieces: string[]): Promise<string[]> {
  const placed: { piece: string; middle: number }[] = [];
  let after = 0;
  for (const piece of pieces) {
    const { glyphs, end } = await glyphsOf(element, piece, after);
    const middles = glyphs.map(({ middle }) => middle);
    placed.push({ piece, middle: (Math.min(...middles) + Math.max(...middles)) / 2 });
    after = end;
  }
  return placed.toSorted((a, b) => b.middle - a.middle).map(({ piece }) => piece);
}
