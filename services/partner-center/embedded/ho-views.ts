import type { HoDetail, HoView } from '../contract/ho-schemas.js';
import type { HeldHo } from '../store-port.js';
import { instant, progressOf } from './views.js';

/** An HO as the contract shows it in lists. */
export const hoViewOf = (held: HeldHo): HoView => ({
  number: held.number,
  status: held.status,
  statusSince: instant(held.statusSince),
  sharedAt: instant(held.sharedAt),
  deadline: held.deadline,
  reason: held.history.at(-1)?.reason ?? null,
  name: held.name,
  customerName: held.customerName,
  description: held.description,
  version: held.version,
});

/** The same with every status and report it has had. */
export const hoDetailOf = (held: HeldHo): HoDetail => ({
  ...hoViewOf(held),
  history: held.history.map(({ status, at, by, reason }) => ({ status, at: instant(at), by, reason })),
  progress: progressOf(held.progress),
});
