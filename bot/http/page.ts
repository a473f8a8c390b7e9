import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { WebChatFile } from '../web-chat-file.js';
import { Refusal } from './refusal.js';
import type { HttpServer, Request, Response } from './server.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
};

interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
}

/** Serves the page at `/` and its files below `/assets/`. They are few and small: read once, and no path of a request ever meets the disk. */
export function addPage(server: HttpServer, parts: { readonly folder: string; readonly webChatFile: () => Promise<WebChatFile> }): void {
  const assets = readAssets(parts.folder);

  const sendAsset = (request: Request, response: Response, name: string): void => {
    const asset = assets.get(name);
    if (asset === undefined) throw new Refusal('not-found', 'The page has no such file.');
    if (isKnown(request, response, asset.etag)) return;
    response.writeHead(200, { 'content-type': asset.type, 'content-length': asset.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : asset.bytes);
  };

  server.route('get', '/', (request, response) => sendAsset(request, response, 'index.html'));
  server.route('get', '/favicon.ico', (request, response) => sendAsset(request, response, 'desk.svg'));
  server.route('get', '/assets/:name', async (request, response) => {
    if (request.params.name === 'webchat.js') return sendWebChat(request, response, await parts.webChatFile());
    sendAsset(request, response, String(request.params.name));
  });
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isFile() && TYPES[extname(item.name)] !== undefined);
  return new Map(
    files.map(({ name }) => {
      const bytes = readFileSync(join(folder, name));
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
      return [name, { bytes, type: TYPES[extname(name)] ?? 'application/octet-stream', etag }];
    }),
  );
}

/** The chat client is large and changes with a release only: compressed on the way, kept by the browser. */
async function sendWebChat(request: Request, response: Response, file: WebChatFile): Promise<void> {
  if (file.kind === 'missing') throw new Refusal('webchat.missing', `The chat client is not here: ${file.problem}. Run: ${file.run}`);
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (isKnown(request, response, zipped ? file.etag.replace(/"$/, '-gzip"') : file.etag)) return;
  response.setHeader('vary', 'accept-encoding');
  response.writeHead(200, { 'content-type': TYPES['.js'], ...(zipped ? { 'content-encoding': 'gzip' } : {}) });
  if (zipped) await pipeline(createReadStream(file.path), createGzip({ level: 6 }), response);
  else await pipeline(createReadStream(file.path), response);
}

/** Whether the browser has this very version; then it is told so. Files are asked for anew each time, so that an upgrade shows at once. */
function isKnown(request: Request, response: Response, etag: string): boolean {
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'no-cache');
  if (request.headers['if-none-match'] !== etag) return false;
  response.writeHead(304);
  response.end();
  return true;
}
