import { addDays } from '../../../rules/days.js';
import type { Status } from '../../../rules/status.js';
import { dayIn } from '../../clock.js';
import type { ReviewReason } from '../../records.js';
import type { HeldOpportunity, PartnerCenterRecords, StatusChange } from '../store-port.js';
import { type Office, todayOf } from './office.js';

/** The opportunity in another status: what was said of the one before goes into the history. */
export function moved(held: HeldOpportunity, change: StatusChange, deadline: string | null): HeldOpportunity {
  const { status, at, reasons } = change;
  return { ...held, status, statusSince: at, deadline, reasons, history: [...held.history, change] };
}

/** Stores a change and gives the opportunity as it is stored now. */
export async function store(tx: PartnerCenterRecords, changed: HeldOpportunity): Promise<HeldOpportunity> {
  await tx.update(changed);
  return { ...changed, version: changed.version + 1 };
}

/**
 * The opportunity as it stands today: a verification whose deadline's day is over is rejected by default. No timer does this: whoever looks
 * first stores it, with the end of the deadline's day as the moment it happened.
 */
export async function asOfToday(tx: PartnerCenterRecords, held: HeldOpportunity, office: Office): Promise<HeldOpportunity> {
  const { deadline } = held;
  if (held.status !== ('验证中' satisfies Status) || deadline === null || todayOf(office) <= deadline) return held;
  const at = startOfDay(addDays(deadline, 1), office.timeZone);
  return store(tx, moved(held, { status: '已驳回', at, by: 'reviewer', reasons: [lapsed(deadline)] }, deadline));
}

const lapsed = (deadline: string): ReviewReason => ({
  field: null,
  reason: `验证期限 ${deadline} 24:00（10 个工作日）已过，未处理，默认驳回`,
});

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
