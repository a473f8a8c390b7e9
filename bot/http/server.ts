import { AsyncResource } from 'node:async_hooks';
import type { Server as NodeServer } from 'node:http';
import type { Duplex } from 'node:stream';
import restify, { type Next, type Request, type Response } from 'restify';
import { AppError } from '../../services/errors.js';
import { inRequest, requestIdFrom } from '../../services/request-id.js';
import { errorReply } from '../error-reply.js';
import { randomIds } from '../ids.js';
import type { Logger } from '../logger.js';
import { sendJson } from './exchange.js';
import { type GuardRules, guard } from './guard.js';
import { Refusal } from './refusal.js';
import { requestIdOf } from './request-id.js';
import { setSecurityHeaders } from './security-headers.js';

export type { Request, Response } from 'restify';

/** Answers one request; what it throws becomes the answer (see error-reply). */
type Handler = (request: Request, response: Response) => Promise<void> | void;
type UpgradeHandler = (request: Request, socket: Duplex, head: Buffer) => void;

/** The one HTTP server of the desk. */
export interface HttpServer {
  readonly route: (method: 'get' | 'post', path: string, handler: Handler) => void;
  /** Every method of everything below a path. */
  readonly mount: (path: string, handler: Handler) => void;
  readonly onUpgrade: (handler: UpgradeHandler) => void;
  /** Listens, and answers 503 until `open`. Resolves to the port. A port in use is an `AppError` `port.in-use`. */
  readonly listen: (host: string, port: number) => Promise<number>;
  readonly open: () => void;
  /** From now on answers 503, but below `stillServed`: what runs may need that to finish. */
  readonly turnAway: (stillServed: string) => void;
  /** Takes no new connection, lets running requests finish and ends what is idle. */
  readonly close: () => Promise<void>;
}

/** These answer before the desk is ready and while it stops, so that whoever watches it sees why. */
const ALWAYS_OPEN: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** How long a running request may hold up the end. */
const CLOSE_MS = 2_000;

/** A client that sends its headers or body slower than this is cut off. */
const REQUEST_TIMEOUT_MS = 30_000;

/** Longer than proxies and browsers keep an idle connection: the side that reuses one must be the side that ends it. */
const KEEP_ALIVE_MS = 75_000;

/** Builds the server with its guard; routes are added before `open`. */
export function createHttpServer(rules: GuardRules, logger: Logger): HttpServer {
  // Its own log would write requests with their headers, tokens among them.
  const server = restify.createServer({ name: '', log: logger.child({}, { level: 'silent' }) as never });
  const node = server.server as NodeServer;
  node.requestTimeout = REQUEST_TIMEOUT_MS;
  node.keepAliveTimeout = KEEP_ALIVE_MS;
  let phase: 'starting' | 'open' | 'stopping' = 'starting';
  let stillServed: string | null = null;
  const isServed = (path: string): boolean =>
    phase === 'open' || ALWAYS_OPEN.has(path) || (stillServed !== null && path.startsWith(`${stillServed}/`));
  // It repeats the errors of the server below; one without a listener would end the process.
  server.on('error', (error: unknown) => logger.warn({ err: error }, 'HTTP server'));

  const fail = (response: Response, error: unknown): void => {
    const reply = errorReply(error, referenceHere());
    if (reply.own) logger.error({ err: error }, 'request failed');
    if (response.headersSent) response.destroy();
    else sendJson(response, reply.status, reply.body, reply.headers);
  };

  server.pre((request: Request, response: Response, next: Next) => {
    const requestId = requestIdOf(request.headers);
    response.setHeader('x-request-id', requestId);
    inRequest(requestId, () => admit(request, response, next));
  });

  const admit = (request: Request, response: Response, next: Next): void => {
    try {
      logEnd(request, response, logger);
      setSecurityHeaders(response, rules.allowedOrigins);
      guard(request.headers, rules);
      allowOrigin(request, response, rules);
      if (!isServed(request.path())) throw notOpen(phase);
      if (request.method === 'OPTIONS') {
        response.writeHead(204);
        response.end();
        next(false);
      } else next();
    } catch (error) {
      fail(response, error);
      next(false);
    }
  };
  server.on('restifyError', (_request: Request, response: Response, error: { readonly statusCode?: number }) => {
    fail(response, routingError(error));
  });

  const handled = (handler: Handler) => async (request: Request, response: Response) => {
    try {
      await handler(request, response);
    } catch (error) {
      fail(response, error);
    }
  };

  return {
    route: (method, path, handler) => {
      server[method](path, handled(handler));
      // Node leaves the body out by itself.
      if (method === 'get') server.head(path, handled(handler));
    },
    mount: (path, handler) => {
      for (const method of ['get', 'post', 'put', 'patch', 'del', 'head'] as const) server[method](`${path}/*`, handled(handler));
    },
    onUpgrade: (handler) => {
      node.on('upgrade', (request: Request, socket: Duplex, head: Buffer) => {
        socket.on('error', () => socket.destroy());
        inRequest(requestIdOf(request.headers), () => {
          try {
            guard(request.headers, rules);
            if (phase !== 'open') throw notOpen(phase);
            handler(request, socket, head);
          } catch (error) {
            refuseUpgrade(socket, error, logger);
          }
        });
      });
    },
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        node.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(host, port, cause)));
        node.listen(port, host, () => {
          const address = node.address();
          resolve(typeof address === 'object' && address !== null ? address.port : port);
        });
      }),
    open: () => {
      phase = 'open';
    },
    turnAway: (path) => {
      phase = 'stopping';
      stillServed = path;
    },
    close: () =>
      new Promise((resolve) => {
        phase = 'stopping';
        node.close(() => resolve());
        node.closeIdleConnections();
        setTimeout(() => node.closeAllConnections(), CLOSE_MS).unref();
      }),
  };
}

/** Ends a socket that asked for a WebSocket with an HTTP answer. */
export function refuseUpgrade(socket: Duplex, error: unknown, logger: Logger): void {
  const { status, body, own } = errorReply(error, referenceHere());
  if (own) logger.error({ err: error }, 'upgrade failed');
  const content = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status} Refused\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(content)}\r\nconnection: close\r\n\r\n${content}`,
  );
}

/** What a caller tells support, who finds the log's lines by it. */
const referenceHere = (): string => requestIdFrom(randomIds);

/** The route's pattern, not its address: that holds ids. */
function logEnd(request: Request, response: Response, logger: Logger): void {
  if (!logger.isLevelEnabled('debug')) return;
  const begun = performance.now();
  const write = AsyncResource.bind(() => {
    const route = (request.getRoute() as { readonly path?: unknown } | undefined)?.path;
    const ms = Math.round(performance.now() - begun);
    logger.debug({ method: request.method, route: String(route ?? 'none'), status: response.statusCode, ms }, 'request answered');
  });
  response.once('finish', write);
}

const notOpen = (phase: 'starting' | 'stopping' | 'open'): Refusal =>
  phase === 'starting'
    ? new Refusal('starting', 'The desk is starting. Try again in a second.', { 'retry-after': '1' })
    : new Refusal('stopping', 'The desk is stopping. Try again in a moment.', { 'retry-after': '5', connection: 'close' });

function allowOrigin(request: Request, response: Response, rules: GuardRules): void {
  const { origin } = request.headers;
  if (origin === undefined || !rules.allowedOrigins.includes(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-headers', 'authorization, content-type, x-ms-bot-agent, x-requested-with');
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-max-age', '600');
  response.setHeader('vary', 'origin');
}

function routingError(error: { readonly statusCode?: number }): unknown {
  if (error.statusCode === 404)
    return new Refusal('not-found', 'There is nothing at this address. The addresses of the desk are in its README.');
  if (error.statusCode === 405) return new Refusal('method.not-allowed', 'This address does not take this method.');
  return error.statusCode !== undefined && error.statusCode < 500
    ? new Refusal('input.invalid', 'The request cannot be read. Check its address and headers.')
    : error;
}

function listenError(host: string, port: number, cause: NodeJS.ErrnoException): AppError {
  if (cause.code === 'EADDRINUSE') {
    return new AppError('port.in-use', `PORT is ${port}: another program listens there already. Stop it, or set PORT to a free one.`, {
      cause,
    });
  }
  return new AppError(
    'config.invalid',
    `HOST is "${host}" and PORT is ${port}: the server cannot listen there (${cause.code ?? 'unknown'}). Set others.`,
    { cause },
  );
}
