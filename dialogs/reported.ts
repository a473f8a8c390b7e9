import { type Reported, takesProgress } from '../rules/progress.js';
import type { RemoteProgress } from '../services/partner-center/port.js';
import type { Scene } from './decision.js';
import type { RecordMeant } from './forms/form.js';
import { recordMeant } from './forms/ask-which.js';
import { statusToday } from './hos.js';

/** A PO or HO that progress is reported on, as far as this person may see it. */
export interface Reportable {
  readonly reported: Reported;
  readonly customer: string;
  /** Oldest first; empty where none is known. */
  readonly progress: readonly RemoteProgress[];
}

const HO = /^HO-/;

/** The record of a number; undefined where there is none for this person, `away` where the Partner Center would have to say. */
export const reportable = async ({ desk, turn }: Scene, number: string): Promise<Reportable | 'away' | undefined> => {
  if (HO.test(number)) {
    const seen = await desk.ho(number);
    if (seen === undefined || seen === 'away') return seen;
    return { reported: { kind: 'HO', status: statusToday(seen.ho, turn) }, customer: seen.ho.customerName, progress: seen.progress };
  }
  const seen = await desk.opportunityDetail(number);
  if (seen === undefined) return undefined;
  const { status, fields } = seen.opportunity;
  return { reported: { kind: 'PO', status }, customer: fields.customer_name ?? '', progress: seen.progress };
};

/** How many records are looked through for those that take reports. */
const LOOKED_AT = 20;

/** Records that take reports now, HOs first: fewer of them come. */
export const reportableRecords = async ({ desk, turn }: Scene): Promise<readonly RecordMeant[]> => {
  const [hos, own] = await Promise.all([desk.hos(LOOKED_AT), desk.myOpportunities(LOOKED_AT)]);
  const shared = hos === 'away' ? [] : hos.items;
  return [
    ...shared
      .filter((ho) => takesProgress({ kind: 'HO', status: statusToday(ho, turn) }))
      .map(({ number, customerName }) => ({ number, called: [customerName] })),
    ...own.flatMap(({ number, status, fields }) =>
      number !== null && takesProgress({ kind: 'PO', status }) ? [recordMeant(number, fields.customer_name)] : [],
    ),
  ];
};
