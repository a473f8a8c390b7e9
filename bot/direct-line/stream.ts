import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { ConversationLog } from '../../services/conversation-ports.js';
import type { ConversationFeed } from '../conversation-feed.js';
import type { ShownClock } from '../desk-clock.js';
import { queryOf } from '../http/exchange.js';
import { Refusal } from '../http/refusal.js';
import { type Request, refuseUpgrade } from '../http/server.js';
import type { Logger } from '../logger.js';
import { ConversationSocket } from './socket.js';
import { TOKEN_LIFETIMES, type Tokens } from './tokens.js';
import type { Unlogged } from './unlogged.js';
import { watermarkOf } from './watermark.js';

/** Open sockets of the whole server; each costs some 20 KB. */
const MAX_SOCKETS = 5_000;
/** Clients send nothing but a sign of life. */
const MAX_FRAME_BYTES = 16_384;

const STREAM_PATH = /^\/v3\/directline\/conversations\/([^/?]+)\/stream(?:\?|$)/;

/** Undefined also for what is no UTF-8: no conversation has such a name. */
const decoded = (segment: string | undefined): string | undefined => {
  try {
    return segment === undefined ? undefined : decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

export interface StreamParts {
  readonly tokens: Tokens;
  readonly log: Pick<ConversationLog, 'after'>;
  readonly feed: ConversationFeed;
  readonly unlogged: Unlogged;
  readonly clock: ShownClock;
  readonly now: () => number;
  readonly logger: Logger;
}

/** The WebSocket side of Direct Line. */
export function createStream(parts: StreamParts): {
  readonly upgrade: (request: Request, socket: Duplex, head: Buffer) => void;
  /** How many sockets are open. */
  readonly open: () => number;
  readonly close: () => void;
} {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: MAX_FRAME_BYTES });

  const admit = (request: Request): { conversationId: string; watermark: number; endsAt: number } => {
    const conversationId = decoded(STREAM_PATH.exec(request.url ?? '')?.[1]);
    if (conversationId === undefined) throw new Refusal('not-found', 'No WebSocket is served at this address.');
    const query = queryOf(request);
    const claims = parts.tokens.read(query.get('t'));
    if (claims.conversation !== conversationId) {
      throw new Refusal('token.other-conversation', 'The token belongs to another conversation.');
    }
    if (server.clients.size >= MAX_SOCKETS) {
      throw new Refusal('socket.limit', 'Too many open connections. Ask for activities by GET instead, or try again later.');
    }
    const endsAt = (claims.session + TOKEN_LIFETIMES.sessionSeconds) * 1000;
    return { conversationId: claims.conversation, watermark: watermarkOf(query), endsAt };
  };

  return {
    upgrade: (request, socket, head) => {
      try {
        const { conversationId, watermark, endsAt } = admit(request);
        server.handleUpgrade(request, socket, head, (webSocket) => {
          const onError = (error: unknown): void => parts.logger.warn({ err: error }, 'socket failed');
          webSocket.on('error', onError);
          new ConversationSocket(webSocket, conversationId, watermark, { ...parts, endsAt, onError });
        });
      } catch (error) {
        refuseUpgrade(socket, error, parts.logger);
      }
    },
    open: () => server.clients.size,
    close: () => {
      for (const client of server.clients) client.close(1001, 'the desk is stopping');
      server.close();
      // Who has not answered the close by then is not waited for.
      setTimeout(() => {
        for (const client of server.clients) client.terminate();
      }, 500).unref();
    },
  };
}
