import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLastKnown } from '../../services/last-known.js';
import type { Listed, RemoteIncentive } from '../../services/partner-center/port.js';
import type { Who } from '../../services/records.js';
import { createIncentiveReads, type KnownIncentives } from '../../services/seen-incentives.js';
import type { Wait } from '../../services/within.js';
import { AWAY, onlyCalls } from './fake-partner-center.js';
import { countedIds, draftOf, handClock, LI, NOW, openTempStore, opportunityOf } from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
beforeEach(async () => {
  opened = await openTempStore();
});
afterEach(() => opened.close());

const AT_ONCE: Wait = () => Promise.resolve();
const NEVER: Wait = () => new Promise(() => {});

const incentive = (number: string, opportunity: string) => ({ number, opportunity }) as RemoteIncentive;
const items = [incentive('IN-2', 'PO-2'), incentive('IN-1', 'PO-1')];
const listed: Listed<RemoteIncentive> = { kind: 'listed', items, nextCursor: null };
const memory = createLastKnown<KnownIncentives>;

const read = (
  incentives: () => Promise<Listed<RemoteIncentive>>,
  over: { who?: Who; wait?: Wait; memory?: ReturnType<typeof memory> } = {},
) =>
  createIncentiveReads({
    partnerCenter: onlyCalls({ incentives }),
    opportunities: opened.store.opportunities,
    memory: memory(),
    clock: handClock(NOW + 9),
    ids: countedIds(),
    who: LI,
    timeoutMs: 1,
    wait: NEVER,
    ...over,
  }).incentives();

describe('the incentives of a company', () => {
  test('are what the Partner Center says, else what it said last with its time', async () => {
    const kept = { memory: memory() };
    expect(await read(async () => AWAY, kept)).toBe('away');
    expect(await read(async () => listed, kept)).toEqual({ incentives: items, asOf: NOW + 9, fresh: true });
    const known = { incentives: items, asOf: NOW + 9, fresh: false };
    expect(await read(async () => AWAY, kept)).toEqual(known);
    expect(await read(() => new Promise(() => {}), { ...kept, wait: AT_ONCE })).toEqual(known);
    expect(await read(async () => AWAY, { ...kept, who: { ...LI, partnerId: 'rival' } })).toBe('away');
  });

  test.each([
    ['finance', ['IN-2', 'IN-1']],
    [null, ['IN-1']],
  ] as const)('with the role %s: %j', async (role, numbers) => {
    await opened.store.drafts.put(draftOf());
    await opened.store.opportunities.insert(opportunityOf({ number: 'PO-1', authorId: 'wu' }));
    const who: Who = { ...LI, personId: 'wu', roles: role === null ? [] : [role] };
    for (const answer of [listed, AWAY]) {
      const kept = memory();
      kept.keep(who, { incentives: items, asOf: NOW });
      const seen = await read(async () => answer, { who, memory: kept });
      expect(seen === 'away' ? [] : seen.incentives.map(({ number }) => number)).toEqual(numbers);
    }
  });
});
