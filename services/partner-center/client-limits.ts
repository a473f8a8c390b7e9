/** How the clients treat a Partner Center that is slow, busy or away. */
export const CLIENT_LIMITS = Object.freeze({
  /** Of one attempt. Longer: a hanging Partner Center holds a submission longer before the outbox takes it up again. */
  timeoutMs: 5_000,
  /** After the first attempt. More: a short outage is bridged within the call, a long one is hit harder. */
  retries: 2,
  /** Before the first repeat; doubles with each, half of it random. */
  backoffMs: 200,
  /** A Retry-After up to this is waited for within the call; a longer one ends the call and is handed on. */
  waitMaxMs: 5_000,
  /** The longest Retry-After that is believed. */
  retryAfterMaxMs: 3_600_000,
  /** So many failed attempts in a row open the circuit breaker; it lets one through again after `breakMs`. */
  failuresToBreak: 5,
  breakMs: 10_000,
  /** Calls at once, and calls that may wait for their turn. */
  concurrent: 8,
  waiting: 64,
  /** A page of a hundred opportunities is about 100 KB, one with every field at its limit about 128 KB. */
  answerBytesMax: 1024 * 1024,
});
