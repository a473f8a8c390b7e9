/** Time as the desk reads it. Tokens, leases and sessions read `now`; "today", deadlines and reminders read `deskNow`, which a sandbox may shift. */
export interface Clock {
  /** Epoch milliseconds of the machine. */
  now(): number;
  /** Epoch milliseconds plus the sandbox's offset (0 in production). */
  deskNow(): number;
}

/** Fresh ids, unguessable and unique; `prefix` says of what. */
export interface IdSource {
  next(prefix: string): string;
}

/** The day of an instant in a time zone, ISO 8601 (`2026-11-21`). */
export const dayIn = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
