import type { Period } from '../../rules/opportunity.js';
import { monthOf } from './calendar.js';
import type { Span } from './plain-text.js';

type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** What a date expression means, before it is known what happens on that date. */
export interface DateReading {
  readonly period: Period;
  readonly grain: Grain;
  /** Counts only where the text says what happens then: a lone 今年, 15号 or 3/15 is often something else. */
  readonly weak?: boolean;
  /** The month or quarter that a deadline names, where the period ends the day before it ("before May"): the evaluation form of the timeline. */
  readonly deadline?: string;
}

/** The text names a day that the calendar does not have (30 February): no date, and none of its parts is one either. */
export const NO_SUCH_DAY = 'no such day';

export interface DateMention extends DateReading, Span {}

/** One way to say a date. `read` gets the match and today, and gives null where the words are no date. */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, today: string) => DateReading | typeof NO_SUCH_DAY | null;
}

/** The evaluation form of a timeline (ISO date, YYYY-MM, YYYY-QN); undefined where the text names no more than a year. */
export function timelineOf({ period, grain, deadline }: DateReading): string | undefined {
  if (deadline !== undefined) return deadline;
  const month = period.to.slice(0, 7);
  if (grain === 'day') return period.to;
  if (grain === 'quarter') return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  if (grain === 'week' && monthOf(period.from) !== monthOf(period.to)) return period.to;
  // "The first half of the year" has no form of its own: its last month is what the buyer promised at the latest.
  return grain === 'year' ? undefined : month;
}
