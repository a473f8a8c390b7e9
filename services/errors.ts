/** Every error code of the desk, once. Programs compare codes; people read messages. */
const ERROR_CODES = [
  'store.conflict',
  'store.damaged',
  'store.locked',
  'store.newer-schema',
  /** The database holds tables of another program. */
  'store.foreign',
  /** The disk is full, read-only or failing: nothing was written. */
  'store.failed',
  /** The database server is away, read-only or too slow: nothing was written, and it may work again by itself. */
  'store.unavailable',
  'config.invalid',
  'port.in-use',
  'webchat.missing',
  'input.invalid',
  'auth.required',
  'auth.forbidden',
  'not-found',
  'too-large',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The codes of a database that does not take or give what it is asked now, and may by itself again. */
const REFUSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['store.unavailable', 'store.failed']);

/**
 * An error that somebody can act on. `message` says what, which value and what to do, without personal data; `code` is stable.
 * Expected outcomes are union values, never this.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** Whether the database refuses: it is away, read-only, full or too slow. Nothing was written. */
export const isStoreRefusing = (error: unknown): boolean => error instanceof AppError && REFUSING.has(error.code);
