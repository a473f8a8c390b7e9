import type { Extracted } from '../../../dialogs/extract/extracted.js';
import type { Expected } from './messages.js';

/** The faults of a reading: what is missing or wrong, and what was invented. Judges as `eval/README` does. */
export function faults(got: Extracted, expect: Expected): string[] {
  const wanted = Object.entries(expect);
  const wrong = wanted.flatMap(([key, value]) => {
    const read = Object.entries(got).find(([name]) => name === key)?.[1];
    return matches(key, read, value) ? [] : [`${key}: ${String(read)} instead of ${String(value)}`];
  });
  const invented = Object.entries(got).flatMap(([key, value]) => (key in expect ? [] : [`${key} invented: ${String(value)}`]));
  return [...wrong, ...invented];
}

function matches(key: string, read: unknown, expected: unknown): boolean {
  if (read === undefined) return false;
  if (typeof expected !== 'string' || typeof read !== 'string') return JSON.stringify(read) === JSON.stringify(expected);
  if (key === 'timeline') return isWithin(read, expected);
  if (key === 'phone') return digits(read) === digits(expected);
  return expected.split('|').some((form) => read.toLowerCase().includes(form.toLowerCase()));
}

function digits(phone: string): string {
  return phone.replaceAll(/\D/g, '').replace(/^86/, '');
}

function isWithin(read: string, expected: string): boolean {
  const [from, to] = days(read);
  const [earliest, latest] = days(expected);
  return from >= earliest && to <= latest;
}

function days(timeline: string): [string, string] {
  const quarter = /^(\d{4})-Q(\d)$/.exec(timeline);
  if (!quarter) return timeline.length === 10 ? [timeline, timeline] : [`${timeline}-01`, `${timeline}-31`];
  const last = Number(quarter[2]) * 3;
  return [`${quarter[1]}-${String(last - 2).padStart(2, '0')}-01`, `${quarter[1]}-${String(last).padStart(2, '0')}-31`];
}
