import type { Extracted } from '../../../dialogs/extract/extracted.js';
import type { Expected } from './messages.js';

/** The fields of many messages: `wrong` were read with another value, `invented` are not in the text at all. */
export interface Tally {
  readonly right: number;
  readonly missing: number;
  readonly wrong: number;
  readonly invented: number;
}

/** The faults of a reading: what is missing or wrong, and what was invented. Judges as `eval/README` does. */
export function faults(got: Extracted, expect: Expected): string[] {
  const wanted = Object.entries(expect);
  const wrong = wanted.flatMap(([key, value]) => {
    const read = readAt(got, key);
    return matches(key, read, value) ? [] : [`${key}: ${String(read)} instead of ${String(value)}`];
  });
  const invented = Object.entries(got).flatMap(([key, value]) => (key in expect ? [] : [`${key} invented: ${String(value)}`]));
  return [...wrong, ...invented];
}

/** Counts the fields of one reading; those in `optional` may be read or left out. */
export function tally(got: Extracted, expect: Expected, optional: readonly string[] = []): Tally {
  const wanted = Object.entries(expect).filter(([key]) => !optional.includes(key));
  const right = wanted.filter(([key, value]) => matches(key, readAt(got, key), value)).length;
  const missing = wanted.filter(([key]) => !(key in got)).length;
  const invented = Object.keys(got).filter((key) => !(key in expect) && !optional.includes(key)).length;
  return { right, missing, wrong: wanted.length - right - missing, invented };
}

/** The harmonic mean of how many values read are right and how many values said are read. */
export function f1(tallies: readonly Tally[]): number {
  const sum = (count: (one: Tally) => number) => tallies.reduce((total, one) => total + count(one), 0);
  const right = sum((one) => one.right);
  return (2 * right) / (2 * right + sum((one) => one.missing + 2 * one.wrong + one.invented));
}

function readAt(got: Extracted, key: string): unknown {
  return Object.entries(got).find(([name]) => name === key)?.[1];
}

function matches(key: string, read: unknown, expected: unknown): boolean {
  if (read === undefined) return false;
  if (typeof expected !== 'string' || typeof read !== 'string') return JSON.stringify(read) === JSON.stringify(expected);
  const forms = expected.split('|');
  if (key === 'timeline') return forms.some((form) => isWithin(read, form));
  if (key === 'phone') return forms.some((form) => digits(read) === digits(form));
  return forms.some((form) => read.toLowerCase().includes(form.toLowerCase()));
}

function digits(phone: string): string {
  return phone.replaceAll(/\D/g, '').replace(/^86/, '');
}

function isWithin(read: string, expected: string): boolean {
  const [from, to] = days(read);
  const [earliest, latest] = days(expected);
  return from >= earliest && to <= latest;
}

/** The first and last day of an ISO day, YYYY-MM, YYYY-QN, YYYY-HN or, for what the formats cannot say, `from..to`. */
function days(timeline: string): [string, string] {
  const [first, last] = timeline.split('..');
  if (first !== undefined && last !== undefined) return [days(first)[0], days(last)[1]];
  const part = /^(\d{4})-([QH])(\d)$/.exec(timeline);
  if (!part) return timeline.length === 10 ? [timeline, timeline] : [`${timeline}-01`, `${timeline}-31`];
  const length = part[2] === 'Q' ? 3 : 6;
  const end = Number(part[3]) * length;
  return [`${part[1]}-${String(end - length + 1).padStart(2, '0')}-01`, `${part[1]}-${String(end).padStart(2, '0')}-31`];
}
