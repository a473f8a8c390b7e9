import { AppError } from '../errors.js';

/**
 * A value as both databases hold it: yes and no as 1 and 0, text, finite numbers, null. Undefined, NaN, dates, objects and text with the
 * character U+0000 (which SQLite cuts and PostgreSQL refuses) are `input.invalid`.
 */
export function checkedValue(value: unknown): string | number | bigint | null {
  if (value === null || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && !value.includes('\0')) return value;
  throw unstorable(typeof value === 'string' ? 'text with the character U+0000' : `a value of type ${describe(value)}`);
}

/** The error for a value that no database of ours may hold. */
export function unstorable(what: string): AppError {
  return new AppError('input.invalid', `The store was given ${what}, which it does not hold. Remove it before storing.`);
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : value instanceof Date ? 'Date' : typeof value;
}
