import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knowledge } from '../../knowledge/answer.js';
import { createDeskView, type DeskView } from '../../services/desk-view.js';
import { createLastKnown, type LastKnown } from '../../services/last-known.js';
import type { PartnerCenterFlows, RemoteDetail, RemoteInvitation, RemoteProject } from '../../services/partner-center/port.js';
import type { Profile, RemoteOpportunity } from '../../services/ports.js';
import type { Who } from '../../services/records.js';
import { createListMemories, type ListMemories } from '../../services/seen-records.js';
import { timerWait, type Wait, within } from '../../services/within.js';
import { AWAY, fakePartnerCenter } from './fake-partner-center.js';
import { consentOf, countedIds, draftOf, FIELDS, handClock, LI, NOW, openTempStore, opportunityOf } from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
let profiles: LastKnown<Profile>;
let lists: ListMemories;
beforeEach(async () => {
  opened = await openTempStore();
  profiles = createLastKnown();
  lists = createListMemories();
  await opened.store.drafts.put(draftOf());
});
afterEach(() => opened.close());

const knowledge: Knowledge = {
  ask: () => {
    throw new Error('not asked here');
  },
  explain: () => {
    throw new Error('not asked here');
  },
  entry: () => undefined,
  entries: [],
};
/** Time that is over at once, and time that never is. */
const AT_ONCE: Wait = () => Promise.resolve();
const NEVER: Wait = () => new Promise(() => {});
const SILENT = {
  opportunity: () => new Promise<never>(() => {}),
  profile: () => new Promise<never>(() => {}),
  detail: () => new Promise<never>(() => {}),
};

const viewOf = (partnerCenter: PartnerCenterFlows, over: { who?: Who; wait?: Wait } = {}): DeskView =>
  createDeskView({
    store: opened.store,
    partnerCenter,
    knowledge,
    profiles,
    lists,
    clock: handClock(NOW + 9),
    ids: countedIds(),
    who: LI,
    wait: NEVER,
    ...over,
  });

const insert = (n: number, over: Parameters<typeof opportunityOf>[0] = {}) =>
  opened.store.opportunities.insert(opportunityOf({ id: `o${n}`, key: `k${n}`, number: `PO-${n}`, lookedAt: NOW + n, ...over }));

test('what is kept counts for the person and his company; what was never set is the default', async () => {
  const view = viewOf(fakePartnerCenter());
  expect(await view.settings()).toEqual({ lang: null, reminders: true, news: true });
  await opened.store.drafts.put(draftOf({ id: 'elsewhere', partnerId: 'rival' }));
  await opened.store.drafts.put(draftOf({ id: 'sent', status: 'sent' }));
  await opened.store.consents.append(consentOf({ draftId: 'sent' }));
  await insert(1, { draftId: 'sent' });
  await insert(2, { draftId: 'sent', authorId: 'wang' });
  await opened.store.people.setReminders('li', 'acme', false);
  const { drafts, ...counted } = await view.keptData();
  expect(drafts.map(({ id }) => id)).toEqual(['d1']);
  expect(counted).toEqual({ lang: null, reminders: false, news: true, sent: 1, opportunities: 1, consents: 1, questions: 0 });
});

describe('the profile', () => {
  const known: Profile = { pceJoined: 'yes', mainAccount: 'no', asOf: NOW };

  test('is what the Partner Center says, and what it said last while it is away or silent', async () => {
    expect(await viewOf(fakePartnerCenter({ profile: () => AWAY })).profile()).toEqual({
      pceJoined: 'unknown',
      mainAccount: 'unknown',
      asOf: NOW + 9,
    });
    expect(await viewOf(fakePartnerCenter({ profile: () => known })).profile()).toEqual(known);
    expect(await viewOf(fakePartnerCenter({ profile: () => AWAY })).profile()).toEqual(known);
    expect(await viewOf(fakePartnerCenter(SILENT), { wait: AT_ONCE }).profile()).toEqual(known);
    const rival = { ...LI, partnerId: 'rival' };
    expect(await viewOf(fakePartnerCenter({ profile: () => AWAY }), { who: rival }).profile()).toMatchObject({ pceJoined: 'unknown' });
  });

  test('that comes too late for this turn is there for the next', async () => {
    let answer: (profile: Profile) => void = () => undefined;
    const late = fakePartnerCenter({
      profile: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    expect(await viewOf(late, { wait: AT_ONCE }).profile()).toMatchObject({ pceJoined: 'unknown' });
    answer(known);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await viewOf(fakePartnerCenter(SILENT), { wait: AT_ONCE }).profile()).toEqual(known);
  });

  test('is kept for a bounded number of people; who was not asked for longest is forgotten', () => {
    const memory = createLastKnown<Profile>(2);
    const who = (personId: string): Who => ({ ...LI, personId });
    for (const id of ['a', 'b']) memory.keep(who(id), known);
    memory.lastKnown(who('a'));
    memory.keep(who('c'), known);
    expect(['a', 'b', 'c'].map((id) => memory.lastKnown(who(id)) !== undefined)).toEqual([true, false, true]);
  });
});

describe('opportunities', () => {
  const remote: RemoteOpportunity = {
    number: 'PO-1',
    status: '验证中',
    statusSince: NOW + 5,
    deadline: '2026-12-07',
    reasons: [],
    version: 2,
  };

  test('one is refreshed in time, else the last known with its time; nothing is written', async () => {
    await insert(1);
    const fresh = await viewOf(fakePartnerCenter({ opportunity: () => remote })).opportunity('PO-1');
    expect(fresh).toMatchObject({ fresh: true, asOf: NOW + 9, opportunity: { id: 'o1', status: '验证中', deadline: '2026-12-07' } });
    const old = { fresh: false, asOf: NOW + 1, opportunity: { id: 'o1', status: '审核中' } };
    expect(await viewOf(fakePartnerCenter({ opportunity: () => AWAY })).opportunity('PO-1')).toMatchObject(old);
    expect(await viewOf(fakePartnerCenter(SILENT), { wait: AT_ONCE }).opportunity('PO-1')).toMatchObject(old);
    expect(await opened.store.opportunities.get('o1')).toMatchObject({ status: '审核中', version: 1 });
  });

  test('one with its history likewise; without an answer the history is unknown', async () => {
    await insert(1);
    const detail: RemoteDetail = {
      ...remote,
      fields: {},
      submittedAt: NOW,
      history: [{ status: '审核中', at: NOW, by: 'partner', reasons: [] }],
      progress: [],
      withdrawalRequests: [],
      replaces: 'PO-0',
    };
    const { history } = detail;
    expect(await viewOf(fakePartnerCenter({ detail: () => ({ kind: 'found', value: detail }) })).opportunityDetail('PO-1')).toMatchObject({
      fresh: true,
      opportunity: { id: 'o1', status: '验证中', fields: FIELDS },
      history,
      replaces: 'PO-0',
    });
    const old = { fresh: false, asOf: NOW + 1, opportunity: { id: 'o1', status: '审核中' }, history: null, replaces: null };
    expect(await viewOf(fakePartnerCenter()).opportunityDetail('PO-1')).toMatchObject(old);
    expect(await viewOf(fakePartnerCenter(SILENT), { wait: AT_ONCE }).opportunityDetail('PO-1')).toMatchObject(old);
  });

  test("another company's number looks like none", async () => {
    await insert(1, { partnerId: 'rival' });
    const view = viewOf(fakePartnerCenter({ opportunity: () => remote, detail: () => ({ kind: 'not-found' }) }));
    expect([await view.opportunity('PO-1'), await view.opportunity('PO-9')]).toEqual([undefined, undefined]);
    expect(await view.myOpportunities(9)).toEqual([]);
  });

  test.each([
    ['main', ['PO-2', 'PO-1']],
    ['sales', ['PO-2', 'PO-1']],
    ['delivery', ['PO-2', 'PO-1']],
    ['finance', ['PO-1']],
    [undefined, ['PO-1']],
  ] as const)('a person with the role %s sees %j', async (role, numbers) => {
    await insert(1);
    await insert(2, { authorId: 'wang' });
    const view = viewOf(fakePartnerCenter({ opportunity: () => AWAY }), { who: { ...LI, roles: role === undefined ? [] : [role] } });
    expect((await view.myOpportunities(9)).map(({ number }) => number)).toEqual(numbers);
    expect((await view.opportunity('PO-2')) === undefined).toBe(numbers.length === 1);
  });

  test.each([['main'], ['sales'], ['finance'], [undefined]] as const)(
    'a %s compares with all open ones, by number only what he may see',
    async (role) => {
      await insert(1);
      await insert(2, { authorId: 'wang', number: null, fields: { customer_name: '大海物流', opp_name: '大海迁移' } });
      await insert(3, { status: '已驳回' });
      await insert(4, { partnerId: 'rival' });
      const seen = role === 'main' || role === 'sales';
      expect(await viewOf(fakePartnerCenter(), { who: { ...LI, roles: role === undefined ? [] : [role] } }).openOpportunities()).toEqual([
        { id: seen ? 'o2' : '', customer_name: '大海物流', need: '大海迁移' },
        { id: 'PO-1', customer_name: FIELDS.customer_name, need: FIELDS.bant_n },
      ]);
    },
  );
});

describe('lists of the company', () => {
  const invitation: RemoteInvitation = {
    number: 'IV-20261121-0001',
    model: '代售',
    channel: 'offline',
    customerName: null,
    link: 'https://partner-center.example/i/1',
    createdAt: NOW,
    expiresOn: null,
  };
  const listed = { kind: 'listed', items: [invitation, { ...invitation, number: 'IV-20261120-0001' }], nextCursor: null } as const;

  test('are what the Partner Center says, else what it said last, else "away"', async () => {
    expect(await viewOf(fakePartnerCenter()).invitations(9)).toBe('away');
    expect(await viewOf(fakePartnerCenter({ invitations: () => listed })).invitations(9)).toEqual({
      items: listed.items,
      asOf: NOW + 9,
      fresh: true,
    });
    expect(await viewOf(fakePartnerCenter()).invitations(1)).toEqual({ items: [invitation], asOf: NOW + 9, fresh: false });
    const silent = fakePartnerCenter({ invitations: () => new Promise<never>(() => {}) });
    expect(await viewOf(silent, { wait: AT_ONCE }).invitations(9)).toMatchObject({ items: listed.items, fresh: false });
    expect(await viewOf(fakePartnerCenter(), { who: { ...LI, partnerId: 'rival' } }).invitations(9)).toBe('away');
  });

  const project: RemoteProject = {
    number: 'PO-1',
    status: '待登记',
    statusSince: NOW,
    name: null,
    customerName: null,
    managerName: null,
    managerContact: null,
    evidence: null,
    version: 1,
  };
  const projects = () => ({ kind: 'listed', items: [project], nextCursor: null }) as const;

  test('of projects too, and each by its number; one that is not theirs is none', async () => {
    expect(await viewOf(fakePartnerCenter()).project('PO-1')).toBe('away');
    expect(await viewOf(fakePartnerCenter({ projects })).projects(9)).toMatchObject({ items: [project], fresh: true });
    expect(await viewOf(fakePartnerCenter()).project('PO-1')).toEqual(project);
    const registered = { ...project, status: '已登记' } as const;
    expect(await viewOf(fakePartnerCenter({ project: () => ({ kind: 'found', value: registered }) })).project('PO-1')).toEqual(registered);
    expect(await viewOf(fakePartnerCenter({ project: () => ({ kind: 'not-found' }) })).project('PO-1')).toBeUndefined();
    const silent = fakePartnerCenter({ project: () => new Promise<never>(() => {}) });
    expect(await viewOf(silent, { wait: AT_ONCE }).project('PO-1')).toEqual(project);
    expect(await viewOf(fakePartnerCenter(), { who: { ...LI, roles: [] } }).project('PO-1')).toBeUndefined();
  });

  test('are hidden from roles that do not see the company, and not asked for', async () => {
    const never = fakePartnerCenter({
      invitations: () => {
        throw new Error('not asked here');
      },
    });
    for (const roles of [[], ['finance']] as const) expect(await viewOf(never, { who: { ...LI, roles } }).invitations(9)).toBe('hidden');
  });
});

test('drafts and their consents are seen by their owner only', async () => {
  const { store } = opened;
  await store.consents.append(consentOf());
  await store.drafts.put(draftOf({ id: 'd2', partnerId: 'former company' }));
  const mine = viewOf(fakePartnerCenter());
  expect([(await mine.draft('d1'))?.id, await mine.draft('d2'), await mine.draft('d9')]).toEqual(['d1', undefined, undefined]);
  expect((await mine.unfinishedDrafts()).map(({ id }) => id)).toEqual(['d1']);
  expect(await mine.consents('d1')).toEqual([consentOf()]);
  const colleague = viewOf(fakePartnerCenter(), { who: { ...LI, personId: 'wang' } });
  expect([await colleague.draft('d1'), await colleague.consents('d1'), await colleague.unfinishedDrafts()]).toEqual([undefined, [], []]);
});

test('the machine timer ends a wait, and is taken back when the work is done first', async () => {
  expect(await within(new Promise(() => {}), 1, timerWait)).toBe('late');
  expect(await within(Promise.resolve('done'), 1_000_000, timerWait)).toBe('done');
});
