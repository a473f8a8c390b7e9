import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { AppError } from '../errors.js';
import { checkedValue } from './bound-values.js';

/** How the desk uses a PostgreSQL server. */
export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`; never logged, never part of an error. */
  readonly url: string;
  /** Connections this process opens at most. */
  readonly poolSize: number;
  /** Told of a connection that broke while nobody used it; the pool opens another one. */
  readonly onBroken: (error: unknown) => void;
  /** Given the way to ask what the pool is at. */
  readonly onPool?: (use: () => PoolUse) => void;
}

/** Connections: in use, idle, and how many callers wait for one. */
export interface PoolUse {
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Moving them: shorter ends what a slow server would still answer, longer keeps people waiting for what will not come. */
const POSTGRES_LIMITS = {
  /** To get a connection, a free one or a new one. */
  connectMs: 5_000,
  statementMs: 15_000,
  /** To wait for a row that another replica holds. */
  lockMs: 10_000,
  /** A transaction that does nothing for so long is of a process that hangs. */
  idleInTransactionMs: 30_000,
  /** How long a connection is kept that nobody uses. */
  idleMs: 30_000,
} as const;

/** Numbers come as numbers: every `bigint` of ours is an instant or a counter below 2^53. */
const INT8 = pg.types.builtins.INT8;
const NUMERIC = pg.types.builtins.NUMERIC;
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/**
 * Opens a pool of connections for Kysely. Values are checked as on SQLite, errors of the server come out as `AppError`s: a key that exists is
 * `store.conflict`, a record whose owner is missing `not-found`, a server that is away, read-only or too slow `store.unavailable`.
 */
export function openPostgres({ url, poolSize, onBroken, onPool }: PostgresOptions): PostgresPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'partner-desk',
    connectionTimeoutMillis: POSTGRES_LIMITS.connectMs,
    idleTimeoutMillis: POSTGRES_LIMITS.idleMs,
    statement_timeout: POSTGRES_LIMITS.statementMs,
    lock_timeout: POSTGRES_LIMITS.lockMs,
    idle_in_transaction_session_timeout: POSTGRES_LIMITS.idleInTransactionMs,
    keepAlive: true,
    types,
  });
  pool.on('error', onBroken);
  onPool?.(() => ({ busy: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount }));
  return {
    connect: async () => checked(await pool.connect().catch((error: unknown) => Promise.reject(explained(error)))),
    end: () => pool.end(),
  };
}

/** A connection that checks what it is given and says what went wrong; one that broke goes back to the pool to be closed. */
function checked(client: pg.PoolClient): PostgresPoolClient {
  let broken: Error | undefined;
  const note = (error: Error): void => {
    broken = error;
  };
  client.on('error', note);
  const query = async (sql: string, parameters: readonly unknown[] = []): Promise<unknown> => {
    // The server has rolled back with the connection; a rollback now would hide the error that matters.
    if (broken !== undefined && sql === 'rollback') return { command: 'ROLLBACK', rowCount: 0, rows: [] };
    try {
      return await client.query(sql, parameters.map(checkedValue));
    } catch (error) {
      if (isBroken(error)) note(error as Error);
      throw explained(error);
    }
  };
  return {
    query: query as PostgresPoolClient['query'],
    release: () => {
      client.off('error', note);
      client.release(broken);
    },
  };
}

/** A transaction that met another one: nothing was done, and doing it again may succeed. */
export class SerializationFailure extends AppError {
  constructor(cause: unknown) {
    super('store.conflict', 'Another transaction changed the same records. Read them again and decide anew.', { cause });
  }
}

const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? '';

/** Connection errors of the server (class 08, shutdowns of 57P) and of the network, where the driver names no SQLSTATE. */
const BROKEN = /^(?:08|57P0[1-5])|^E(?:CONN|PIPE|TIMEDOUT|HOST|NET|AI_|NOTFOUND)/;
/** Read-only, out of disk, memory or connections, cancelled for time, or still starting. */
const REFUSING = /^(?:25006|53|55P03|57014|57P|58)/;

const isBroken = (error: unknown): boolean =>
  BROKEN.test(codeOf(error)) || (codeOf(error) === '' && /terminat|timeout|closed|not queryable/i.test((error as Error).message));

function explained(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (code === '40001' || code === '40P01') return new SerializationFailure(error);
  if (code === '23505')
    return new AppError('store.conflict', 'A record with this key exists already. Read it again and decide anew.', { cause: error });
  if (code === '23503')
    return new AppError('not-found', 'The conversation, draft or question that this record belongs to is not stored. Store that first.', {
      cause: error,
    });
  if (isBroken(error) || REFUSING.test(code)) return unavailable(error, code);
  return error;
}

function unavailable(cause: unknown, code: string): AppError {
  return new AppError(
    'store.unavailable',
    `The database does not take what it is given now (${code || 'no connection'}). Nothing was changed; it goes on by itself once the server answers again.`,
    { cause, details: { code } },
  );
}
