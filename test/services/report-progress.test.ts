import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { operation } from '../../services/operation.js';
import type { PartnerCenterFlows } from '../../services/partner-center/port.js';
import { REPORT_PROGRESS } from '../../services/report-progress.js';
import type { SubmissionOutcome } from '../../services/records.js';
import { AWAY, onlyCalls } from './fake-partner-center.js';
import { draftOf, entryOf, LI, NOW, openTempStore, opportunityOf } from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
beforeEach(async () => {
  opened = await openTempStore();
});
afterEach(() => opened.close());

const PO = 'PO-20261123-0001';
const HO = 'HO-20261123-0001';
const report = { stage: 'signed', amount: 1_200_000, expectedDate: '2027-03-15', note: '合同已签' } as const;
const entry = (subject: string | null) => entryOf({ operation: 'report-progress', subject, payload: report });
const REPORT = operation(REPORT_PROGRESS);
const made = { requestId: 'req-1', at: NOW };

const center = (asked: unknown[]): PartnerCenterFlows => {
  const noted =
    (call: string) =>
    async (...given: readonly unknown[]) => {
      asked.push([call, ...given]);
      return { kind: 'done', value: { number: given[1], status: '签单完成' } } as never;
    };
  return onlyCalls({ reportProgress: noted('po'), reportHoProgress: noted('ho') });
};

test.each([
  ['po', PO],
  ['ho', HO],
])('a report on a %s goes out as what its number is of, once under its key', async (call, number) => {
  const asked: unknown[] = [];
  const outcome = await REPORT.perform(center(asked), entry(number), made);
  expect(outcome).toEqual({ kind: 'accepted', number, status: '签单完成', at: NOW });
  expect(asked).toEqual([[call, LI, number, report, { key: entry(number).key, requestId: 'req-1' }]]);
});

test('a number that is not there is refused with the sentence of its kind; an outage decides nothing', async () => {
  const missing = onlyCalls({ reportProgress: async () => ({ kind: 'not-found' }), reportHoProgress: async () => ({ kind: 'not-found' }) });
  expect(await REPORT.perform(missing, entry(PO), made)).toMatchObject({ kind: 'refused', code: 'opportunity.not-found' });
  expect(await REPORT.perform(missing, entry(HO), made)).toMatchObject({ kind: 'refused', code: 'ho.not-found' });
  expect(await REPORT.perform(onlyCalls({ reportProgress: async () => AWAY }), entry(PO), made)).toBe(AWAY);
});

test('an accepted report moves the status here too; a refused one, or one on an HO, changes nothing', async () => {
  const { store } = opened;
  await store.drafts.put(draftOf());
  await store.opportunities.insert(opportunityOf({ id: 'o1', key: 'k1', number: PO, status: '机会点验证通过' }));
  const accepted: SubmissionOutcome = { kind: 'accepted', number: PO, status: '签单完成', at: NOW + 5 };
  const refused: SubmissionOutcome = { kind: 'refused', code: 'progress.not-open', message: { zh: '', en: '' }, field: null, at: NOW };
  await REPORT.settled(store, entry(PO), refused, NOW);
  await REPORT.settled(store, entry(HO), { ...accepted, number: HO }, NOW);
  expect(await store.opportunities.get('o1')).toMatchObject({ status: '机会点验证通过', version: 1 });
  await REPORT.settled(store, entry(PO), accepted, NOW + 9);
  expect(await store.opportunities.get('o1')).toMatchObject({ status: '签单完成', statusSince: NOW + 5, lookedAt: NOW + 9 });
  await REPORT.settled(store, entry(PO), accepted, NOW + 10);
  expect(await store.opportunities.get('o1')).toMatchObject({ version: 2 });
});
