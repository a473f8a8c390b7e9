import type { z } from 'zod';
import { AppError } from '../errors.js';
import type { Json } from '../records.js';
import { unstorable } from './bound-values.js';

/** JSON text of a value. Refuses what would come back different or not at all: NaN, infinities, functions, undefined in a list, U+0000 in text. */
export function toJsonText(value: unknown): string {
  const text = JSON.stringify(value, refuse) as string | undefined;
  if (text === undefined) throw unstorable('no value where JSON is held');
  return text;
}

function refuse(this: unknown, key: string, value: unknown): unknown {
  if (key.includes('\0')) throw unstorable('a key with the character U+0000');
  if (typeof value === 'string' && value.includes('\0')) throw unstorable('text with the character U+0000');
  if (typeof value === 'number' && !Number.isFinite(value)) throw unstorable(`the number ${value}`);
  if (typeof value === 'function' || typeof value === 'symbol') throw unstorable(`a value of type ${typeof value}`);
  if (value === undefined && Array.isArray(this)) throw unstorable('a list with an empty place');
  return value;
}

/** Where a stored value stands, for the error that names it. */
interface Place {
  readonly table: string;
  readonly id: string | number;
}

/** Reads stored JSON of another house, unseen. Text that is no JSON is `store.damaged`. */
export function anyJson(text: string, place: Place): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw damagedValue(place, error);
  }
}

/** Reads stored JSON through its schema. What does not fit is `store.damaged`, never a half-read record. */
export function jsonOf<S extends z.ZodType>(schema: S, text: string, place: Place): z.output<S> {
  return fitting(schema, anyJson(text, place), place);
}

/** Reads a stored column through its schema. */
export function fitting<S extends z.ZodType>(schema: S, value: unknown, place: Place): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const at = read.error.issues[0]?.path.join('.') ?? '';
  throw damagedValue(place, undefined, at);
}

function damagedValue({ table, id }: Place, cause: unknown, at = ''): AppError {
  return new AppError(
    'store.damaged',
    `The stored record ${id} of table ${table} cannot be read${at === '' ? '' : ` (at ${at})`}. Restore the database from a backup, or remove this record.`,
    { cause, details: { table, id } },
  );
}
