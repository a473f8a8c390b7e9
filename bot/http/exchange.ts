import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { Refusal } from './refusal.js';

/** No body of the desk's interfaces is larger; an Adaptive Card's submit takes a few kilobytes. */
const MAX_BODY_BYTES = 256 * 1024;

/** Reads a whole body. A larger one than the limit is refused, from its declared length alone where it has one. */
export async function readBody(request: IncomingMessage, limit = MAX_BODY_BYTES): Promise<Buffer> {
  const tooLarge = (): Refusal =>
    new Refusal('body.too-large', `The body is larger than ${limit / 1024} KB. Send less at once.`, { connection: 'close' });
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Reads a JSON body and checks it; an empty body counts as `{}`. */
export async function readJson<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(parseJson(await readBody(request)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'The body' : `"${issue.path.join('.')}"`;
  throw new Refusal('input.invalid', `${where} is not usable: ${issue?.message ?? 'it has another form than expected'}.`);
}

/** Parses a body; an empty one is `{}`. */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal('body.not-json', 'The body is no JSON in UTF-8. Send a JSON object.');
  }
}

/** Answers with JSON. Nothing of the API is ever cached. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string | readonly string[]>> = {},
): void {
  const content = Buffer.from(JSON.stringify(body), 'utf8');
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': content.length,
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(content);
}

/** The bearer token of a request, or null. */
export const bearerOf = (request: IncomingMessage): string | null =>
  /^Bearer +([^\s]+)\s*$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** The query of a request. */
export const queryOf = (request: IncomingMessage): URLSearchParams => new URL(request.url ?? '/', 'http://localhost').searchParams;
