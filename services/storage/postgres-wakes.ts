import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Wake, Wakes } from '../wakes.js';

const CHANNEL = 'partner_desk';

const WAKE_TIMES = {
  /** Wakes of so long go out in one statement: a turn makes several lines. */
  gatherMs: 5,
  /** Before a connection that broke is made anew; doubled each time up to the longest. */
  againMs: 100,
  longestMs: 5_000,
  connectMs: 5_000,
} as const;

/** PostgreSQL takes 8,000 bytes a notification; conversations have ids of up to 200 characters. */
const MOST_AT_ONCE = 500;

/**
 * Wakes over LISTEN and NOTIFY, on a connection of its own. One that breaks is made anew for as long as it takes; `report` is told of each
 * break, once.
 */
export async function openPostgresWakes(options: { readonly url: string; readonly report: (error: unknown) => void }): Promise<Wakes> {
  const origin = randomBytes(6).toString('hex');
  const listeners = new Set<Parameters<Wakes['listen']>[0]>();
  const waiting = new Set<string>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let again: NodeJS.Timeout | null = null;
  let pauseMs: number = WAKE_TIMES.againMs;
  let closed = false;

  const hear = (payload: string | undefined): void => {
    const [from = '', kind = '', ...id] = (payload ?? '').split(' ');
    if (from === origin) return;
    const wake = wakeOf(kind, id.join(' '));
    if (wake !== null) for (const { heard } of listeners) heard(wake);
  };

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: options.url,
      application_name: 'partner-desk wakes',
      connectionTimeoutMillis: WAKE_TIMES.connectMs,
      keepAlive: true,
    });
    fresh.on('notification', ({ payload }) => hear(payload));
    // An error and the end come for one break, in either order.
    let isOver = false;
    const over = (error: unknown): void => {
      if (isOver) return;
      isOver = true;
      fresh.removeAllListeners('notification');
      void fresh.end().catch(() => {});
      if (client === fresh) client = null;
      if (closed) return;
      options.report(error);
      reconnect();
    };
    fresh.on('error', over);
    fresh.on('end', () => over(new Error('the connection for wakes has ended')));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
    } catch (error) {
      isOver = true;
      void fresh.end().catch(() => {});
      throw error;
    }
    client = fresh;
    pauseMs = WAKE_TIMES.againMs;
    send();
  };

  const reconnect = (): void => {
    if (closed) return;
    again = setTimeout(() => {
      connect().then(
        () => {
          for (const { missed } of listeners) missed();
        },
        () => reconnect(),
      );
    }, pauseMs).unref();
    pauseMs = Math.min(pauseMs * 2, WAKE_TIMES.longestMs);
  };

  const send = (): void => {
    timer = null;
    if (client === null || waiting.size === 0) return;
    const payloads = [...waiting].slice(0, MOST_AT_ONCE);
    for (const payload of payloads) waiting.delete(payload);
    // A statement that fails ends with the connection, and then everybody looks anyway.
    client.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [CHANNEL, payloads]).catch(() => {});
    if (waiting.size > 0) send();
  };

  await connect();
  return {
    send(wake) {
      // While there is no connection nothing is kept: the others look when theirs come back, and every few seconds.
      if (closed || client === null) return;
      waiting.add([origin, wake.kind, ...(wake.kind === 'lines' ? [wake.conversationId] : [])].join(' '));
      timer ??= setTimeout(send, WAKE_TIMES.gatherMs).unref();
    },
    listen(listener) {
      listeners.add(listener);
    },
    isConnected: () => client !== null,
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      if (again !== null) clearTimeout(again);
      await client?.end();
    },
  };
}

const wakeOf = (kind: string, id: string): Wake | null => {
  switch (kind) {
    case 'lines':
      return id === '' ? null : { kind, conversationId: id };
    case 'clock':
    case 'knowledge':
      return { kind };
    default:
      // Of a newer release of the desk.
      return null;
  }
};
