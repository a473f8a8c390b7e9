import type { Registry } from 'prom-client';
import type { Readiness } from '../readiness.js';
import { sendJson } from './exchange.js';
import type { HttpServer } from './server.js';

/** What watches over the desk reads these. `/healthz` tells of the process alone: nothing outside of it is mended by a restart. */
export function addHealth(server: HttpServer, parts: { readonly registry: Registry; readonly ready: () => Promise<Readiness> }): void {
  server.route('get', '/healthz', (_request, response) => sendJson(response, 200, { status: 'ok' }));

  server.route('get', '/readyz', async (_request, response) => {
    const readiness = await parts.ready();
    sendJson(response, readiness.status === 'not-ready' ? 503 : 200, readiness);
  });

  server.route('get', '/metrics', async (_request, response) => {
    const figures = await parts.registry.metrics();
    response.writeHead(200, { 'content-type': parts.registry.contentType, 'cache-control': 'no-store' });
    response.end(figures);
  });
}
