import { addDays } from '../../../rules/days.js';
import { dayIn } from '../../clock.js';

/** The instant at which a day of a time zone is over. */
export const endOf = (day: string, timeZone: string): number => startOfDay(addDays(day, 1), timeZone);

/** The first instant of a day in a time zone, found by halving: zones and their clock changes are known by days only. */
function startOfDay(day: string, timeZone: string): number {
  const HOUR_MS = 3_600_000;
  let before = Date.parse(`${day}T00:00:00Z`) - 15 * HOUR_MS;
  let within = before + 30 * HOUR_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayIn(middle, timeZone) < day) before = middle;
    else within = middle;
  }
  return within;
}
