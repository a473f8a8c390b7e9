import type { Repositories } from '../ports.js';
import { digestOf, sealed } from './line.js';
import { keyIdOf, signatureOf } from './sign.js';
import type { AuditHead, AuditLine, AuditSignature, AuditTrail } from './trail.js';

/** Something about the trail that is not as it was written. */
interface AuditProblem {
  /** The record, or the signature by its number. */
  readonly place: string;
  readonly what:
    | 'line changed'
    | 'line missing or out of place'
    | 'end of the chain is not where it was noted'
    | 'chain without lines'
    | 'signature missing'
    | 'signature changed'
    | 'signed line changed or gone'
    | 'key of the signature not given';
}

export interface AuditReport {
  readonly lines: number;
  readonly records: number;
  readonly signatures: number;
  /** The first of them; empty: the trail is whole. */
  readonly problems: readonly AuditProblem[];
}

const A_PAGE = 500;
const PROBLEMS_SHOWN = 100;

/** Reads the whole trail and checks every line against the one before, every chain against its noted end, and every signature. */
export async function verifyTrail({ audit }: Pick<Repositories, 'audit'>, keys: readonly string[]): Promise<AuditReport> {
  const problems: AuditProblem[] = [];
  const note = (place: string, what: AuditProblem['what']): void => {
    if (problems.length < PROBLEMS_SHOWN) problems.push({ place, what });
  };
  const { lines, records } = await verifyLines(audit, note);
  if ((await audit.countChains()) > records) note('chains', 'chain without lines');
  for (const record of await audit.lostSignatures(PROBLEMS_SHOWN)) note(record, 'signature missing');
  const signatures = await verifySignatures(audit, keys, note);
  return { lines, records, signatures, problems };
}

type Note = (place: string, what: AuditProblem['what']) => void;

async function verifyLines(audit: AuditTrail, note: Note): Promise<{ readonly lines: number; readonly records: number }> {
  let [lines, records] = [0, 0];
  let last: AuditLine | undefined;
  const ends: AuditHead[] = [];
  const checkEnds = async (): Promise<void> => {
    const noted = new Map((await audit.heads(ends.map(({ record }) => record))).map((head) => [head.record, head]));
    for (const { record, position, hash } of ends.splice(0)) {
      const head = noted.get(record);
      if (head?.position !== position || head.hash !== hash) note(record, 'end of the chain is not where it was noted');
    }
  };
  for (;;) {
    const page = await audit.lines({ record: last?.record ?? '', position: last?.position ?? 0 }, A_PAGE);
    for (const line of page) {
      const before = last?.record === line.record ? last : undefined;
      if (before === undefined) {
        if (last !== undefined) ends.push(last);
        records++;
      }
      if (sealed(line).hash !== line.hash) note(line.record, 'line changed');
      if (line.position !== (before?.position ?? 0) + 1 || line.previous !== (before?.hash ?? ''))
        note(line.record, 'line missing or out of place');
      last = line;
      lines++;
    }
    if (page.length < A_PAGE && last !== undefined) ends.push(last);
    await checkEnds();
    if (page.length < A_PAGE) return { lines, records };
  }
}

async function verifySignatures(audit: AuditTrail, keys: readonly string[], note: Note): Promise<number> {
  const keyOf = new Map(keys.map((key) => [keyIdOf(key), key]));
  let last: AuditSignature | undefined;
  let count = 0;
  for (;;) {
    const page = await audit.signatures(last?.number ?? 0, A_PAGE);
    for (const signature of page) {
      const place = `signature ${signature.number}`;
      const heads = await audit.signedHeads(signature.number);
      const key = keyOf.get(signature.keyId);
      if (key === undefined) note(place, 'key of the signature not given');
      else if (signatureOf(key, signature) !== signature.signature) note(place, 'signature changed');
      if (signature.number !== (last?.number ?? 0) + 1 || signature.previous !== (last?.signature ?? '')) note(place, 'signature missing');
      if (heads.length !== signature.heads || digestOf(heads) !== signature.digest) note(place, 'signature changed');
      for (const { record, hash, now } of heads) if (now !== hash) note(record, 'signed line changed or gone');
      last = signature;
      count++;
    }
    if (page.length < A_PAGE) return count;
  }
}
