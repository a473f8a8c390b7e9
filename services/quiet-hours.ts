import { addDays } from '../rules/days.js';
import { dayIn } from './clock.js';

/** A part of every day, in minutes after midnight of the desk's zone, 0 to 1439; from later than to: over midnight. Never the same. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/**
 * The day on which the quiet hours that run at an instant end, ISO 8601; null where none run. By the clock on the wall: a change to or from
 * summer time moves nothing.
 */
export function quietUntil(hours: QuietHours | null, instant: number, timeZone: string): string | null {
  if (hours === null) return null;
  const { from, to } = hours;
  const today = dayIn(instant, timeZone);
  const minute = minuteIn(instant, timeZone);
  if (from < to) return from <= minute && minute < to ? today : null;
  if (minute >= from) return addDays(today, 1);
  return minute < to ? today : null;
}

function minuteIn(instant: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
  const [hour = 0, minute = 0] = shown.split(':').map(Number);
  return hour * 60 + minute;
}
