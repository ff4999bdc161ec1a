const text = { type: 'string' };
const whole = { type: 'integer' };
const moment = { type: 'string', format: 'date-time' };
const nullable = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });
const object = (properties: Record<string, object>, required = Object.keys(properties)) => ({ type: 'object', properties, required });
const list = (items: object) => object({ items: { type: 'array', items }, next: nullable(text) });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } });
const refused = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: 'Problem details (RFC 9457)', ...json(ref('Problem'), 'application/problem+json') }]),
  );
const inQuery = (name: string, schema: object, required = false) => ({ name, in: 'query', required, schema });
const id = { name: 'id', in: 'path', required: true, schema: whole };
const read = (summary: string, schema: object, parameters: object[], ...problems: number[]) => ({
  get: { summary, parameters, responses: { 200: { description: 'Found', ...json(schema) }, ...refused(...problems, 503) } },
});

const article = object({ id: whole, slug: text, path: text, title: text, excerpt: text, section: text, publishedAt: moment });
const comment = object({
  id: { type: 'string', format: 'uuid' },
  name: text,
  body: text,
  createdAt: moment,
  replies: { type: 'array', items: ref('Comment') },
});
const submission = object(
  { name: text, email: { type: 'string', format: 'email' }, body: { type: 'string', maxLength: 4000 }, parent: nullable(text) },
  ['name', 'email', 'body'],
);

/** The description of the public API (OpenAPI 3.1) for a site at `origin`. */
export const openapi = (title: string, origin: string) => ({
  openapi: '3.1.0',
  info: { title, version: '1' },
  servers: [{ url: `${origin}/api/v1` }],
  paths: {
    '/articles': read(
      'The newest articles',
      list(ref('Article')),
      [
        inQuery('limit', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
        inQuery('section', text),
        inQuery('tag', text),
        inQuery('cursor', text),
      ],
      400,
    ),
    '/articles/{id}': read('One article with its blocks', ref('WholeArticle'), [id], 404),
    '/articles/{id}/related': read('What belongs with an article', list(ref('Article')), [id], 404),
    '/articles/{id}/comments': {
      ...read('The approved comments of an article', list(ref('Comment')), [id], 404),
      post: {
        summary: 'Send a comment; it waits for a moderator',
        parameters: [id, { name: 'Idempotency-Key', in: 'header', required: false, schema: text }],
        requestBody: { required: true, ...json(submission) },
        responses: {
          202: { description: 'Stored as pending', ...json(object({ id: text, status: { const: 'pending' } })) },
          ...refused(400, 404, 413, 415, 422, 429, 503),
        },
      },
    },
    '/suggest': read(
      'What a reader who typed this may search for',
      object({ items: { type: 'array', items: object({ text, path: text }, ['text']) } }),
      [inQuery('q', text, true)],
    ),
    '/search': read('What a query finds', list(ref('Article')), [inQuery('q', text, true), inQuery('page', whole)], 400),
  },
  components: {
    schemas: {
      Article: article,
      WholeArticle: {
        allOf: [
          ref('Article'),
          object({ body: { type: 'array', items: { type: 'object' } }, tags: { type: 'array' }, authors: { type: 'array' } }),
        ],
      },
      Comment: comment,
      Problem: object({ type: text, title: text, status: whole, detail: text }, ['type', 'title', 'status']),
    },
  },
});
