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

/** The words by which people name the two days of a project. */
export const PROJECT_START =
  /起始|(?:开始|启动|开工)(?:的)?(?:时间|日期|日|于|$)|\d[日号]?(?:就|才)?(?:开始|启动|开工)|(?:哪天|什么时候)(?:开始|启动|开工)|\bstart(?:s|ed)?\b|\bbegan\b/iu;
export const PROJECT_END =
  /交付(?!时间重叠|重叠)[^，。]{0,12}(?:完成|结束|完)|项目[^，。]{0,16}(?:完成|结束)|(?:delivery|project) end|\bdelivered\b/iu;
