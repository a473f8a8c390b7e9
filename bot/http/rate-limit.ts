import { Refusal } from './refusal.js';

/** How often one caller may do one thing. */
export interface Allowance {
  /** So many at once. */
  readonly burst: number;
  /** So many again each minute. */
  readonly perMinute: number;
}

/**
 * Allowances by caller. A person types a message every few seconds; a page that reconnects asks for a few tokens. Far above both, so that only a
 * runaway client meets them.
 */
export const ALLOWANCES = {
  /** Messages of one conversation. */
  message: { burst: 60, perMinute: 120 },
  /** Tokens and conversations of one address. All users of one machine share it in demo identity. */
  token: { burst: 600, perMinute: 1_200 },
} as const satisfies Readonly<Record<string, Allowance>>;

/** More callers than this at once push the longest quiet ones out. */
const MAX_CALLERS = 10_000;

/** Token buckets by caller, bounded; a full bucket is the same as none, so dropping a quiet caller loses nothing. */
export class RateLimit {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly allowance: Allowance,
    private readonly now: () => number,
  ) {}

  /** Takes one from the caller's bucket; an empty one is a `Refusal` `rate.limited` that says when to come back. */
  take(caller: string): void {
    const now = this.now();
    const bucket = this.buckets.get(caller);
    const refilled = bucket === undefined ? this.allowance.burst : bucket.left + ((now - bucket.at) * this.allowance.perMinute) / 60_000;
    const left = Math.min(this.allowance.burst, refilled);
    // Set anew so that the map's order is the order of use.
    this.buckets.delete(caller);
    this.buckets.set(caller, { left: left >= 1 ? left - 1 : left, at: now });
    if (this.buckets.size > MAX_CALLERS) this.dropOldest();
    if (left >= 1) return;
    const seconds = Math.max(1, Math.ceil(((1 - left) * 60) / this.allowance.perMinute));
    throw new Refusal('rate.limited', `Too many requests at once. Try again in ${seconds} s.`, { 'retry-after': String(seconds) });
  }

  private dropOldest(): void {
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
