import type { WebSocket } from 'ws';
import type { ConversationLog } from '../../services/conversation-ports.js';
import { isStoreRefusing } from '../../services/errors.js';
import type { ConversationFeed } from '../conversation-feed.js';
import type { ShownClock } from '../desk-clock.js';
import { randomIds } from '../ids.js';
import type { Unlogged } from './unlogged.js';
import { type ActivitySet, activitySet, clockSet } from './wire.js';

const SOCKET_LIMITS = {
  /** Lines of one frame. */
  linesAtOnce: 50,
  /** A client that leaves so much unread is cut off; it comes back and catches up from the log. */
  unreadBytes: 1_048_576,
  /** A proxy commonly ends what is silent for 60 s; a client that misses one round is gone. */
  pingMs: 25_000,
} as const;

/**
 * One open socket of a conversation. It keeps nothing but its watermark: the log is read from there when it opens and whenever the
 * conversation gets a line, so nothing is lost between the two and nothing waits in memory.
 */
export class ConversationSocket {
  private pumping = false;
  private again = false;
  private answered = true;
  private readonly stopListening: () => void;
  private readonly stopClock: () => void;
  private readonly stopUnlogged: () => void;
  private readonly pings: NodeJS.Timeout;

  constructor(
    private readonly socket: WebSocket,
    private readonly conversationId: string,
    private watermark: number,
    private readonly parts: {
      readonly log: Pick<ConversationLog, 'after'>;
      readonly feed: ConversationFeed;
      readonly unlogged: Unlogged;
      readonly clock: ShownClock;
      /** When the person's session ends, epoch milliseconds. */
      readonly endsAt: number;
      readonly now: () => number;
      readonly onError: (error: unknown) => void;
    },
  ) {
    this.stopListening = parts.feed.listen(conversationId, () => this.pump());
    this.stopClock = parts.clock.listen(() => this.sendClock());
    this.stopUnlogged = parts.unlogged.listen(conversationId, (activities) =>
      this.sendSet({ activities, watermark: String(this.watermark) }),
    );
    this.pings = setInterval(() => this.ping(), SOCKET_LIMITS.pingMs).unref();
    socket.on('pong', () => {
      this.answered = true;
    });
    socket.on('close', () => {
      clearInterval(this.pings);
      this.stopListening();
      this.stopClock();
      this.stopUnlogged();
    });
    this.sendClock();
    this.pump();
  }

  /** Sends what the log holds beyond the watermark; a call while it runs makes it look once more. */
  private pump(): void {
    if (this.pumping) {
      this.again = true;
      return;
    }
    this.pumping = true;
    this.send()
      .catch((error: unknown) => {
        this.parts.onError(error);
        // What is in the log is read again at the next line and the next ping; until then answers come without it.
        if (!isStoreRefusing(error)) this.socket.close(1011, 'internal');
      })
      .finally(() => {
        this.pumping = false;
        if (!this.again) return;
        this.again = false;
        this.pump();
      });
  }

  private async send(): Promise<void> {
    while (this.socket.readyState === this.socket.OPEN) {
      const lines = await this.parts.log.after(this.conversationId, this.watermark, SOCKET_LIMITS.linesAtOnce);
      if (lines.length === 0) return;
      const set = activitySet(lines, this.watermark);
      this.watermark = Number(set.watermark);
      this.sendSet(set);
      if (this.socket.bufferedAmount > SOCKET_LIMITS.unreadBytes) this.socket.terminate();
    }
  }

  /** The day, where it is not everybody's: when the socket opens and when the clock is moved. */
  private sendClock(): void {
    const day = this.parts.clock.day();
    if (day === null) return;
    const mark = { id: randomIds.next('clock-'), at: this.parts.now(), watermark: this.watermark };
    this.sendSet(clockSet(this.conversationId, day, mark));
  }

  private sendSet(set: ActivitySet): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(set));
  }

  private ping(): void {
    if (!this.answered) {
      this.socket.terminate();
      return;
    }
    if (this.parts.now() > this.parts.endsAt) {
      this.socket.close(1008, 'the session has ended');
      return;
    }
    this.answered = false;
    this.socket.ping();
    // Lines of another process of the same desk wake nobody here.
    this.pump();
  }
}
