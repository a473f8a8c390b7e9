import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { backoffMs, OUTBOX_LIMITS } from '../../services/outbox-limits.js';
import type { ReceiptComposer } from '../../services/outbox-settle.js';
import { createOutboxWorker, type OutboxWorker } from '../../services/outbox-worker.js';
import type { PartnerCenterFlows } from '../../services/partner-center/port.js';
import { AWAY, accepted, fakePartnerCenter, refused } from './fake-partner-center.js';
import { countedIds, draftOf, entryOf, handClock, NOW, openConversation, openTempStore, opportunityOf, submitDraft } from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
let clock: ReturnType<typeof handClock>;
beforeEach(async () => {
  opened = await openTempStore();
  clock = handClock();
});
afterEach(() => opened.close());

const receipt: ReceiptComposer = (draft, outcome, { lang }, place) => ({
  replies: [
    {
      activityId: `receipt.${draft.id}.${Object.keys(draft.outcomes).length}`,
      body: { outcome: outcome.kind, lang, channel: place.channel },
    },
  ],
  delivered: false,
});

const workerFor = (
  partnerCenter: PartnerCenterFlows,
  over: { owner?: string; compose?: ReceiptComposer; limits?: object } = {},
): OutboxWorker =>
  createOutboxWorker({
    store: opened.store,
    partnerCenter,
    clock,
    ids: countedIds(),
    owner: 'a',
    compose: receipt,
    composeOverdue: () => ({ replies: [{ activityId: 'overdue', body: 'overdue' }], delivered: true }),
    random: () => 0,
    ...over,
  });

const wait = () => ({ replies: [{ activityId: 'wait', body: '已保存' }], delivered: true });
const said = async (): Promise<unknown[]> => (await opened.store.log.after('c1', 0, 99)).map(({ body }) => body);

describe('an accepted submission', () => {
  test('commits number, closed draft and receipt together, in the language and channel of the partner', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    await store.people.setLanguage('li', 'acme', 'en');
    const partnerCenter = fakePartnerCenter();
    const delivery = await workerFor(partnerCenter).deliverEntry(id);
    expect(delivery).toMatchObject({ kind: 'settled', lines: [{ activityId: 'receipt.d1.1', conversationId: 'c1' }] });
    expect(partnerCenter.keys).toEqual(['d1.1.1']);
    expect(await store.outbox.get(id)).toMatchObject({ state: 'done' });
    expect(await store.drafts.get('d1')).toMatchObject({ status: 'sent', attempt: 1, outcomes: { '1': accepted() } });
    expect(await store.opportunities.byNumber('acme', 'PO-20261123-0001')).toMatchObject({ status: '审核中', statusSince: NOW + 5 });
    expect(await said()).toEqual([{ outcome: 'accepted', lang: 'en', channel: 'directline' }]);
    expect(await store.log.claimUndelivered({ owner: 'a', now: NOW, leaseMs: 1, limit: 9 })).toHaveLength(1);
  });

  test('delivered again is not asked again', async () => {
    const id = await submitDraft(opened.store);
    const partnerCenter = fakePartnerCenter();
    await workerFor(partnerCenter).deliverEntry(id);
    expect(await workerFor(partnerCenter).deliverEntry(id)).toEqual({ kind: 'not-claimed' });
    expect(partnerCenter.keys).toHaveLength(1);
  });

  test('whose process dies before the outcome is committed is sent again with the same key, and the receipt is said once', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    // The first process: its claim is committed, the far side has taken it, and nothing more happens.
    const partnerCenter = fakePartnerCenter();
    const [entry] = await store.outbox.claim({ owner: 'dead', now: clock.now(), leaseMs: OUTBOX_LIMITS.leaseMs, limit: 1 });
    await partnerCenter.submit(entry!.who, entry!.payload, entry!.key, 'req');
    clock.advance(OUTBOX_LIMITS.leaseMs - 1);
    expect((await workerFor(partnerCenter).deliverDue()).deliveries).toEqual([]);
    clock.advance(1);
    expect((await workerFor(partnerCenter).deliverDue()).deliveries).toMatchObject([{ kind: 'settled' }]);
    expect(partnerCenter.keys).toEqual(['d1.1.1', 'd1.1.1']);
    expect(await said()).toHaveLength(1);
    expect((await store.outbox.get(id))?.state).toBe('done');
  });

  test('that cannot be read is put off by a day and said, and keeps back no other', async () => {
    const { store, file } = opened;
    await submitDraft(store);
    await submitDraft(store, draftOf({ id: 'd2' }));
    const database = new Database(file);
    database.exec("update outbox set payload = '[1' where draft_id = 'd1'");
    database.close();
    const partnerCenter = fakePartnerCenter();
    const { deliveries, failures } = await workerFor(partnerCenter).deliverDue();
    expect(deliveries).toMatchObject([{ kind: 'settled' }]);
    expect(failures).toMatchObject([{ code: 'store.damaged', details: { table: 'outbox' } }]);
    expect(await workerFor(partnerCenter).deliverDue()).toEqual({ deliveries: [], failures: [] });
    clock.advance(86_400_000);
    expect((await workerFor(partnerCenter).deliverDue()).failures).toHaveLength(1);
    expect(partnerCenter.keys).toEqual(['d2.1.1']);
  });

  test('settled by two that both got an answer is settled once', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    const second = workerFor(fakePartnerCenter(), { owner: 'b' });
    const slow = fakePartnerCenter({
      submit: async () => {
        clock.advance(OUTBOX_LIMITS.leaseMs);
        expect(await second.deliverEntry(id)).toMatchObject({ kind: 'settled' });
        return accepted();
      },
    });
    expect(await workerFor(slow).deliverEntry(id)).toEqual({ kind: 'not-claimed' });
    expect(await said()).toHaveLength(1);
  });
});

describe('a submission that repairs a rejected one', () => {
  test('names it to the Partner Center, and is kept as the opportunity alone', async () => {
    const { store } = opened;
    const fields = { customer_name: '星河零售有限公司' };
    const repair = draftOf({ form: 'repair', subject: 'PO-20261101-0007', fields: { ...fields, replaces: 'PO-20261101-0007' } });
    const id = await submitDraft(store, repair);
    const sent: unknown[] = [];
    const partnerCenter = fakePartnerCenter({
      submit: (_key, submission) => {
        sent.push(submission);
        return accepted();
      },
    });
    expect(await workerFor(partnerCenter).deliverEntry(id)).toMatchObject({ kind: 'settled' });
    expect(sent).toEqual([{ ...fields, replaces: 'PO-20261101-0007' }]);
    expect((await store.opportunities.list({ partnerId: 'acme', limit: 9 })).map((record) => record.fields)).toEqual([fields]);
  });
});

describe('a refused submission', () => {
  test('opens the draft for the next attempt, keeps why, and leaves no opportunity', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    expect(await workerFor(fakePartnerCenter({ submit: () => refused })).deliverEntry(id)).toMatchObject({ kind: 'settled' });
    const draft = await store.drafts.get('d1');
    expect(draft).toMatchObject({ status: 'open', revision: 1, attempt: 2, outcomes: { '1': refused } });
    expect(await store.opportunities.list({ partnerId: 'acme', limit: 9 })).toEqual([]);
    expect(await store.outbox.get(id)).toMatchObject({ state: 'done' });
    expect(await said()).toEqual([{ outcome: 'refused', lang: 'zh', channel: 'directline' }]);

    const again = await submitDraft(store, draft);
    expect(again).toBe('out.d1.1.2');
    expect(await workerFor(fakePartnerCenter()).deliverEntry(again)).toMatchObject({ kind: 'settled' });
    expect((await store.drafts.get('d1'))?.outcomes).toEqual({ '1': refused, '2': accepted() });
  });
});

describe('an unavailable Partner Center', () => {
  test('puts the entry off with a growing, bounded wait, and keeps the draft locked', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    const worker = workerFor(fakePartnerCenter({ submit: () => AWAY }));
    const waits: number[] = [];
    for (let n = 0; n < 14; n++) {
      expect(await worker.deliverEntry(id)).toEqual({
        kind: 'put-off',
        requestId: expect.any(String),
        problem: 'connection refused',
        lines: [],
      });
      expect(await worker.deliverEntry(id)).toEqual({ kind: 'not-claimed' });
      const due = (await store.outbox.get(id))?.dueAt ?? 0;
      waits.push(due - clock.now());
      clock.advance(due - clock.now());
    }
    expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(waits.at(-1)).toBe(OUTBOX_LIMITS.longestDelayMs / 2);
    expect(await store.drafts.get('d1')).toMatchObject({ status: 'sending' });
    expect(await said()).toEqual([]);
  });

  test('that asks for more time gets it, up to a bound', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    const waitAfter = async (retryAfterMs: number): Promise<number> => {
      await workerFor(fakePartnerCenter({ submit: () => ({ ...AWAY, retryAfterMs }) })).deliverEntry(id);
      const due = (await store.outbox.get(id))?.dueAt ?? 0;
      const ms = due - clock.now();
      clock.advance(ms);
      return ms;
    };
    expect(await waitAfter(30_000)).toBe(30_000);
    expect(await waitAfter(99 * 60 * 60_000)).toBe(OUTBOX_LIMITS.longestRetryAfterMs);
  });

  test('for days is tried once a day from then on, and the person is told once, whatever process does it', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    const told: number[] = [];
    const start = clock.now();
    while (clock.now() - start < OUTBOX_LIMITS.overdueAfterMs + 5 * OUTBOX_LIMITS.overdueDelayMs) {
      const delivery = await workerFor(fakePartnerCenter({ submit: () => ({ ...AWAY, retryAfterMs: 3_000_000 }) })).deliverEntry(id);
      expect(delivery).toMatchObject({ kind: 'put-off', problem: 'connection refused' });
      if (delivery.kind === 'put-off' && delivery.lines.length > 0) told.push(clock.now() - start);
      const entry = await store.outbox.get(id);
      expect(entry).toMatchObject({ state: 'open' });
      const wait = (entry?.dueAt ?? 0) - clock.now();
      expect(wait).toBeLessThanOrEqual(OUTBOX_LIMITS.overdueDelayMs);
      expect(wait).toBeGreaterThan(0);
      if (told.length > 0) expect(wait).toBe(OUTBOX_LIMITS.overdueDelayMs);
      clock.advance(wait);
    }
    expect(told).toHaveLength(1);
    expect(OUTBOX_LIMITS.overdueAfterMs - (told[0] ?? 0)).toBeLessThanOrEqual(OUTBOX_LIMITS.longestRetryAfterMs);
    expect((await said()).filter((body) => body === 'overdue')).toHaveLength(1);
    expect(await workerFor(fakePartnerCenter()).deliverEntry(id)).toMatchObject({ kind: 'settled' });
  });

  test('that was not tried for days, the desk being off, is told of as well', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    clock.advance(9 * OUTBOX_LIMITS.overdueAfterMs);
    const away = workerFor(fakePartnerCenter({ submit: () => AWAY }));
    expect(await away.deliverEntry(id)).toMatchObject({ kind: 'put-off', lines: [{ body: 'overdue' }] });
  });

  test('retries of many entries are spread by the random part', () => {
    expect([0, 0.5, 1].map((random) => backoffMs(1, random, OUTBOX_LIMITS))).toEqual([1_000, 1_500, 2_000]);
  });
});

describe('trouble on our own side', () => {
  test('commits nothing, is handed to the caller, and the entry is tried again', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    const broken: ReceiptComposer = () => {
      throw new Error('no such sentence');
    };
    const delivery = await workerFor(fakePartnerCenter(), { compose: broken }).deliverEntry(id);
    expect(delivery).toMatchObject({
      kind: 'put-off',
      problem: 'our side failed: unexpected error',
      error: { message: 'no such sentence' },
    });
    expect(await store.outbox.get(id)).toMatchObject({ state: 'open' });
    expect((await store.opportunities.byKey('d1.1.1'))?.number).toBeNull();
    clock.advance(OUTBOX_LIMITS.firstDelayMs);
    expect(await workerFor(fakePartnerCenter()).deliverEntry(id)).toMatchObject({ kind: 'settled' });
  });

  test('an entry whose draft is not being sent is never settled over it', async () => {
    const { store } = opened;
    await openConversation(store);
    await store.drafts.put(draftOf());
    await store.opportunities.insert(opportunityOf());
    await store.outbox.insert(entryOf());
    expect(await workerFor(fakePartnerCenter()).deliverEntry('e1')).toMatchObject({
      kind: 'put-off',
      problem: 'our side failed: internal',
    });
    expect(await store.drafts.get('d1')).toEqual(draftOf({ version: 1 }));
  });
});

describe('many entries', () => {
  test('are delivered a bounded number at a time, each once, and one in trouble stops no other', async () => {
    const { store } = opened;
    const count = 12;
    for (let n = 0; n < count; n++) await submitDraft(store, draftOf({ id: `d${n}`, conversationId: `c${n}` }));
    let underWay = 0;
    let most = 0;
    const partnerCenter = fakePartnerCenter({
      submit: async (key) => {
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay--;
        return key === 'd3.1.1' ? AWAY : accepted(`PO-${key}`);
      },
    });
    const kinds = (await workerFor(partnerCenter, { limits: { concurrency: 3 } }).deliverDue()).deliveries.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'settled')).toHaveLength(count - 1);
    expect(kinds.filter((kind) => kind === 'put-off')).toHaveLength(1);
    expect(new Set(partnerCenter.keys).size).toBe(count);
    expect(partnerCenter.keys).toHaveLength(count);
    expect(most).toBe(3);
  });
});

describe('the notice that it takes longer', () => {
  test('is said once, as a reply of the turn, while the entry is open', async () => {
    const { store } = opened;
    const id = await submitDraft(store);
    const worker = workerFor(fakePartnerCenter());
    expect(await worker.waitNotice(id, wait, 'a1')).toMatchObject([{ activityId: 'wait' }]);
    expect(await worker.waitNotice(id, wait, 'a1')).toEqual([]);
    expect((await store.log.repliesTo('c1', 'a1')).map(({ body }) => body)).toEqual(['已保存']);
    expect((await store.outbox.get(id))?.noticeSent).toBe(true);
  });

  test('is not said when the receipt came first, nor of an unknown entry', async () => {
    const id = await submitDraft(opened.store);
    const worker = workerFor(fakePartnerCenter());
    await worker.deliverEntry(id);
    expect(await worker.waitNotice(id, wait, null)).toEqual([]);
    expect(await worker.waitNotice('nothing', wait, null)).toEqual([]);
    expect(await said()).toHaveLength(1);
  });

  test('that cannot be worded leaves the entry unmarked', async () => {
    const id = await submitDraft(opened.store);
    const worker = workerFor(fakePartnerCenter());
    const broken = () => {
      throw new Error('no such sentence');
    };
    await expect(worker.waitNotice(id, broken, null)).rejects.toThrow('no such sentence');
    expect((await opened.store.outbox.get(id))?.noticeSent).toBe(false);
  });
});

describe('a call about an existing record', () => {
  const draft = draftOf({ form: 'withdraw', subject: 'PO-20261101-0007', fields: { reason: '客户的预算取消了' } });
  const remote = {
    number: 'PO-20261101-0007',
    status: '验证中',
    statusSince: NOW,
    deadline: null,
    reasons: [],
    version: 2,
  } as const;

  test('goes out with the number and what was confirmed, and its outcome closes the draft; no opportunity of ours is made', async () => {
    const { store } = opened;
    const id = await submitDraft(store, draft, 'request-withdrawal');
    expect(await store.outbox.get(id)).toMatchObject({ operation: 'request-withdrawal', subject: draft.subject, payload: draft.fields });
    const asked: unknown[] = [];
    const partnerCenter = fakePartnerCenter({
      withdrawal: (...given) => {
        asked.push(given);
        return { kind: 'done', value: remote };
      },
    });
    expect(await workerFor(partnerCenter).deliverEntry(id)).toMatchObject({ kind: 'settled' });
    expect(asked).toEqual([['PO-20261101-0007', '客户的预算取消了']]);
    expect(partnerCenter.keys).toEqual(['d1.1.1']);
    const outcome = { kind: 'accepted', number: remote.number, status: '验证中', at: NOW };
    expect(await store.drafts.get('d1')).toMatchObject({ status: 'sent', outcomes: { '1': outcome } });
    expect(await store.opportunities.list({ partnerId: 'acme', limit: 9 })).toEqual([]);
    expect(await said()).toEqual([{ outcome: 'accepted', lang: 'zh', channel: 'directline' }]);
  });

  test('refused, or about a number that is not there, opens the draft with the sentence to show', async () => {
    const { store } = opened;
    const { at: _at, ...no } = refused as Extract<typeof refused, { kind: 'refused' }>;
    const first = await submitDraft(store, draft, 'request-withdrawal');
    await workerFor(fakePartnerCenter({ withdrawal: () => no })).deliverEntry(first);
    const again = await submitDraft(store, await store.drafts.get('d1'), 'request-withdrawal');
    await workerFor(fakePartnerCenter({ withdrawal: () => ({ kind: 'not-found' }) })).deliverEntry(again);
    expect(await store.drafts.get('d1')).toMatchObject({
      status: 'open',
      attempt: 3,
      outcomes: { '1': { kind: 'refused', message: no.message }, '2': { kind: 'refused', code: 'opportunity.not-found', at: NOW } },
    });
  });

  test('is tried again under the same key while nothing is known', async () => {
    const id = await submitDraft(opened.store, draft, 'request-withdrawal');
    expect(await workerFor(fakePartnerCenter()).deliverEntry(id)).toMatchObject({ kind: 'put-off', problem: AWAY.problem });
    clock.advance(OUTBOX_LIMITS.longestDelayMs);
    const partnerCenter = fakePartnerCenter({ withdrawal: () => ({ kind: 'done', value: remote }) });
    expect((await workerFor(partnerCenter).deliverDue()).deliveries).toMatchObject([{ kind: 'settled' }]);
    expect(partnerCenter.keys).toEqual(['d1.1.1']);
  });

  test('whose payload is none of the operation is not committed', async () => {
    await expect(submitDraft(opened.store, draft, 'submit-opportunity')).rejects.toThrow();
    expect(await opened.store.outbox.oldestOpenAt()).toBeNull();
  });
});

test('an invitation goes out as it was confirmed; its link, its code and its last day come back with the outcome', async () => {
  const { store } = opened;
  const fields = { model: '代售', channel: 'online', customerName: '星河零售有限公司' } as const;
  const id = await submitDraft(store, draftOf({ form: 'invite', subject: null, fields }), 'invite-customer');
  const asked: unknown[] = [];
  const made = {
    number: 'IV-20261121-0001',
    link: 'https://partner-center.example/i/1',
    createdAt: NOW,
    expiresOn: '2026-11-28',
    qrCode: 'data:image/png;base64,AAAA',
  };
  const partnerCenter = fakePartnerCenter({
    invite: (invitation) => {
      asked.push(invitation);
      return { kind: 'done', value: { ...fields, ...made } };
    },
  });
  expect(await workerFor(partnerCenter).deliverEntry(id)).toMatchObject({ kind: 'settled' });
  expect(asked).toEqual([fields]);
  const { link, expiresOn, qrCode } = made;
  expect(await store.drafts.get('d1')).toMatchObject({
    status: 'sent',
    outcomes: { '1': { number: made.number, result: { link, expiresOn, qrCode } } },
  });
});

test('a registration and a feedback go out with the number of the project; a number without one is refused', async () => {
  const { store } = opened;
  const manager = { managerName: '张伟' };
  const asked: unknown[] = [];
  const missing = fakePartnerCenter({
    registration: (...given) => {
      asked.push(given);
      return { kind: 'not-found' };
    },
  });
  const first = await submitDraft(store, draftOf({ form: 'register-project', subject: 'PO-1', fields: manager }), 'register-project');
  await workerFor(missing).deliverEntry(first);
  expect(asked).toEqual([['PO-1', manager]]);
  expect(await store.drafts.get('d1')).toMatchObject({ status: 'open', outcomes: { '1': { code: 'project.not-found' } } });
  const feedback = { outcome: 'discontinued' };
  const second = await submitDraft(
    store,
    draftOf({ id: 'd2', form: 'report-delivery', subject: 'PO-1', fields: feedback }),
    'report-delivery',
  );
  const ended = { number: 'PO-1', status: '项目终止', statusSince: NOW, name: null, customerName: null } as const;
  const value = { ...ended, managerName: '张伟', managerContact: null, evidence: null, version: 3 };
  await workerFor(fakePartnerCenter({ feedback: () => ({ kind: 'done', value }) })).deliverEntry(second);
  expect(await store.drafts.get('d2')).toMatchObject({ status: 'sent', outcomes: { '1': { number: 'PO-1', status: '项目终止' } } });
});
