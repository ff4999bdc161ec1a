import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { Agent, createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { renderContext, type RenderContext } from '#lib/render-context.ts';

/** A request for Next. */
export interface Question {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body?: Buffer | undefined;
}

/** What Next answered, whole, with what the page said beside its HTML. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  context: RenderContext;
}

const renderHeader = 'x-warraq-render';

/**
 * Puts Next's request handler behind a private Unix socket, so that its answers are read whole, after the fact, instead of being hooked
 * while they stream.
 */
export async function openNextSocket(handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>) {
  const contexts = new Map<string, RenderContext>();
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\warraq-${randomUUID()}` : join(tmpdir(), `warraq-${randomUUID()}.sock`);
  const server = createServer((req, res) => {
    const context = contexts.get(String(req.headers[renderHeader])) ?? { tags: new Set<string>() };
    delete req.headers[renderHeader];
    // What breaks there breaks this one answer: whoever asked sees the connection end.
    renderContext.run(context, () => handle(req, res)).catch((error: Error) => res.destroy(error));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done, fail) => server.once('error', fail).listen(path, done));
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });

  const ask = ({ method, url, headers, body }: Question, context: RenderContext = { tags: new Set() }): Promise<Answer> => {
    const id = randomUUID();
    context.address ??= url;
    contexts.set(id, context);
    return new Promise<Answer>((done, fail) => {
      const ours = {
        ...headers,
        [renderHeader]: id,
        'accept-encoding': 'identity',
        ...(body && { 'content-length': String(body.length) }),
      };
      const question = request({ socketPath: path, agent, method, path: url, headers: ours }, (res) => {
        buffer(res).then((whole) => done({ status: res.statusCode!, headers: res.headers, body: whole, context }), fail);
      });
      question.once('error', fail).end(body);
    }).finally(() => contexts.delete(id));
  };
  const close = () => {
    agent.destroy();
    server.close();
    server.closeAllConnections();
    try {
      unlinkSync(path);
    } catch {
      // Node removes the socket itself where it can.
    }
  };
  return { ask, close };
}

export type NextSocket = Awaited<ReturnType<typeof openNextSocket>>;
