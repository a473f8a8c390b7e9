import type { Registry } from 'prom-client';
import { sendJson } from './exchange.js';
import type { HttpServer } from './server.js';

/** What watches over the desk reads these. `ready` rejects while the desk cannot do its work. */
export function addHealth(server: HttpServer, parts: { readonly registry: Registry; readonly ready: () => Promise<boolean> }): void {
  server.route('get', '/healthz', (_request, response) => sendJson(response, 200, { status: 'ok' }));

  server.route('get', '/readyz', async (_request, response) => {
    const ready = await parts.ready().catch(() => false);
    sendJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not-ready' });
  });

  server.route('get', '/metrics', async (_request, response) => {
    const figures = await parts.registry.metrics();
    response.writeHead(200, { 'content-type': parts.registry.contentType, 'cache-control': 'no-store' });
    response.end(figures);
  });
}
