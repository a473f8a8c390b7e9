import { createHash, createHmac } from 'node:crypto';
import { dayIn } from '../clock.js';
import { AppError } from '../errors.js';
import type { Store } from '../ports.js';
import { digestOf } from './line.js';
import type { AuditSignature } from './trail.js';

/** Covered by one signature: keeps its transaction short. */
const HEADS_A_SIGNATURE = 1_000;

/** Names a key without telling it. */
export const keyIdOf = (key: string): string => createHash('sha256').update(`audit-key.${key}`).digest('hex').slice(0, 16);

/** What a signature of these facts has to be under a key. */
export const signatureOf = (key: string, { number, at, heads, digest, previous }: Omit<AuditSignature, 'keyId' | 'signature'>): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([number, at, heads, digest, previous]))
    .digest('hex');

/**
 * Signs the heads that changed since the last signature, once a day; returns how many. Of several processes one signs. The first key signs.
 */
export async function signDaily(
  store: Store,
  { keys, now, timeZone }: { readonly keys: readonly string[]; readonly now: number; readonly timeZone: string },
): Promise<number> {
  const [key] = keys;
  const last = await store.audit.lastSignature();
  if (key === undefined || (last !== undefined && dayIn(last.at, timeZone) >= dayIn(now, timeZone))) return 0;
  let signed = 0;
  try {
    for (;;) {
      const count = await signSome(store, key, now);
      signed += count;
      if (count < HEADS_A_SIGNATURE) return signed;
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'store.conflict') return signed;
    throw error;
  }
}

const signSome = (store: Store, key: string, at: number): Promise<number> =>
  store.transaction(async (tx) => {
    const heads = await tx.audit.unsigned(HEADS_A_SIGNATURE);
    if (heads.length === 0) return 0;
    const last = await tx.audit.lastSignature();
    const facts = {
      number: (last?.number ?? 0) + 1,
      at,
      heads: heads.length,
      digest: digestOf(heads),
      previous: last?.signature ?? '',
    };
    await tx.audit.sign({ ...facts, keyId: keyIdOf(key), signature: signatureOf(key, facts) }, heads);
    return heads.length;
  });
