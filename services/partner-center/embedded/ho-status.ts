import type { HeldHo, HoChange, PartnerCenterRecords } from '../store-port.js';
import { endOf } from './end-of-day.js';
import { type Office, todayOf } from './office.js';

/** The HO in another status. */
export const hoMoved = (held: HeldHo, change: HoChange): HeldHo => ({
  ...held,
  status: change.status,
  statusSince: change.at,
  history: [...held.history, change],
});

/** Stores a change and gives the HO as it is stored now. */
export async function storeHo(tx: PartnerCenterRecords, changed: HeldHo): Promise<HeldHo> {
  await tx.hos.update(changed);
  return { ...changed, version: changed.version + 1 };
}

/** The HO as it stands today: one that nobody answered is taken back when its deadline's day is over, stored by whoever looks first. */
export async function hoAsOfToday(tx: PartnerCenterRecords, held: HeldHo, office: Office): Promise<HeldHo> {
  const { deadline } = held;
  if (held.status !== '待接受' || todayOf(office) <= deadline) return held;
  const reason = `接受期限 ${deadline} 24:00（3 个工作日）已过，未接受，系统自动拒绝，HO 收回`;
  return storeHo(tx, hoMoved(held, { status: '已收回', at: endOf(deadline, office.timeZone), by: 'system', reason }));
}
