import { z } from 'zod';

const span = z.strictObject({
  text: z.string(),
  strong: z.literal(true).optional(),
  href: z.url({ protocol: /^(https?|mailto)$/ }).optional(),
});

const rich = z.array(z.union([z.string(), span]));

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: rich }),
  z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: rich }),
  z.strictObject({ type: z.literal('quote'), text: rich, cite: z.string().optional() }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(rich) }),
  z.strictObject({
    type: z.literal('image'),
    src: z.string(),
    alt: z.string(),
    width: z.int().positive(),
    height: z.int().positive(),
    caption: z.string().optional(),
    credit: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('embedLink'), url: z.url({ protocol: /^https?$/ }), title: z.string().optional() }),
]);

const body = z.array(block);

/** A run of text: bare strings, or spans that are stressed or linked. */
export type Rich = z.infer<typeof rich>;

/** One piece of an article's body. The union is closed: what is not listed here cannot be stored. */
export type Block = z.infer<typeof block>;

/** Checks a body on its way into or out of the database. Throws a `ZodError` for anything outside the union. */
export const parseBody = (value: unknown): Block[] => body.parse(value);

/** The text of a run without its marks. */
export const plain = (text: Rich): string => text.map((t) => (typeof t === 'string' ? t : t.text)).join('');

/** The text of a body, a line per paragraph, heading, quotation or item: what is searched, counted and excerpted. */
export const bodyText = (blocks: Block[]): string =>
  blocks
    .flatMap((b) => {
      switch (b.type) {
        case 'paragraph':
        case 'heading':
        case 'quote':
          return [plain(b.text)];
        case 'list':
          return b.items.map(plain);
        case 'image':
          return b.caption ? [b.caption] : [];
        case 'embedLink':
          return b.title ? [b.title] : [];
        default:
          return b satisfies never;
      }
    })
    .join('\n');
