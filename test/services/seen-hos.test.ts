import { describe, expect, test } from '@jest/globals';
import { createLastKnown } from '../../services/last-known.js';
import type { Found, Listed, PartnerCenterFlows, RemoteHo, RemoteHoDetail } from '../../services/partner-center/port.js';
import type { Unavailable } from '../../services/ports.js';
import type { Who } from '../../services/records.js';
import { createHoReads, type HoReads, type KnownHos } from '../../services/seen-hos.js';
import type { Wait } from '../../services/within.js';
import { AWAY, hoOf, onlyCalls } from './fake-partner-center.js';
import { countedIds, handClock, LI, NOW } from './support.js';

const AT_ONCE: Wait = () => Promise.resolve();
const NEVER: Wait = () => new Promise(() => {});

const listed = { kind: 'listed' as const, items: [hoOf({ number: 'HO-2' }), hoOf()], nextCursor: null } satisfies Listed<RemoteHo>;
const report = { at: NOW, stage: 'ongoing', amount: null, expectedDate: null, note: '在谈' } as const;
const found: Found<RemoteHoDetail> = { kind: 'found', value: { ...hoOf(), history: [], progress: [report] } };

const memory = createLastKnown<KnownHos>;
const reads = (
  calls: { hos?: () => Promise<Listed<RemoteHo>>; ho?: () => Promise<Found<RemoteHoDetail> | Unavailable> },
  over: { who?: Who; wait?: Wait; hos?: ReturnType<typeof memory> } = {},
): HoReads => {
  const partnerCenter: PartnerCenterFlows = onlyCalls(calls);
  return createHoReads({
    partnerCenter,
    hos: memory(),
    clock: handClock(NOW + 9),
    ids: countedIds(),
    who: LI,
    timeoutMs: 1,
    wait: NEVER,
    ...over,
  });
};
const away = async () => AWAY;
const silent = () => new Promise<never>(() => {});

describe('the HOs of a company', () => {
  test('are what the Partner Center says, else what it said last with its time', async () => {
    const hos = memory();
    expect(await reads({ hos: away }, { hos }).hos(9)).toBe('away');
    expect(await reads({ hos: async () => listed }, { hos }).hos(9)).toEqual({ hos: listed.items, asOf: NOW + 9, fresh: true });
    const known = { hos: listed.items.slice(0, 1), asOf: NOW + 9, fresh: false };
    expect(await reads({ hos: away }, { hos }).hos(1)).toEqual(known);
    expect(await reads({ hos: silent }, { hos, wait: AT_ONCE }).hos(1)).toEqual(known);
  });

  test('that come too late for this turn are there for the next', async () => {
    const hos = memory();
    let answer: (list: Listed<RemoteHo>) => void = () => undefined;
    const late = () =>
      new Promise<Listed<RemoteHo>>((resolve) => {
        answer = resolve;
      });
    expect(await reads({ hos: late }, { hos, wait: AT_ONCE }).hos(9)).toBe('away');
    answer(listed);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await reads({ hos: silent }, { hos, wait: AT_ONCE }).hos(9)).toMatchObject({
      fresh: false,
      hos: [{ number: 'HO-2' }, { number: 'HO-1' }],
    });
  });

  test('one comes with its reports, else as it was listed last; one that is not there is none', async () => {
    const hos = memory();
    expect(await reads({ ho: async () => found }).ho('HO-1')).toEqual({ ho: hoOf(), progress: [report], asOf: NOW + 9, fresh: true });
    expect(await reads({ ho: async () => ({ kind: 'not-found' }) }).ho('HO-1')).toBeUndefined();
    expect(await reads({ ho: away }, { hos }).ho('HO-1')).toBe('away');
    hos.keep(LI, { hos: listed.items, asOf: NOW });
    expect(await reads({ ho: silent }, { hos, wait: AT_ONCE }).ho('HO-1')).toEqual({
      ho: hoOf(),
      progress: [],
      asOf: NOW,
      fresh: false,
    });
    expect(await reads({ ho: away }, { hos }).ho('HO-9')).toBe('away');
    expect(await reads({ ho: away }, { hos, who: { ...LI, partnerId: 'rival' } }).ho('HO-1')).toBe('away');
  });

  test.each([['finance'], [undefined]] as const)('a person with the role %s sees none, and none is asked for', async (role) => {
    const view = reads({}, { who: { ...LI, roles: role === undefined ? [] : [role] } });
    expect([await view.hos(9), await view.ho('HO-1')]).toEqual([{ hos: [], asOf: NOW + 9, fresh: true }, undefined]);
  });
});
