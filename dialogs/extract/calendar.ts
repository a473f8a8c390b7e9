import type { Period } from '../../rules/opportunity.js';

/** A month counted from year 0, so that "in five months" is one addition. */
export type MonthIndex = number;

const DAY_MS = 86_400_000;

export function monthOf(day: string): MonthIndex {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** A day of a month, or null where the month has no such day. */
export function dayOf(month: MonthIndex, day: number): string | null {
  const last = lastDay(month);
  return day >= 1 && day <= last ? isoDay(month, day) : null;
}

/** The days `from` to `to` of a month, cut at its end; the whole month by default. */
export function daysOf(month: MonthIndex, from = 1, to = 31): Period {
  return { from: isoDay(month, Math.min(from, lastDay(month))), to: isoDay(month, Math.min(to, lastDay(month))) };
}

export function monthsOf(first: MonthIndex, last: MonthIndex): Period {
  return { from: daysOf(first).from, to: daysOf(last).to };
}

/** Quarter 1 to 4 of a year. */
export function quarterOf(year: number, quarter: number): Period {
  return monthsOf(year * 12 + (quarter - 1) * 3, year * 12 + quarter * 3 - 1);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day some months later, or the last day of a shorter month. */
export function addMonths(day: string, count: number): string {
  const month = monthOf(day) + count;
  return isoDay(month, Math.min(Number(day.slice(8, 10)), lastDay(month)));
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function lastDay(month: MonthIndex): number {
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
}

function isoDay(month: MonthIndex, day: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
