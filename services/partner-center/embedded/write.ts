import type { z } from 'zod';
import type { Problem } from '../contract/errors.js';
import type { PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure } from './answer.js';
import type { Caller, Office } from './office.js';
import { once } from './once.js';
import { got, not, type Read } from './request.js';
import { readShape } from './shape.js';
import { textProblem } from './texts.js';

/** What a write comes with; `number` is empty where its path has none. */
export interface Wish {
  readonly number: string;
  readonly key: string;
  /** The version that the caller has read, or `any`; `any` too where nothing is changed that was there. */
  readonly version: number | 'any';
  readonly body: unknown;
}

/** One kind of write: `name` keeps a key of one from being taken for a key of another. */
interface Kind<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** What the schema cannot say; a problem found here leaves the key unused, as every wrong body does. */
  readonly check?: (value: T) => Problem | undefined;
}

/** Whose keys these are: those of different companies, and the vendor's, never meet. */
const keysOf = (caller: Caller | 'reviewer'): string => (caller === 'reviewer' ? caller : `partner ${caller.partnerId}`);

/** Reads the body, then does the work in one transaction for a new key; a known key gets its first answer. */
export async function write<T extends object>(
  office: Office,
  caller: Caller | 'reviewer',
  { name, schema, check }: Kind<T>,
  { number, key, body }: Wish,
  work: (tx: PartnerCenterRecords, value: T) => Promise<Answer>,
): Promise<Answer> {
  const read = readBody(schema, body, check);
  if (!read.ok) return failure(read.problem);
  const { value } = read;
  const call = { scope: keysOf(caller), key, content: [name, ...(number === '' ? [] : [number]), value], at: office.clock.now() };
  return office.store.transaction((tx) => once(tx, call, () => work(tx, value)));
}

function readBody<T extends object>(schema: z.ZodType<T>, body: unknown, check: Kind<T>['check']): Read<T> {
  const shaped = readShape(schema, body);
  if (!shaped.ok) return shaped;
  const problem = check?.(shaped.value) ?? textProblem(shaped.value as Readonly<Record<string, unknown>>);
  return problem === undefined ? got(shaped.value) : not(problem);
}
