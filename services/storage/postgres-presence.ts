import pg from 'pg';

/** Tells apart leases of processes that work from those of processes that are gone. */
export interface Presence {
  /** Makes what processes that are gone had claimed free for others; how many claims that were. */
  freeClaimsOfTheGone(now: number): Promise<number>;
  close(): Promise<void>;
}

const TIMES = { connectMs: 5_000, againMs: 500 } as const;

/** Where leases stand, and which rows still wait: the conditions of the partial indexes. */
const LEASED = { turns: 'due = 1 and done = 0', deliveries: 'delivered_at is null', outbox: "state = 'open'" } as const;

/**
 * Holds an advisory lock under the name that this process has in leases, on a connection of its own: the server frees it with the
 * connection, however the process ends. A process whose lock is free is gone, and its claims need not wait for the end of their leases.
 * While the connection is made anew others may take a claim of ours: what is done twice then ends once, by the finish mark and the key.
 */
export async function openPresence(options: {
  readonly url: string;
  readonly owner: string;
  readonly report: (error: unknown) => void;
}): Promise<Presence> {
  const { url, owner, report } = options;
  let client: pg.Client | null = null;
  let again: NodeJS.Timeout | null = null;
  let closed = false;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'partner-desk presence',
      connectionTimeoutMillis: TIMES.connectMs,
      keepAlive: true,
    });
    let isOver = false;
    const over = (error: unknown): void => {
      if (isOver) return;
      isOver = true;
      if (client === fresh) client = null;
      void fresh.end().catch(() => {});
      if (closed) return;
      report(error);
      reconnect();
    };
    fresh.on('error', over);
    fresh.on('end', () => over(new Error('the connection that says that this process is there has ended')));
    try {
      await fresh.connect();
      await fresh.query('select pg_advisory_lock(hashtextextended($1, 0))', [owner]);
    } catch (error) {
      isOver = true;
      void fresh.end().catch(() => {});
      throw error;
    }
    client = fresh;
  };

  const reconnect = (): void => {
    again = setTimeout(() => {
      if (!closed) connect().catch(reconnect);
    }, TIMES.againMs).unref();
  };

  await connect();
  return {
    async freeClaimsOfTheGone(now) {
      // Without a connection there is nobody to ask; the leases end by themselves.
      if (client === null) return 0;
      const { rows } = await client.query<{ freed: string }>(FREE, [now, owner]);
      return Number(rows[0]?.freed ?? 0);
    },
    async close() {
      closed = true;
      if (again !== null) clearTimeout(again);
      await client?.end();
    },
  };
}

const each = (part: (table: string, waits: string) => string, between: string): string =>
  Object.entries(LEASED)
    .map(([table, waits]) => part(table, waits))
    .join(between);

/** A lock taken for the transaction of this one statement: whose it can take is gone, and it is given back at once. */
const FREE = `
  with owners as materialized (
    ${each((table, waits) => `select lease_owner from ${table} where ${waits} and lease_until > $1 and lease_owner <> $2`, ' union ')}
  ), gone as materialized (
    select lease_owner from owners where pg_try_advisory_xact_lock(hashtextextended(lease_owner, 0))
  ), ${each(
    (table, waits) =>
      `freed_${table} as (update ${table} set lease_owner = null, lease_until = 0
        where ${waits} and lease_until > $1 and lease_owner in (select lease_owner from gone) returning 1)`,
    ', ',
  )}
  select ${each((table) => `(select count(*) from freed_${table})`, ' + ')} as freed`;
