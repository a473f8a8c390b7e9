import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RemoteOpportunity } from '../../services/ports.js';
import { type ChangeComposer, watchOnce } from '../../services/watch.js';
import { AWAY, changeOf, fakePartnerCenter, followed } from './fake-partner-center.js';
import { countedIds, draftOf, handClock, NOW, openConversation, openTempStore, opportunityOf } from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
let clock: ReturnType<typeof handClock>;
beforeEach(async () => {
  opened = await openTempStore();
  clock = handClock(NOW + 1_000);
  await openConversation(opened.store);
  await opened.store.drafts.put(draftOf());
  await insert(1);
  await opened.store.feeds.follow({ partnerId: 'acme', since: NOW });
});
afterEach(() => opened.close());

const insert = (n: number) =>
  opened.store.opportunities.insert(opportunityOf({ id: `o${n}`, key: `k${n}`, number: `PO-${n}`, lookedAt: NOW + n }));

const remote = (over: Partial<RemoteOpportunity> = {}): RemoteOpportunity => ({
  number: 'PO-1',
  status: '审核中',
  statusSince: NOW,
  deadline: null,
  reasons: [],
  version: 1,
  ...over,
});
const VERIFYING = remote({ status: '验证中', statusSince: NOW + 500, deadline: '2026-12-07' });

const compose: ChangeComposer = ({ before, after }, lang) => ({
  replies: [{ activityId: `${after.number}.${after.version}.${after.status}`, body: `${lang}: ${before.status} → ${after.status}` }],
  delivered: false,
});

const watch = (partnerCenter: ReturnType<typeof fakePartnerCenter>, limit = 50, how = compose) =>
  watchOnce({ store: opened.store, partnerCenter, clock, ids: countedIds(), compose: how, limit });
const said = async () => (await opened.store.log.after('c1', 0, 99)).map(({ body }) => body);

test('a changed status is stored with deadline and reasons, and told once, in the language of the author', async () => {
  await opened.store.people.setLanguage('li', 'acme', 'en');
  const partnerCenter = fakePartnerCenter({ opportunity: () => VERIFYING });
  expect(await watch(partnerCenter)).toMatchObject({ looked: 1, changed: 1, lines: [{ conversationId: 'c1' }], problems: [] });
  expect(await watch(partnerCenter)).toMatchObject({ looked: 1, changed: 0, lines: [] });
  expect(await said()).toEqual(['en: 审核中 → 验证中']);
  expect(await opened.store.opportunities.get('o1')).toMatchObject({
    status: '验证中',
    deadline: '2026-12-07',
    version: 2,
    lookedAt: NOW + 1_000,
  });
});

test('each further change is told once more, and one that is as it was told is not asked for', async () => {
  await watch(fakePartnerCenter({ opportunity: () => VERIFYING }));
  const reasons = [{ field: 'bant_b', reason: '预算不明' }];
  const rejecting = fakePartnerCenter({ opportunity: () => remote({ status: '已驳回', statusSince: NOW + 900, reasons }) });
  await watch(rejecting);
  await watch(fakePartnerCenter({ events: () => followed([changeOf('PO-1', '验证中'), changeOf('PO-1', '已驳回')]) }));
  expect(rejecting.numbers).toEqual(['PO-1']);
  expect(await said()).toEqual(['zh: 审核中 → 验证中', 'zh: 验证中 → 已驳回']);
  expect((await opened.store.opportunities.get('o1'))?.reasons).toEqual(reasons);
});

test('two that watch at once tell it once', async () => {
  const both = [watch, watch].map((one) => one(fakePartnerCenter({ opportunity: () => VERIFYING })));
  expect((await Promise.all(both)).map(({ changed }) => changed).sort()).toEqual([0, 1]);
  expect(await said()).toHaveLength(1);
});

test('an answer that was overtaken by a newer one is dropped', async () => {
  const slow = fakePartnerCenter({
    opportunity: async () => {
      await watch(fakePartnerCenter({ opportunity: () => remote({ status: '机会点验证通过', statusSince: NOW + 900 }) }));
      return VERIFYING;
    },
  });
  expect(await watch(slow)).toMatchObject({ changed: 0 });
  expect((await opened.store.opportunities.get('o1'))?.status).toBe('机会点验证通过');
  expect(await said()).toHaveLength(1);
});

test('who turned that off is not told, and what was passed over is not told later', async () => {
  await opened.store.people.setNews('li', 'acme', false);
  const partnerCenter = fakePartnerCenter({ opportunity: () => VERIFYING });
  expect(await watch(partnerCenter)).toMatchObject({ changed: 1, lines: [] });
  expect((await opened.store.opportunities.get('o1'))?.status).toBe('验证中');
  await opened.store.people.setNews('li', 'acme', true);
  expect(await watch(partnerCenter)).toMatchObject({ changed: 0, lines: [] });
});

test('a new deadline alone is stored without a word', async () => {
  await watch(fakePartnerCenter({ opportunity: () => remote({ deadline: '2026-12-08' }) }));
  expect((await opened.store.opportunities.get('o1'))?.deadline).toBe('2026-12-08');
  expect(await said()).toEqual([]);
});

describe('the place reached', () => {
  const place = async (partnerId = 'acme') => (await opened.store.feeds.get(partnerId))?.cursor;
  const reads = (...pages: (readonly string[])[]) => {
    const asked: (string | undefined)[] = [];
    const partnerCenter = fakePartnerCenter({
      opportunity: (number) => remote({ number }),
      events: (cursor) => {
        asked.push(cursor);
        const items = pages[asked.length - 1] ?? [];
        const at = String(asked.length);
        return followed(
          items.map((number) => changeOf(number)),
          { nextCursor: at, more: asked.length < pages.length },
        );
      },
    });
    return { partnerCenter, asked };
  };

  test('is noted after what it led to, page by page', async () => {
    await insert(2);
    const { partnerCenter, asked } = reads(['PO-1', 'PO-2', 'PO-1'], ['PO-2', 'PO-elsewhere']);
    expect(await watch(partnerCenter)).toMatchObject({ looked: 3 });
    expect([asked, partnerCenter.numbers]).toEqual([
      [undefined, '1'],
      ['PO-1', 'PO-2', 'PO-2'],
    ]);
    await watch(partnerCenter);
    expect(asked).toEqual([undefined, '1', '2']);
    expect(await opened.store.feeds.get('acme')).toMatchObject({ cursor: '3', readAt: NOW + 1_000 });
  });

  test('stays where the Partner Center goes away, and the round ends', async () => {
    await insert(2);
    await opened.store.feeds.follow({ partnerId: 'rival', since: NOW });
    await opened.store.opportunities.insert(opportunityOf({ id: 'o9', key: 'k9', number: 'PO-9', partnerId: 'rival' }));
    const away = fakePartnerCenter({ opportunity: (number) => (number === 'PO-2' ? AWAY : remote({ number })) });
    expect(await watch(away)).toEqual({ looked: 1, changed: 0, lines: [], problems: ['connection refused'] });
    expect(await watch(fakePartnerCenter({ events: () => AWAY }))).toMatchObject({ looked: 0, problems: ['connection refused'] });
    expect([await place(), await place('rival')]).toEqual([null, null]);
  });

  test('is given up where the Partner Center does not know it', async () => {
    await watch(reads([]).partnerCenter);
    await watch(fakePartnerCenter({ events: () => ({ kind: 'lost' }) }));
    expect(await place()).toBeNull();
  });

  test('stays before what was changed here while it was asked for', async () => {
    const slow = fakePartnerCenter({
      opportunity: async () => {
        const record = await opened.store.opportunities.get('o1');
        if (record !== undefined) await opened.store.opportunities.update(record);
        return VERIFYING;
      },
    });
    expect(await watch(slow)).toMatchObject({ changed: 0 });
    expect(await place()).toBeNull();
    expect(await watch(fakePartnerCenter({ opportunity: () => VERIFYING }))).toMatchObject({ changed: 1 });
  });

  test('is dropped where something was submitted meanwhile', async () => {
    const { partnerCenter } = reads([]);
    const meanwhile = {
      ...partnerCenter,
      events: async (...asked: Parameters<typeof partnerCenter.events>) => {
        await opened.store.feeds.follow({ partnerId: 'acme', since: NOW + 2_000 });
        return partnerCenter.events(...asked);
      },
    };
    await watch(meanwhile);
    expect(await place()).toBeNull();
  });

  test('of a company is left for the next round beyond a few pages, and the others have their turn', async () => {
    let asked = 0;
    const endless = fakePartnerCenter({
      events: () => {
        asked++;
        return followed([], { nextCursor: 'n', more: true });
      },
    });
    await watch(endless);
    expect(asked).toBe(5);
    await opened.store.feeds.follow({ partnerId: 'rival', since: NOW });
    await opened.store.opportunities.insert(opportunityOf({ id: 'o9', key: 'k9', number: 'PO-9', partnerId: 'rival' }));
    await watch(endless, 1);
    expect(await place('rival')).toBe('n');
  });
});

test('a company of which nothing is kept here any more is not asked about', async () => {
  await opened.store.feeds.follow({ partnerId: 'rival', since: NOW });
  await watch(fakePartnerCenter({ opportunity: () => remote() }));
  expect(await opened.store.feeds.get('rival')).toMatchObject({ cursor: null, readAt: NOW + 1_000 });
});

test('a number the Partner Center does not know is said and does not block the others', async () => {
  await insert(2);
  const partnerCenter = fakePartnerCenter({ opportunity: (number) => (number === 'PO-1' ? undefined : remote({ number })) });
  expect(await watch(partnerCenter)).toMatchObject({ looked: 2, problems: ['PO-1 is not known to the Partner Center'] });
  expect(await watch(partnerCenter)).toMatchObject({ looked: 2 });
});

test('a notice that cannot be worded leaves the old status, so that the change is told later, and keeps back no other company', async () => {
  await opened.store.feeds.follow({ partnerId: 'rival', since: NOW });
  await opened.store.opportunities.insert(opportunityOf({ id: 'o9', key: 'k9', number: 'PO-2', partnerId: 'rival' }));
  const partnerCenter = fakePartnerCenter({
    opportunity: (number) => ({ ...VERIFYING, number }),
  });
  const broken: ChangeComposer = (change, ...rest) => {
    if (change.after.number === 'PO-1') throw new Error('no such sentence');
    return compose(change, ...rest);
  };
  expect(await watch(partnerCenter, 50, broken)).toMatchObject({
    changed: 1,
    problems: ['the news of a company could not be told (internal)'],
  });
  expect((await opened.store.opportunities.get('o1'))?.status).toBe('审核中');
  expect((await opened.store.opportunities.get('o9'))?.status).toBe('验证中');
  expect(await watch(partnerCenter)).toMatchObject({ changed: 1 });
});
