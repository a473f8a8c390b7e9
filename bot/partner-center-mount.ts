import { CONTRACT_LIMITS } from '../services/partner-center/contract/limits.js';
import { currentRequestId } from '../services/request-id.js';
import type { EmbeddedPartnerCenter } from '../services/partner-center/embedded.js';
import { readBody } from './http/exchange.js';
import { Refusal } from './http/refusal.js';
import type { HttpServer, Request, Response } from './http/server.js';

export const PARTNER_CENTER_PATH = '/partner-center/v1';

/** Serves the embedded Partner Center's contract. */
export function mountPartnerCenter(server: HttpServer, partnerCenter: EmbeddedPartnerCenter): void {
  const handle = async (request: Request, response: Response): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const answer = await partnerCenter.handle({
      method: request.method ?? 'GET',
      path: pathname.slice(PARTNER_CENTER_PATH.length) || '/',
      query: search.slice(1),
      // The edge has given the request an id where it had none; the log goes by that.
      headers: { 'x-request-id': currentRequestId(), ...request.headers },
      body: await bodyOf(request),
    });
    response.writeHead(answer.status, answer.headers);
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  };
  server.mount(PARTNER_CENTER_PATH, handle);
}

/** A body beyond every limit is handed over as one that is just too large: the contract refuses it in its own words. */
async function bodyOf(request: Request): Promise<Buffer> {
  try {
    return await readBody(request, CONTRACT_LIMITS.bodyBytes);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'body.too-large') return Buffer.alloc(CONTRACT_LIMITS.bodyBytes + 1);
    throw error;
  }
}
