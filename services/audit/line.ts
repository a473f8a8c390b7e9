import { createHash, createHmac } from 'node:crypto';
import type { AuditHead, AuditLine } from './trail.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hashes what must not stand in the trail itself; every one of the keys is needed to make it again. The order of properties does not matter. */
export const contentHash = (content: unknown, keys: readonly string[]): string =>
  createHmac('sha256', keys.join('.')).update(canonical(content)).digest('hex');

/** Completes a line with the hash over everything in it. */
export function sealed(line: Omit<AuditLine, 'hash'>): AuditLine {
  const { record, position, at, event, by, person, subject, content, previous } = line;
  return { ...line, hash: sha256(JSON.stringify([record, position, at, event, by, person, subject, content, previous])) };
}

/** One hash for many heads, in whatever order they are given. */
export const digestOf = (heads: readonly AuditHead[]): string =>
  sha256(
    JSON.stringify(heads.map(({ record, position, hash }) => [record, position, hash]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))),
  );

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
