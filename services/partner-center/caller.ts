import { setTimeout as wait } from 'node:timers/promises';
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleWhenResult,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel';
import type { Clock } from '../clock.js';
import { AppError } from '../errors.js';
import type { Unavailable } from '../ports.js';
import { Attempt, type Call, sender } from './attempt.js';
import { CLIENT_LIMITS } from './client-limits.js';

/** What both clients are made from. `sleep` and `jitter` (0 up to 1) are given by tests only. */
export interface CallerOptions {
  /** Where the contract is mounted, such as `http://127.0.0.1:3978/partner-center/v1`. */
  readonly baseUrl: string;
  readonly token: string;
  readonly clock: Clock;
  /** Of one attempt. */
  readonly timeoutMs?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly jitter?: () => number;
  /** Told of every call once it is over. */
  readonly observe?: (call: CallSeen) => void;
  /** Told when the circuit breaker opens, and when it has closed again. */
  readonly onBreaker?: (isOpen: boolean) => void;
}

/** What became of a call, for the figures and the log; nothing of what either side said. */
export interface CallSeen {
  /** Method and path, with `{number}` in the place of every number. */
  readonly operation: string;
  /** `answered`: whatever the status below 500 is. */
  readonly outcome: 'answered' | 'unavailable';
  /** Of the answer; null where there is none that counts. */
  readonly status: number | null;
  readonly ms: number;
}

/** An answer of the far side that is no server error, its text not looked at yet. */
export interface CallAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly text: string;
}

/** Calls the Partner Center under its policies: it throws for nothing that the far side does. */
type Caller = (call: Call) => Promise<CallAnswer | Unavailable>;

/**
 * Makes a caller: at most so many calls at once, each attempt within its time, busy answers and broken connections repeated after a random
 * wait, no attempts at all for a while after many failures. An address that is no HTTP one is an `AppError` with code `config.invalid`.
 */
export function createCaller(options: CallerOptions): Caller {
  const { token, clock, timeoutMs = CLIENT_LIMITS.timeoutMs, sleep = wait, jitter = Math.random } = options;
  const send = sender({ baseUrl: httpAddress(options.baseUrl), token, now: () => clock.now() });
  const atOnce = bulkhead(CLIENT_LIMITS.concurrent, CLIENT_LIMITS.waiting);
  const inTime = timeout(timeoutMs, TimeoutStrategy.Aggressive);
  // The wait happens in `attempt` below, so that it can be as long as the far side asks.
  const again = retry(handleWhenResult(isWorthRepeating), { maxAttempts: CLIENT_LIMITS.retries, backoff: new ConstantBackoff(0) });
  const breaker = circuitBreaker(
    handleWhenResult((result) => result instanceof Attempt && result.inTrouble),
    { halfOpenAfter: CLIENT_LIMITS.breakMs, breaker: new ConsecutiveBreaker(CLIENT_LIMITS.failuresToBreak) },
  );
  breaker.onBreak(() => options.onBreaker?.(true));
  breaker.onReset(() => options.onBreaker?.(false));

  return async (call) => {
    const begun = performance.now();
    const result = await carried(call);
    const status = result.kind === 'answer' ? result.status : null;
    options.observe?.({
      operation: operationOf(call),
      outcome: result.kind === 'answer' ? 'answered' : 'unavailable',
      status,
      ms: performance.now() - begun,
    });
    return result;
  };

  async function carried(call: Call): Promise<CallAnswer | Unavailable> {
    try {
      return outcomeOf(await atOnce.execute(() => (call.repeatable === false ? attempt(call) : repeatedly(call))));
    } catch (error) {
      if (error instanceof BrokenCircuitError) return away('it has failed repeatedly and is left alone for a while', CLIENT_LIMITS.breakMs);
      if (error instanceof BulkheadRejectedError) return away('too many calls are waiting for it', CLIENT_LIMITS.backoffMs);
      throw error;
    }
  }

  async function repeatedly(call: Call): Promise<Attempt> {
    let last: Attempt | undefined;
    return again.execute(async ({ attempt: repeats }) => {
      if (last !== undefined) await sleep(waitBefore(repeats, last));
      last = await attempt(call);
      return last;
    });
  }

  function attempt(call: Call): Promise<Attempt> {
    return breaker.execute(async () => {
      try {
        return await inTime.execute(({ signal }) => send(call, signal));
      } catch (error) {
        if (!(error instanceof TaskCancelledError)) throw error;
        return new Attempt({ kind: 'none', problem: `no answer within ${timeoutMs} ms` }, null, false, true);
      }
    });
  }

  function waitBefore(repeats: number, { retryAfterMs }: Attempt): number {
    const backoffMs = CLIENT_LIMITS.backoffMs * 2 ** (repeats - 1);
    return (retryAfterMs ?? backoffMs / 2) + (jitter() * backoffMs) / 2;
  }
}

/** Names of resources have no digits, what stands for one of them has. */
const operationOf = ({ method, path }: Call): string => `${method} ${(path.split('?')[0] ?? '').replace(/\/[^/]*\d[^/]*/g, '/{number}')}`;

const isWorthRepeating = (result: unknown): boolean =>
  result instanceof Attempt && result.passing && (result.retryAfterMs ?? 0) <= CLIENT_LIMITS.waitMaxMs;

function outcomeOf({ result, retryAfterMs }: Attempt): CallAnswer | Unavailable {
  if (result.kind === 'none') return away(result.problem, retryAfterMs);
  const { status } = result;
  if (status >= 500 || status === 429) return away(`it answered ${status}`, retryAfterMs);
  return result;
}

/** What is said of a Partner Center that did not do what was asked; nothing of either side's text. */
export const away = (problem: string, retryAfterMs: number | null = null): Unavailable => ({
  kind: 'unavailable',
  problem: `Partner Center: ${problem}`,
  retryAfterMs,
});

function httpAddress(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new AppError(
      'config.invalid',
      `The Partner Center's address is not an HTTP address: ${baseUrl}. Write one such as https://partner.example/v1.`,
    );
  }
  return url;
}
