import type { PartnerCenterRecords } from '../store-port.js';

/** The next number of a kind on a day, such as `HO-20260921-0001`. */
export async function runningNumber(tx: PartnerCenterRecords, kind: string, day: string): Promise<string> {
  const running = await tx.nextNumber(kind === 'PO' ? day : `${kind} ${day}`);
  return `${kind}-${day.replaceAll('-', '')}-${String(running).padStart(4, '0')}`;
}
