import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address a request comes from, to count by. Behind a proxy it is the last one of `X-Forwarded-For`: that is the one which the proxy itself
 * added, while those before it are what the client claims.
 */
export function callerAddress(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  { behindProxy }: { readonly behindProxy: boolean },
): string {
  const forwarded = behindProxy ? [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim() : undefined;
  return forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : (request.socket.remoteAddress ?? 'unknown');
}
