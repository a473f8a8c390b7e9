import { createHash } from 'node:crypto';
import { problemOf, statusOf } from '../contract/errors.js';
import type { PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, repeated, toRemember } from './answer.js';

/** A call that carries an idempotency key. */
interface KeyedCall {
  /** Whose key it is: keys of different callers never meet. */
  readonly scope: string;
  readonly key: string;
  /** What the key stands for; the same key for anything else is refused. */
  readonly content: unknown;
  readonly at: number;
}

/**
 * Does the work for a new key and remembers its answer, a refusal too, but for one that only asks to read the record again; for a known key gives
 * the first answer and does nothing.
 */
export async function once(tx: PartnerCenterRecords, call: KeyedCall, work: () => Promise<Answer>): Promise<Answer> {
  const bodyHash = hashOf(call.content);
  const earlier = await tx.answerFor(call.scope, call.key);
  if (earlier !== undefined) return earlier.bodyHash === bodyHash ? repeated(earlier) : failure(problemOf('idempotency.conflict'));
  const answer = await work();
  if (answer.status !== STALE) await tx.remember(call.scope, call.key, { ...toRemember(answer), bodyHash, at: call.at });
  return answer;
}

/** Nothing was done, and the same content under the same key is right with the version of now. */
const STALE = statusOf('version.stale');

/** Of the content, not of the bytes: a caller that stored a submission and reads it back may send its keys in another order. */
const hashOf = (content: unknown): string => createHash('sha256').update(JSON.stringify(content, inKeyOrder), 'utf8').digest('hex');

function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
