import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Listed, RemoteDetail, RemoteLine } from '../../services/partner-center/port.js';
import type { Who } from '../../services/records.js';
import { createReader } from '../../services/seen.js';
import { createOpportunityReads } from '../../services/seen-opportunities.js';
import { createListMemories } from '../../services/seen-records.js';
import type { Wait } from '../../services/within.js';
import { AWAY, onlyCalls } from './fake-partner-center.js';
import { countedIds, draftOf, handClock, LI, NOW, openTempStore, opportunityOf } from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
beforeEach(async () => {
  opened = await openTempStore();
  await opened.store.drafts.put(draftOf());
});
afterEach(() => opened.close());

const AT_ONCE: Wait = () => Promise.resolve();
const NEVER: Wait = () => new Promise(() => {});
const lineOf = (number: string, over: Partial<RemoteLine> = {}): RemoteLine => ({
  number,
  status: '验证中',
  statusSince: NOW,
  deadline: '2026-12-07',
  reasons: [],
  version: 1,
  name: '影像云',
  customerName: '苏州蓝湖医疗有限公司',
  ...over,
});
const listed = (...items: readonly RemoteLine[]): Listed<RemoteLine> => ({ kind: 'listed', items, nextCursor: null });
const detail: RemoteDetail = {
  ...lineOf('PO-9'),
  fields: { customer_name: '苏州蓝湖医疗有限公司', bant_n: '影像云' },
  submittedAt: NOW - 5,
  history: [{ status: '审核中', at: NOW - 5, by: 'partner', reasons: [] }],
  progress: [],
  withdrawalRequests: [],
  replaces: null,
};
const memory = () => createListMemories().opportunities;

const readsOf = (calls: Parameters<typeof onlyCalls>[0], over: { who?: Who; wait?: Wait; memory?: ReturnType<typeof memory> } = {}) => {
  const { who = LI, wait = NEVER } = over;
  return createOpportunityReads({
    reader: createReader({ who, timeoutMs: 1, wait }),
    partnerCenter: onlyCalls({ opportunities: async () => AWAY, opportunityDetail: async () => AWAY, ...calls }),
    store: opened.store,
    memory: over.memory ?? memory(),
    clock: handClock(NOW + 9),
    ids: countedIds(),
    who,
  });
};

const insert = (id: string, number: string | null, authorId = LI.personId) =>
  opened.store.opportunities.insert(opportunityOf({ id, key: id, number, authorId, status: '审核中' }));

describe('the opportunities of a company', () => {
  test('are those sent from here and those that the Partner Center has besides, with its news of both', async () => {
    await insert('o1', 'PO-1');
    await insert('o2', 'PO-3');
    await insert('o3', null);
    const seen = await readsOf({ opportunities: async () => listed(lineOf('PO-9'), lineOf('PO-3'), lineOf('PO-2')) }).opportunities(9);
    expect(seen).toMatchObject({ fresh: true, asOf: NOW + 9 });
    expect(seen.items.map(({ number, status, submittedAt }) => [number, status, submittedAt])).toEqual([
      [null, '审核中', NOW],
      ['PO-9', '验证中', null],
      ['PO-3', '验证中', NOW],
      ['PO-2', '验证中', null],
      ['PO-1', '审核中', NOW],
    ]);
    expect(seen.items[1]?.fields).toEqual({ customer_name: '苏州蓝湖医疗有限公司', opp_name: '影像云' });
  });

  test('while it does not answer, are those kept here and those it listed last, with the time', async () => {
    await insert('o1', 'PO-1');
    const kept = { memory: memory() };
    expect(await readsOf({}, kept).opportunities(9)).toMatchObject({ fresh: false, items: [{ number: 'PO-1' }] });
    await readsOf({ opportunities: async () => listed(lineOf('PO-9'), lineOf('PO-1')) }, kept).opportunities(9);
    const [away, late] = [readsOf({}, kept), readsOf({ opportunities: () => new Promise(() => {}) }, { ...kept, wait: AT_ONCE })];
    for (const reads of [away, late]) {
      const seen = await reads.opportunities(9);
      expect(seen).toMatchObject({ fresh: false, asOf: NOW + 9 });
      expect(seen.items.map(({ number, status }) => [number, status])).toEqual([
        ['PO-9', '验证中'],
        ['PO-1', '审核中'],
      ]);
    }
  });

  test('of whoever sees his own alone are his, and nobody else is asked', async () => {
    await insert('o1', 'PO-1', 'wu');
    await insert('o2', 'PO-2');
    const asked: string[] = [];
    const calls = {
      opportunities: async () => {
        asked.push('list');
        return listed(lineOf('PO-9'));
      },
      opportunityDetail: async () => {
        asked.push('detail');
        return { kind: 'found', value: detail } as const;
      },
    };
    const reads = readsOf(calls, { who: { ...LI, personId: 'wu', roles: ['finance'] } });
    expect((await reads.opportunities(9)).items.map(({ number }) => number)).toEqual(['PO-1']);
    expect([await reads.opportunity('PO-9'), await reads.opportunityDetail('PO-2')]).toEqual([undefined, undefined]);
    expect(asked).toEqual([]);
  });
});

describe('one that was submitted elsewhere', () => {
  test('is what the Partner Center tells of it, with its history', async () => {
    const reads = readsOf({ opportunityDetail: async () => ({ kind: 'found', value: detail }) });
    const told = { fresh: true, opportunity: { number: 'PO-9', status: '验证中', fields: detail.fields, submittedAt: NOW - 5 } };
    expect(await reads.opportunity('PO-9')).toMatchObject(told);
    expect(await reads.opportunityDetail('PO-9')).toMatchObject({ ...told, history: detail.history });
  });

  test('is as it was listed last while nobody answers, and unknown where it never was', async () => {
    const kept = { memory: memory() };
    await readsOf({ opportunities: async () => listed(lineOf('PO-9')) }, kept).opportunities(9);
    const known = { fresh: false, asOf: NOW + 9, opportunity: { number: 'PO-9', status: '验证中' }, history: null };
    expect(await readsOf({}, kept).opportunityDetail('PO-9')).toMatchObject(known);
    expect(await readsOf({}, kept).opportunityDetail('PO-8')).toBeUndefined();
    expect(await readsOf({ opportunityDetail: async () => ({ kind: 'not-found' }) }, kept).opportunityDetail('PO-9')).toBeUndefined();
  });
});
