import type { Status } from '../../../rules/status.js';
import type { ReviewReason } from '../../records.js';
import type { HeldOpportunity, PartnerCenterRecords, StatusChange } from '../store-port.js';
import { endOf } from './end-of-day.js';
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
  const at = endOf(deadline, office.timeZone);
  return store(tx, moved(held, { status: '已驳回', at, by: 'system', reasons: [lapsed(deadline)] }, deadline));
}

const lapsed = (deadline: string): ReviewReason => ({
  field: null,
  reason: `验证期限 ${deadline} 24:00（10 个工作日）已过，未处理，默认驳回`,
});
