import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { addDays, daysFrom } from '../../rules/days.js';
import { addWorkingDays, type HolidayYears } from '../../rules/working-days.js';
import type { PartnerCenterFlows, RemoteHo, RemoteIncentive } from '../../services/partner-center/port.js';
import type { Profile } from '../../services/ports.js';
import type { LogLine, OpportunityRecord, Role } from '../../services/records.js';
import { createReminder } from '../../services/remind.js';
import type { Reminder, ReminderComposer } from '../../services/reminder.js';
import { AWAY, hoOf, onlyCalls } from './fake-partner-center.js';
import { countedIds, draftOf, handClock, NOW, openConversation, openTempStore, opportunityOf } from './support.js';

/** NOW is Monday, 23 November 2026. */
const DAY = 86_400_000;
let opened: Awaited<ReturnType<typeof openTempStore>>;
let clock: ReturnType<typeof handClock>;
beforeEach(async () => {
  opened = await openTempStore();
  clock = handClock();
  await openConversation(opened.store);
  await opened.store.drafts.put(draftOf());
});
afterEach(() => opened.close());

const about = (reminder: Reminder): string => {
  switch (reminder.kind) {
    case 'verification':
      return `${reminder.opportunity.number} ${reminder.deadline} ${reminder.workingDaysLeft}`;
    case 'ho':
      return `${reminder.number} ${reminder.deadline} ${reminder.workingDaysLeft}`;
    case 'ho-taken-back':
      return `${reminder.number} taken back`;
    case 'incentive':
      return `${reminder.number} ${reminder.opportunity} ${reminder.amount}`;
    default:
      return reminder satisfies never;
  }
};

const compose: ReminderComposer = (reminder, lang, { conversationId }) => {
  const said = `${lang} ${about(reminder)}`;
  return { replies: [{ activityId: `${conversationId} ${said}`, body: said }], delivered: true };
};

/** A Partner Center with these HOs of each company, where people are the main account unless it says otherwise. */
const shares = (
  hos: readonly RemoteHo[] | 'away',
  main: Readonly<Record<string, Profile['mainAccount']>> = {},
  incentives: readonly RemoteIncentive[] = [],
) => {
  const asked: string[] = [];
  const partnerCenter: PartnerCenterFlows = onlyCalls({
    async hos({ partnerId }) {
      asked.push(partnerId);
      return hos === 'away' ? AWAY : { kind: 'listed', items: hos, nextCursor: null };
    },
    async incentives() {
      return { kind: 'listed', items: incentives, nextCursor: null };
    },
    async profile({ personId }) {
      const facts = { pceJoined: 'yes', coreMap: 'unknown', solutionProvider: 'unknown', path: 'unknown', stage: 'unknown' } as const;
      return { kind: 'found', profile: { ...facts, roles: 'unknown', mainAccount: main[personId] ?? 'yes', asOf: NOW } };
    },
  });
  return { partnerCenter, asked };
};

const reminderFor = (partnerCenter: PartnerCenterFlows = shares([]).partnerCenter, calendar?: HolidayYears) =>
  createReminder({ store: opened.store, partnerCenter, clock, ids: countedIds(), timeZone: 'Asia/Shanghai', calendar, compose });

/** A person who has spoken in a conversation of his own. */
const known = async (personId: string, partnerId = 'acme', at = NOW, roles: readonly Role[] = ['main']): Promise<void> => {
  await openConversation(opened.store, personId);
  await opened.store.people.setLanguage(personId, partnerId, 'zh');
  await opened.store.people.noteRoles({ personId, partnerId, roles });
  await opened.store.states.put(personId, personId, 1, 0, at);
};
const saidIn = async (conversationId: string) => (await opened.store.log.after(conversationId, 0, 99)).map(({ body }) => body);

describe('a verification that runs out', () => {
  const verifying = (over: Partial<OpportunityRecord> = {}) =>
    opened.store.opportunities.insert(opportunityOf({ number: 'PO-1', status: '验证中', deadline: '2026-11-26', ...over }));

  test('is told once, from two working days on, in the language of the author and where it was submitted', async () => {
    await verifying();
    await opened.store.people.setLanguage('li', 'acme', 'en');
    const remind = reminderFor();
    expect((await remind()).lines).toEqual([]);
    clock.advance(DAY);
    expect((await remind()).lines).toMatchObject([{ conversationId: 'c1', body: 'en PO-1 2026-11-26 2' }]);
    clock.advance(DAY);
    expect((await remind()).lines).toEqual([]);
    expect(await saidIn('c1')).toEqual(['en PO-1 2026-11-26 2']);
  });

  test('counts working days over a weekend', async () => {
    await verifying({ deadline: '2026-11-30' });
    const remind = reminderFor();
    for (const days of [0, 1, 2]) {
      expect([days, (await remind()).lines.length]).toEqual([days, 0]);
      clock.advance(DAY);
    }
    expect((await remind()).lines).toMatchObject([{ body: 'zh PO-1 2026-11-30 2' }]);
  });

  test('is told on its last day, and no more when that is over', async () => {
    await verifying({ deadline: '2026-11-23' });
    await verifying({ id: 'o2', key: 'k2', number: 'PO-2', deadline: '2026-11-22' });
    await reminderFor()();
    expect(await saidIn('c1')).toEqual(['zh PO-1 2026-11-23 0']);
  });

  test('is not told to an author who turned reminders off; turned on again before the last day it is', async () => {
    await verifying({ deadline: '2026-11-24' });
    await opened.store.people.setReminders('li', 'acme', false);
    const remind = reminderFor();
    expect((await remind()).lines).toEqual([]);
    await opened.store.people.setReminders('li', 'acme', true);
    expect((await remind()).lines).toHaveLength(1);
  });

  test.each(['审核中', '机会点验证通过', '已驳回'] as const)('one that is %s is none', async (status) => {
    await verifying({ status, deadline: '2026-11-24' });
    expect((await reminderFor()()).lines).toEqual([]);
  });

  test('another deadline is another reminder', async () => {
    await verifying({ deadline: '2026-11-24' });
    const remind = reminderFor();
    await remind();
    const record = await opened.store.opportunities.get('o1');
    await opened.store.opportunities.update({ ...record!, deadline: '2026-11-25' });
    await remind();
    expect(await saidIn('c1')).toEqual(['zh PO-1 2026-11-24 1', 'zh PO-1 2026-11-25 2']);
  });

  test('two that look at once tell it once', async () => {
    await verifying({ deadline: '2026-11-24' });
    const rounds = await Promise.all([reminderFor()(), reminderFor()()]);
    expect(rounds.map(({ lines }) => lines.length).sort()).toEqual([0, 1]);
  });
});

describe('an HO about to be taken back', () => {
  test('is told once, from one working day on, where each person spoke last', async () => {
    await known('li');
    await known('wang');
    await openConversation(opened.store, 'later');
    await opened.store.states.put('later', 'wang', 1, 0, NOW + 5);
    const remind = reminderFor(shares([hoOf()]).partnerCenter);
    for (const days of [0, 1]) {
      expect([days, (await remind()).lines.length]).toEqual([days, 0]);
      clock.advance(DAY);
    }
    expect((await remind()).lines.map(({ conversationId }) => conversationId)).toEqual(['li', 'later']);
    clock.advance(DAY);
    expect((await remind()).lines).toEqual([]);
    expect(await saidIn('li')).toEqual(['zh HO-1 2026-11-26 1']);
  });

  test('goes neither to who is not the main account nor to who turned reminders off', async () => {
    for (const id of ['li', 'wang', 'chen', 'zhao']) await known(id);
    await opened.store.people.setReminders('wang', 'acme', false);
    const { partnerCenter } = shares([hoOf({ deadline: '2026-11-23' })], { chen: 'no', zhao: 'unknown' });
    expect((await reminderFor(partnerCenter)()).lines.map(({ conversationId }) => conversationId)).toEqual(['li', 'zhao']);
  });

  test('with nobody to tell it stays untold, and is told to who comes before the last day', async () => {
    await known('chen');
    const remind = reminderFor(shares([hoOf({ deadline: '2026-11-24' })], { chen: 'no' }).partnerCenter);
    expect((await remind()).lines).toEqual([]);
    await known('li');
    expect((await remind()).lines).toHaveLength(1);
  });

  test.each([
    ['accepted', { status: '已接受' }],
    ['declined', { status: '已拒绝' }],
    ['past its last day', { deadline: '2026-11-22' }],
  ] as const)('one that is %s is none', async (_, over) => {
    await known('li');
    expect((await reminderFor(shares([hoOf({ deadline: '2026-11-23', ...over })]).partnerCenter)()).lines).toEqual([]);
  });

  test('companies are asked in turns, who spoke last coming last; nobody of whom the desk knows is not asked', async () => {
    await known('li', 'acme', NOW + 9);
    await known('wang', 'rival', NOW + 1);
    const { partnerCenter, asked } = shares([]);
    await reminderFor(partnerCenter)();
    expect(asked).toEqual(['rival', 'acme']);
  });

  test('of more companies than a round has looks the others come in the next', async () => {
    for (let n = 10; n < 31; n++) await known(`p${n}`, `c${n}`);
    const { partnerCenter, asked } = shares([]);
    const remind = reminderFor(partnerCenter);
    await remind();
    expect(asked).toHaveLength(20);
    await remind();
    expect(new Set(asked).size).toBe(21);
    await remind();
    expect(asked).toHaveLength(41);
  });

  test('a list that is away is asked for once in a round, and keeps back nothing else', async () => {
    await known('li');
    await known('wang', 'rival');
    let asked = 0;
    const partnerCenter = {
      ...shares([hoOf({ deadline: '2026-11-23' })]).partnerCenter,
      incentives: async () => {
        asked++;
        return AWAY;
      },
    };
    const { lines, problems } = await reminderFor(partnerCenter)();
    expect([lines.map(({ conversationId }) => conversationId), problems, asked]).toEqual([['li', 'wang'], ['connection refused'], 1]);
  });

  test('a Partner Center that is away ends the round, and what was due is told later', async () => {
    await known('li');
    expect(await reminderFor(shares('away').partnerCenter)()).toEqual({ lines: [], problems: ['connection refused'] });
    expect((await reminderFor(shares([hoOf({ deadline: '2026-11-23' })]).partnerCenter)()).lines).toHaveLength(1);
  });
});

describe('an HO that was taken back', () => {
  const gone = hoOf({ status: '已收回', deadline: '2026-11-20' });

  test('is told once to who could have answered it', async () => {
    await known('li');
    await known('wang', 'acme', NOW, ['finance']);
    const remind = reminderFor(shares([gone], { wang: 'no' }).partnerCenter);
    expect((await remind()).lines).toMatchObject([{ conversationId: 'li', body: 'zh HO-1 taken back' }]);
    expect((await remind()).lines).toEqual([]);
  });

  test('after the reminder of it, is told once more', async () => {
    await known('li');
    await reminderFor(shares([hoOf({ deadline: '2026-11-23' })]).partnerCenter)();
    clock.advance(DAY);
    await reminderFor(shares([hoOf({ status: '已收回', deadline: '2026-11-23' })]).partnerCenter)();
    expect(await saidIn('li')).toEqual(['zh HO-1 2026-11-23 0', 'zh HO-1 taken back']);
  });

  test('is no news any more after a week', async () => {
    await known('li');
    const remind = reminderFor(shares([hoOf({ status: '已收回', deadline: '2026-11-15' })]).partnerCenter);
    expect((await remind()).lines).toEqual([]);
  });
});

describe('an incentive amount that is announced', () => {
  const incentiveOf = (over: Partial<RemoteIncentive> = {}): RemoteIncentive => ({
    number: 'IN-1',
    opportunity: 'PO-1',
    customerName: '星河零售有限公司',
    status: '激励公示待确认',
    statusSince: NOW,
    projectStart: '2026-06-01',
    projectEnd: '2026-11-01',
    amount: 50_000,
    contestReason: null,
    appliedAt: NOW,
    version: 2,
    ...over,
  });
  const reminderOf = (...incentives: readonly RemoteIncentive[]) => reminderFor(shares([], {}, incentives).partnerCenter);

  test('is told once, to the main account and to finance, each in his language', async () => {
    await known('li');
    await known('wang', 'acme', NOW, ['finance']);
    await known('chen', 'acme', NOW, ['sales', 'delivery']);
    await opened.store.people.setLanguage('wang', 'acme', 'en');
    const remind = reminderOf(incentiveOf());
    expect((await remind()).lines.map(({ body }) => body)).toEqual(['zh IN-1 PO-1 50000', 'en IN-1 PO-1 50000']);
    expect((await remind()).lines).toEqual([]);
    expect(await saidIn('chen')).toEqual([]);
  });

  test('is told to whoever shared the opportunity, also without a role', async () => {
    await known('li', 'acme', NOW, []);
    await known('wang', 'acme', NOW, []);
    await opened.store.opportunities.insert(opportunityOf({ number: 'PO-1', status: '交付完成' }));
    expect((await reminderOf(incentiveOf())()).lines.map(({ conversationId }) => conversationId)).toEqual(['li']);
  });

  test('announced anew after an objection, is told anew', async () => {
    await known('li');
    await reminderOf(incentiveOf())();
    await reminderOf(incentiveOf({ statusSince: NOW + 1, amount: 60_000 }))();
    expect(await saidIn('li')).toEqual(['zh IN-1 PO-1 50000', 'zh IN-1 PO-1 60000']);
  });

  test('is not told to who turned reminders off, nor of another status', async () => {
    await known('li');
    expect((await reminderOf(incentiveOf({ status: '激励审核中', amount: null }))()).lines).toEqual([]);
    expect((await reminderOf(incentiveOf({ status: '激励待申付' }))()).lines).toEqual([]);
    await opened.store.people.setReminders('li', 'acme', false);
    expect((await reminderOf(incentiveOf())()).lines).toEqual([]);
  });
});

describe('over holidays', () => {
  /** The clock at ten in the morning of a day in Shanghai. */
  const goTo = (day: string): void => clock.advance(Date.parse(`${day}T10:00:00+08:00`) - clock.now());
  /** The first day from one on, on which something is said. */
  const toldOn = async (from: string, remind: ReturnType<typeof reminderFor>): Promise<{ day: string; lines: readonly LogLine[] }> => {
    for (let day = from; daysFrom(from, day) < 40; day = addDays(day, 1)) {
      goTo(day);
      const { lines } = await remind();
      if (lines.length > 0) return { day, lines };
    }
    throw new Error('nothing was said');
  };
  const PUBLISHED: HolidayYears = { '2027': { off: ['2027-01-01', '2027-01-04'], worked: ['2027-01-02', '2027-01-03'] } };

  test.each([
    ['国庆', '2026-09-29', '2026-10-09', '2026-10-08', undefined],
    ['国庆 with the Saturday after it', '2026-09-30', '2026-10-10', '2026-10-09', undefined],
    ['春节, from the Saturday before it that is worked', '2026-02-12', '2026-02-24', '2026-02-14', undefined],
    ['春节 with the Saturday after it', '2026-02-25', '2026-02-28', '2026-02-27', undefined],
    ['the end of a year, with the Sunday after it', '2025-12-30', '2026-01-05', '2026-01-04', undefined],
    ['the end of a month', '2026-04-28', '2026-05-06', '2026-04-30', undefined],
    ['a year that is not published', '2026-12-29', '2027-01-04', '2026-12-31', undefined],
    ['a year that a file publishes', '2026-12-29', '2027-01-02', '2026-12-31', PUBLISHED],
  ] as const)('an HO is told a working day before: %s', async (_, shared, deadline, day, calendar) => {
    expect(addWorkingDays(shared, 3, calendar).day).toBe(deadline);
    await known('li');
    const { partnerCenter } = shares([hoOf({ sharedAt: Date.parse(`${shared}T10:00:00+08:00`), deadline })]);
    const told = await toldOn(shared, reminderFor(partnerCenter, calendar));
    expect([told.day, told.lines.map(({ body }) => body)]).toEqual([day, [`zh HO-1 ${deadline} 1`]]);
  });

  test.each([
    ['国庆', '2026-09-18', '2026-10-09', '2026-09-30', undefined],
    ['春节, with both Saturdays that are worked', '2026-02-09', '2026-02-28', '2026-02-26', undefined],
    ['the end of a year that a file publishes', '2026-12-18', '2027-01-02', '2026-12-30', PUBLISHED],
  ] as const)('a verification is told two working days before: %s', async (_, began, deadline, day, calendar) => {
    expect(addWorkingDays(began, 10, calendar).day).toBe(deadline);
    await opened.store.opportunities.insert(opportunityOf({ number: 'PO-1', status: '验证中', deadline }));
    const told = await toldOn(began, reminderFor(undefined, calendar));
    expect([told.day, told.lines.map(({ body }) => body)]).toEqual([day, [`zh PO-1 ${deadline} 2`]]);
  });
});
