import { readPeriod } from '../extract/dates.js';

/** A year, or a word that says which one is meant. */
const YEAR_SAID =
  /\d{4}|[今去前明后本]年|\d+\s*个?(?:年|月|周|天)[以之]?[前后]|[上下这本]个?[月周]|[今昨前明后]天|\b(?:last|next|this|ago|today|yesterday|tomorrow)\b/iu;

/**
 * Reads the one day that a text names, ISO 8601; null where it names none or a longer time. A day without its year is `past` the last one
 * that has been, and `near` the one closest to today.
 */
export const readDay = (text: string, today: string, meant: 'past' | 'near'): string | null => {
  const found = readPeriod(text, today);
  if (!found || found.period.from !== found.period.to) return null;
  const day = found.period.from;
  if (day <= today || YEAR_SAID.test(found.said)) return day;
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return meant === 'past' || distance(before, today) < distance(today, day) ? before : day;
};

const distance = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
