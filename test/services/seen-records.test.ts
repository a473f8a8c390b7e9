import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Found, Listed, RemoteHo, RemoteHoDetail, RemoteIncentive } from '../../services/partner-center/port.js';
import type { Who } from '../../services/records.js';
import { createReader } from '../../services/seen.js';
import { createListMemories, createRecordReads, type ListMemories } from '../../services/seen-records.js';
import type { Wait } from '../../services/within.js';
import { AWAY, hoOf, onlyCalls } from './fake-partner-center.js';
import { countedIds, draftOf, handClock, LI, NOW, openTempStore, opportunityOf } from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
beforeEach(async () => {
  opened = await openTempStore();
});
afterEach(() => opened.close());

const AT_ONCE: Wait = () => Promise.resolve();
const NEVER: Wait = () => new Promise(() => {});

const reads = (
  calls: Parameters<typeof onlyCalls>[0],
  { who = LI, wait = NEVER, lists = createListMemories() }: { who?: Who; wait?: Wait; lists?: ListMemories } = {},
) =>
  createRecordReads({
    reader: createReader({ who, timeoutMs: 1, wait }),
    partnerCenter: onlyCalls(calls),
    opportunities: opened.store.opportunities,
    ...{ lists, clock: handClock(NOW + 9), ids: countedIds(), who },
  });
const away = async () => AWAY;
const silent = () => new Promise<never>(() => {});
const rival: Who = { ...LI, partnerId: 'rival' };

describe('the HOs of a company', () => {
  const listed = { kind: 'listed' as const, items: [hoOf({ number: 'HO-2' }), hoOf()], nextCursor: null } satisfies Listed<RemoteHo>;
  const report = { at: NOW, stage: 'ongoing', amount: null, expectedDate: null, note: '在谈' } as const;
  const found: Found<RemoteHoDetail> = { kind: 'found', value: { ...hoOf(), history: [], progress: [report] } };

  test('are what the Partner Center says, else what it said last with its time', async () => {
    const lists = createListMemories();
    expect(await reads({ hos: away }, { lists }).hos(9)).toBe('away');
    expect(await reads({ hos: async () => listed }, { lists }).hos(9)).toEqual({ items: listed.items, asOf: NOW + 9, fresh: true });
    const known = { items: listed.items.slice(0, 1), asOf: NOW + 9, fresh: false };
    expect(await reads({ hos: away }, { lists }).hos(1)).toEqual(known);
    expect(await reads({ hos: silent }, { lists, wait: AT_ONCE }).hos(1)).toEqual(known);
  });

  test('that come too late for this turn are there for the next', async () => {
    const lists = createListMemories();
    let answer: (list: Listed<RemoteHo>) => void = () => undefined;
    const late = () =>
      new Promise<Listed<RemoteHo>>((resolve) => {
        answer = resolve;
      });
    expect(await reads({ hos: late }, { lists, wait: AT_ONCE }).hos(9)).toBe('away');
    answer(listed);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await reads({ hos: silent }, { lists, wait: AT_ONCE }).hos(9)).toMatchObject({
      fresh: false,
      items: [{ number: 'HO-2' }, { number: 'HO-1' }],
    });
  });

  test('one comes with its reports, else as it was listed last; one that is not there is none', async () => {
    const lists = createListMemories();
    expect(await reads({ ho: async () => found }).ho('HO-1')).toEqual({ ho: hoOf(), progress: [report], asOf: NOW + 9, fresh: true });
    expect(await reads({ ho: async () => ({ kind: 'not-found' }) }).ho('HO-1')).toBeUndefined();
    expect(await reads({ ho: away }, { lists }).ho('HO-1')).toBe('away');
    lists.hos.keep(LI, { items: listed.items, asOf: NOW });
    expect(await reads({ ho: silent }, { lists, wait: AT_ONCE }).ho('HO-1')).toEqual({ ho: hoOf(), progress: [], asOf: NOW, fresh: false });
    expect(await reads({ ho: away }, { lists }).ho('HO-9')).toBe('away');
    expect(await reads({ ho: away }, { lists, who: rival }).ho('HO-1')).toBe('away');
  });

  test.each([['finance'], [undefined]] as const)('a person with the role %s sees none, and none is asked for', async (role) => {
    const view = reads({}, { who: { ...LI, roles: role === undefined ? [] : [role] } });
    expect([await view.hos(9), await view.ho('HO-1')]).toEqual([{ items: [], asOf: NOW + 9, fresh: true }, undefined]);
  });
});

describe('the incentives of a company', () => {
  const incentive = (number: string, opportunity: string) => ({ number, opportunity }) as RemoteIncentive;
  const items = [incentive('IN-2', 'PO-2'), incentive('IN-1', 'PO-1')];
  const listed: Listed<RemoteIncentive> = { kind: 'listed', items, nextCursor: null };

  test('are what the Partner Center says, else what it said last with its time', async () => {
    const lists = createListMemories();
    expect(await reads({ incentives: away }, { lists }).incentives()).toBe('away');
    expect(await reads({ incentives: async () => listed }, { lists }).incentives()).toEqual({ items, asOf: NOW + 9, fresh: true });
    const known = { items, asOf: NOW + 9, fresh: false };
    expect(await reads({ incentives: away }, { lists }).incentives()).toEqual(known);
    expect(await reads({ incentives: silent }, { lists, wait: AT_ONCE }).incentives()).toEqual(known);
    expect(await reads({ incentives: away }, { lists, who: rival }).incentives()).toBe('away');
  });

  test.each([
    ['finance', ['IN-2', 'IN-1']],
    [null, ['IN-1']],
  ] as const)('with the role %s: %j', async (role, numbers) => {
    await opened.store.drafts.put(draftOf());
    await opened.store.opportunities.insert(opportunityOf({ number: 'PO-1', authorId: 'wu' }));
    const who: Who = { ...LI, personId: 'wu', roles: role === null ? [] : [role] };
    for (const answer of [listed, AWAY]) {
      const lists = createListMemories();
      lists.incentives.keep(who, { items, asOf: NOW });
      const seen = await reads({ incentives: async () => answer }, { who, lists }).incentives();
      expect(seen === 'away' ? [] : seen.items.map(({ number }) => number)).toEqual(numbers);
    }
  });
});
