import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createNews } from '../../services/news.js';
import type { PartnerCenterFlows, RemoteHo, RemoteIncentive } from '../../services/partner-center/port.js';
import type { RemoteOpportunity } from '../../services/ports.js';
import type { QuietHours } from '../../services/quiet-hours.js';
import type { Reminder } from '../../services/reminder.js';
import { changeOf, followed, hoOf, onlyCalls } from './fake-partner-center.js';
import { countedIds, draftOf, handClock, NOW, openConversation, openTempStore, opportunityOf } from './support.js';

const NIGHT: QuietHours = { from: 21 * 60, to: 8 * 60 };
const HOUR = 3_600_000;
/** Monday, 23 November 2026, 22:00 in Shanghai. */
const LATE = Date.parse('2026-11-23T22:00:00+08:00');

let opened: Awaited<ReturnType<typeof openTempStore>>;
let clock: ReturnType<typeof handClock>;
let ids: ReturnType<typeof countedIds>;
beforeEach(async () => {
  opened = await openTempStore();
  clock = handClock(LATE);
  ids = countedIds();
  await openConversation(opened.store);
  await opened.store.drafts.put(draftOf());
  await opened.store.people.noteRoles({ personId: 'li', partnerId: 'acme', roles: ['main'] });
  await opened.store.states.put('c1', 'li', 1, 0, NOW);
});
afterEach(() => opened.close());

const VERIFYING: RemoteOpportunity = {
  ...{ number: 'PO-1', status: '验证中', statusSince: NOW, deadline: '2026-12-07', reasons: [], version: 2 },
};

const far = (over: {
  readonly opportunity?: () => RemoteOpportunity;
  readonly hos?: readonly RemoteHo[];
  readonly incentives?: readonly RemoteIncentive[];
}): PartnerCenterFlows =>
  onlyCalls({
    events: async () => followed([changeOf('PO-1')]),
    opportunity: async () => ({ kind: 'found', opportunity: over.opportunity?.() ?? VERIFYING }),
    hos: async () => ({ kind: 'listed', items: over.hos ?? [], nextCursor: null }),
    incentives: async () => ({ kind: 'listed', items: over.incentives ?? [], nextCursor: null }),
    profile: async () => ({
      kind: 'found',
      profile: {
        ...{ pceJoined: 'yes', mainAccount: 'yes', coreMap: 'unknown', solutionProvider: 'unknown', path: 'unknown' },
        ...{ stage: 'unknown', roles: 'unknown', asOf: NOW },
      },
    }),
  });

const about = (reminder: Reminder): string =>
  reminder.kind === 'verification' ? `${reminder.opportunity.number}` : `${reminder.kind} ${reminder.number}`;

const newsOf = (partnerCenter: PartnerCenterFlows, quietHours: QuietHours | null = NIGHT) => {
  const line = (body: string) => ({ replies: [{ activityId: ids.next('said'), body }], delivered: true });
  return createNews({
    ...{ store: opened.store, partnerCenter, clock, ids, timeZone: 'Asia/Shanghai', quietHours },
    composeChange: ({ after }) => line(`${after.number} ${after.status}`),
    composeReminder: (reminder) => line(about(reminder)),
  });
};
const said = async () => (await opened.store.log.after('c1', 0, 99)).map(({ body }) => body);
const shared = async () => {
  await opened.store.opportunities.insert(opportunityOf({ number: 'PO-1' }));
  await opened.store.feeds.follow({ partnerId: 'acme', since: NOW });
};

describe('a status that changes in quiet hours', () => {
  test('is taken over at once and told once when they are over', async () => {
    await shared();
    const news = newsOf(far({}));
    expect(await news()).toMatchObject({ changed: 1, lines: [] });
    expect((await opened.store.opportunities.get('o1'))?.status).toBe('验证中');
    clock.advance(9 * HOUR);
    expect((await news()).lines).toEqual([]);
    clock.advance(HOUR);
    expect((await news()).lines).toMatchObject([{ conversationId: 'c1', body: 'PO-1 验证中' }]);
    expect((await news()).lines).toEqual([]);
    expect(await said()).toEqual(['PO-1 验证中']);
  });

  test('twice in a night is told in its order', async () => {
    await shared();
    await newsOf(far({}))();
    await newsOf(far({ opportunity: () => ({ ...VERIFYING, status: '机会点验证通过', statusSince: NOW + 1 }) }))();
    clock.advance(10 * HOUR);
    await newsOf(far({}))();
    expect((await said()).slice(0, 2)).toEqual(['PO-1 验证中', 'PO-1 机会点验证通过']);
  });

  test('is told once, whoever is first in the morning', async () => {
    await shared();
    await newsOf(far({}))();
    clock.advance(10 * HOUR);
    const rounds = await Promise.all([newsOf(far({}))(), newsOf(far({}))()]);
    expect(rounds.map(({ lines }) => lines.length).sort()).toEqual([0, 1]);
  });

  test('is told at once to who waits for it, with what was kept before', async () => {
    await shared();
    await newsOf(far({}))();
    await newsOf(far({ opportunity: () => ({ ...VERIFYING, status: '已驳回', statusSince: NOW + 1 }) }))({ asked: true });
    expect(await said()).toEqual(['PO-1 验证中', 'PO-1 已驳回']);
  });

  test('is told to who waits for it also where a round by itself was at it', async () => {
    await shared();
    const meanwhile: PartnerCenterFlows = {
      ...far({}),
      opportunity: async () => {
        await newsOf(far({}))();
        return { kind: 'found', opportunity: VERIFYING };
      },
    };
    expect((await newsOf(meanwhile)({ asked: true })).lines).toMatchObject([{ body: 'PO-1 验证中' }]);
  });

  test('is told at once where there are no quiet hours', async () => {
    await shared();
    expect((await newsOf(far({}), null)()).lines).toHaveLength(1);
  });
});

describe('a reminder in quiet hours', () => {
  const AMOUNT: RemoteIncentive = {
    ...{ number: 'IN-1', opportunity: 'PO-1', customerName: null, status: '激励公示待确认', statusSince: NOW },
    ...{ projectStart: '2026-06-01', projectEnd: '2026-11-01', amount: 1, contestReason: null, appliedAt: NOW, version: 1 },
  };
  const gone = hoOf({ number: 'HO-9', status: '已收回', deadline: '2026-11-20' });

  test('waits for their end when that is in time', async () => {
    const opportunity = () => ({ ...VERIFYING, deadline: '2026-11-24' });
    const news = newsOf(far({ hos: [hoOf({ deadline: '2026-11-24' }), gone], incentives: [AMOUNT], opportunity }));
    await opened.store.opportunities.insert(opportunityOf({ number: 'PO-1', status: '验证中', statusSince: NOW, deadline: '2026-11-24' }));
    for (let hour = 22; hour < 32; hour++) {
      expect([hour, (await news()).lines]).toEqual([hour, []]);
      clock.advance(HOUR);
    }
    expect((await news()).lines.map(({ body }) => body)).toEqual(['PO-1', 'ho HO-1', 'ho-taken-back HO-9', 'incentive IN-1']);
  });

  test('of what runs out before their end is told at once', async () => {
    const news = newsOf(
      far({ hos: [hoOf({ deadline: '2026-11-23' }), gone], opportunity: () => ({ ...VERIFYING, deadline: '2026-11-23' }) }),
    );
    await opened.store.opportunities.insert(opportunityOf({ number: 'PO-1', status: '验证中', statusSince: NOW, deadline: '2026-11-23' }));
    await news();
    expect(await said()).toEqual(['PO-1', 'ho HO-1']);
  });

  test('after midnight nothing runs out before their end, so that all of it waits', async () => {
    clock.advance(3 * HOUR);
    const news = newsOf(far({ hos: [hoOf({ deadline: '2026-11-24' })] }));
    expect((await news()).lines).toEqual([]);
    clock.advance(7 * HOUR);
    expect((await news()).lines).toHaveLength(1);
  });
});
