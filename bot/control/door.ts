import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { inRequest } from '../../services/request-id.js';
import { errorReply } from '../error-reply.js';
import { parseJson, readBody, sendJson } from '../http/exchange.js';
import { Refusal } from '../http/refusal.js';
import { requestIdOf } from '../http/request-id.js';
import type { Logger } from '../logger.js';
import { createOperations, type OperationParts } from './operations.js';

/** The control door: who may open this socket of the data folder is its owner, and needs no other proof. */
export interface Door {
  readonly close: () => Promise<void>;
}

/**
 * Opens the door: HTTP with JSON on a Unix socket, `POST /<operation>`. Only the holder of the data folder's lock may call this: whatever
 * socket lies there then belongs to a process that is gone.
 */
export async function openDoor(path: string, parts: OperationParts & { readonly logger: Logger }): Promise<Door> {
  const operations = createOperations(parts);
  const server = createServer((request, response) => {
    const answer = async (): Promise<unknown> => {
      const operation = operations.get((request.url ?? '/').slice(1));
      if (request.method !== 'POST' || operation === undefined) {
        throw new Refusal('not-found', 'The running desk does not know this operation. Restart it, so that both are of one release.');
      }
      return operation(parseJson(await readBody(request)));
    };
    const reference = requestIdOf(request.headers);
    inRequest(reference, answer)
      .then((result) => sendJson(response, 200, result))
      .catch((error: unknown) => {
        const reply = errorReply(error, reference);
        if (reply.own) inRequest(reference, () => parts.logger.error({ err: error }, 'control operation failed'));
        sendJson(response, reply.status, reply.body);
      });
  });
  rmSync(path, { force: true });
  // The folder is closed to others already; the mode guards against one whose rights were widened by hand.
  const mask = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, resolve);
    });
  } finally {
    process.umask(mask);
  }
  chmodSync(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1_000).unref();
      }),
  };
}
