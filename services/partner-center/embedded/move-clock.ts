import { problemOf } from '../contract/errors.js';
import { advanceRequest, type ClockView } from '../contract/schemas.js';
import { type Answer, failure, success } from './answer.js';
import { type Office, todayOf } from './office.js';

const HOUR_MS = 3_600_000;

/** GET /clock. */
export const getClock = (office: Office): Answer => success(200, clockOf(office));

/** POST /clock. Not in a transaction: the clock keeps its offset itself, maybe in the same database. */
export async function advanceClock(office: Office, body: unknown): Promise<Answer> {
  const { shift } = office.clock;
  if (shift === undefined) return failure(problemOf('clock.fixed'));
  const wish = advanceRequest.safeParse(body);
  if (!wish.success) return failure(problemOf('clock.range'));
  const hours = 'advanceDays' in wish.data ? wish.data.advanceDays * 24 : wish.data.advanceHours;
  await shift.call(office.clock, hours * HOUR_MS);
  return success(200, clockOf(office));
}

function clockOf(office: Office): ClockView {
  const { clock, timeZone } = office;
  const now = clock.deskNow();
  return {
    now: new Date(now).toISOString(),
    today: todayOf(office),
    timeZone,
    offsetMs: Math.round(now - clock.now()),
    movable: clock.shift !== undefined,
  };
}
