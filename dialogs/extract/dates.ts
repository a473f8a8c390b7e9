import type { Period } from '../../rules/opportunity.js';
import { daysOf, monthOf } from './calendar.js';
import { type DateMention, type DateReading, NO_SUCH_DAY, timelineOf } from './date-mention.js';
import { englishDateRules } from './date-rules-en.js';
import { seasonRules } from './date-rules-seasons.js';
import { chineseDateRules } from './date-rules-zh.js';
import { plainText, type Span, said } from './plain-text.js';

interface Found extends Span {
  readonly reading: DateReading | typeof NO_SUCH_DAY;
}

/** Finds every date in `text` (as plainText leaves it), in order; where two readings overlap the longer one stands. */
export function scanDates(text: string, today: string): DateMention[] {
  const found = [...chineseDateRules, ...englishDateRules, ...seasonRules].flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern), (match) => mention(match, read(match, today))).filter((one) => one !== null),
  );
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: Found[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next;
  }
  return kept.flatMap(({ reading, start, end }) => (reading === NO_SUCH_DAY ? [] : [upTo(text, { ...reading, start, end }, today)]));
}

/** What a date before which something happens ends with names its last days already: 年底前 is December. */
const NAMES_AN_END = /[底末尾中初旬]|end|late|mid|early|half|内|后/;

/** "before May", 5月前: a month or a quarter as the day by which it is done; the month before it is the latest. */
function upTo(text: string, date: DateMention, today: string): DateMention {
  if (date.grain !== 'month' && date.grain !== 'quarter') return date;
  if (NAMES_AN_END.test(text.slice(date.start, date.end)) || !date.period.from.endsWith('-01')) return date;
  const before = /(?<![a-z])before (?:the )?$/.exec(text.slice(Math.max(0, date.start - 12), date.start))?.[0].length ?? 0;
  const behind = /^[ ]?(?:之前|以前|前(?![后期端台面]))/.exec(text.slice(date.end, date.end + 4))?.[0].length ?? 0;
  const period = daysOf(monthOf(date.period.from) - 1);
  const deadline = timelineOf(date);
  if (before + behind === 0 || period.to < today || deadline === undefined) return date;
  return { ...date, start: date.start - before, end: date.end + behind, period, deadline };
}

/**
 * Reads the answer to "when": the period and the words that said it. Of several dates the last future one stands (a correction comes last).
 * A date that is clearly past is given as it is, so that a rule can refuse it with a reason.
 */
export function readPeriod(text: string, today: string): { period: Period; said: string } | null {
  const plain = plainText(text);
  const dates = scanDates(plain.plain, today).filter(
    ({ start }) => !/(?:不是|而不是|并非|\bnot )[ ]?$/.test(plain.plain.slice(Math.max(0, start - 5), start)),
  );
  const chosen = dates.findLast(({ period }) => period.to >= today) ?? dates.at(-1);
  return chosen ? { period: chosen.period, said: said(plain, chosen) } : null;
}

function mention(match: RegExpExecArray, reading: Found['reading'] | null): Found | null {
  const lead = match[0].length - match[0].trimStart().length;
  return reading && { reading, start: match.index + lead, end: match.index + match[0].trimEnd().length };
}
