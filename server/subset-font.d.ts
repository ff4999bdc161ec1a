declare module 'subset-font' {
  /** The font (any format) with only the glyphs that `text` needs, in `targetFormat`. */
  export default function subset(font: Buffer, text: string, options: { targetFormat: 'woff2'; noHinting?: boolean }): Promise<Buffer>;
}
