import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Effect } from '../../services/effects.js';
import { commitTurn } from '../../services/turns.js';
import { consentOf, draftOf, FIELDS, LI, NOW, openConversation, openTempStore, receive, submitDraft, turnOf } from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
beforeEach(async () => {
  opened = await openTempStore();
  await openConversation(opened.store);
});
afterEach(() => opened.close());

const SUBMIT: Effect = {
  kind: 'submit',
  draftId: 'd1',
  revision: 1,
  attempt: 1,
  key: 'd1.1.1',
  operation: 'submit-opportunity',
  payload: FIELDS,
};
const WANG = { ...LI, personId: 'wang' };

describe('a turn', () => {
  test('commits state, effects, replies and its mark together', async () => {
    const { store } = opened;
    await receive(store, 'a1');
    const result = await commitTurn(
      store,
      turnOf({
        activityId: 'a1',
        replies: [
          { activityId: 'r1', body: '您好' },
          { activityId: 'r2', body: { card: true } },
        ],
        effects: [
          { kind: 'record-consent', consent: consentOf() },
          { kind: 'set-language', lang: 'en' },
          { kind: 'save-draft', draft: draftOf() },
        ],
      }),
    );
    expect(result).toMatchObject({ kind: 'committed', outbox: [], lines: [{ activityId: 'r1' }, { activityId: 'r2' }] });
    expect((await store.log.repliesTo('c1', 'a1')).map(({ body }) => body)).toEqual(['您好', { card: true }]);
    expect(await store.states.get('c1', 'li')).toEqual({ state: { step: 1 }, version: 1 });
    expect(await store.drafts.get('d1')).toEqual(draftOf({ version: 1 }));
    expect(await store.consents.ofDraft('d1')).toEqual([consentOf()]);
    expect((await store.people.get('li'))?.lang).toBe('en');
    expect(await store.log.isDone('c1', 'a1')).toBe(true);
  });

  test('that forgets the person leaves him no state, this one neither, no settings and no unsent draft', async () => {
    const { store } = opened;
    await store.people.setLanguage('li', 'acme', 'en');
    await store.drafts.put(draftOf());
    const effects: readonly Effect[] = [{ kind: 'forget-person' }, { kind: 'set-reminders', on: false }];
    expect(await commitTurn(store, turnOf({ effects }))).toMatchObject({ kind: 'committed' });
    expect(await store.states.get('c1', 'li')).toBeUndefined();
    expect(await store.people.get('li')).toBeUndefined();
    expect(await store.drafts.get('d1')).toBeUndefined();
  });

  test('replies of a channel that must be called wait for their delivery', async () => {
    const { store } = opened;
    await commitTurn(store, turnOf({ delivered: false, replies: [{ activityId: 'r1', body: 1 }] }));
    expect(await store.log.claimUndelivered({ owner: 'a', now: NOW, leaseMs: 1, limit: 9 })).toMatchObject([{ activityId: 'r1' }]);
  });

  test('of an activity that had its turn changes nothing, even when it decided otherwise', async () => {
    const { store } = opened;
    await receive(store, 'a1');
    const first = turnOf({ activityId: 'a1', replies: [{ activityId: 'r1', body: 1 }] });
    await commitTurn(store, first);
    const again = await commitTurn(
      store,
      turnOf({
        activityId: 'a1',
        stateVersion: 1,
        state: 'other',
        replies: [{ activityId: 'r2', body: 2 }],
        effects: [{ kind: 'save-draft', draft: draftOf() }],
      }),
    );
    expect(again).toEqual({ kind: 'already-done' });
    expect(await store.states.get('c1', 'li')).toEqual({ state: { step: 1 }, version: 1 });
    expect(await store.drafts.get('d1')).toBeUndefined();
    expect(await store.log.repliesTo('c1', 'a1')).toHaveLength(1);
  });

  test('that read an older state is a conflict, leaves nothing, and its activity still due', async () => {
    const { store } = opened;
    await receive(store, 'a1');
    await commitTurn(store, turnOf());
    const late = turnOf({
      activityId: 'a1',
      replies: [{ activityId: 'r1', body: 1 }],
      effects: [{ kind: 'save-draft', draft: draftOf() }],
    });
    expect(await commitTurn(store, late)).toEqual({ kind: 'conflict' });
    expect(await store.log.isDone('c1', 'a1')).toBe(false);
    expect(await store.drafts.get('d1')).toBeUndefined();
    expect(await commitTurn(store, { ...late, stateVersion: 1 })).toMatchObject({ kind: 'committed' });
  });

  test('two at once for the same activity: one commits', async () => {
    const { store } = opened;
    await receive(store, 'a1');
    const turn = (n: number) => commitTurn(store, turnOf({ activityId: 'a1', replies: [{ activityId: `r${n}`, body: n }] }));
    const kinds = (await Promise.all([turn(1), turn(2)])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['already-done', 'committed']);
    expect(await store.log.repliesTo('c1', 'a1')).toHaveLength(1);
  });

  test("that touches another person's draft is refused and leaves nothing", async () => {
    const { store } = opened;
    await store.drafts.put(draftOf({ ownerId: 'wang' }));
    const effects: Effect[] = [
      { kind: 'save-draft', draft: draftOf({ version: 1 }) },
      { kind: 'save-draft', draft: draftOf({ id: 'd2', ownerId: 'wang' }) },
      { kind: 'discard-draft', draftId: 'd1' },
      { kind: 'record-consent', consent: consentOf() },
      SUBMIT,
      { ...SUBMIT, key: 'another key' },
    ];
    for (const effect of effects)
      await expect(commitTurn(store, turnOf({ effects: [effect] }))).rejects.toMatchObject({ code: 'internal' });
    expect(await store.states.get('c1', 'li')).toBeUndefined();
  });
});

test.each([
  ['a confirmation under a key that is not its own', { ...SUBMIT, key: 'd1.1.2' }],
  ['a consent in the name of somebody else', { kind: 'record-consent', consent: { ...consentOf(), personId: 'wang' } }],
] as const)('%s is refused, also of the person’s own draft', async (_, effect) => {
  const { store } = opened;
  await store.drafts.put(draftOf());
  await expect(commitTurn(store, turnOf({ effects: [effect] }))).rejects.toMatchObject({ code: 'internal' });
  expect(await store.consents.ofDraft('d1')).toEqual([]);
  expect(await store.drafts.get('d1')).toMatchObject({ status: 'open' });
});

describe('a confirmation', () => {
  test('locks the draft and writes the opportunity and its outbox entry', async () => {
    const { store } = opened;
    const result = await commitTurn(store, turnOf({ effects: [SUBMIT, { kind: 'save-draft', draft: draftOf() }], deskAt: NOW + 9 }));
    expect(result).toMatchObject({ kind: 'committed', outbox: ['out.d1.1.1'] });
    expect(await store.drafts.get('d1')).toMatchObject({ status: 'sending', version: 2 });
    expect(await store.opportunities.byKey('d1.1.1')).toMatchObject({
      number: null,
      status: '审核中',
      submittedAt: NOW + 9,
      fields: FIELDS,
    });
    expect(await store.outbox.byKey('d1.1.1')).toMatchObject({ state: 'open', dueAt: NOW, who: LI, payload: FIELDS, attempt: 1 });
  });

  test('pressed twice, even in two conversations, is one submission', async () => {
    const { store } = opened;
    await openConversation(store, 'c2');
    await store.drafts.put(draftOf());
    const press = (conversationId: string) => commitTurn(store, turnOf({ conversationId, effects: [SUBMIT] }));
    const kinds = (await Promise.all([press('c1'), press('c2')])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['committed', 'conflict']);
    expect(await store.opportunities.list({ partnerId: 'acme', limit: 9 })).toHaveLength(1);
    expect(await store.outbox.claim({ owner: 'a', now: NOW, leaseMs: 1, limit: 9 })).toHaveLength(1);
  });

  test.each([
    ['an older revision', { revision: 2 }],
    ['an earlier attempt', { attempt: 2 }],
    ['a draft that is being sent', { status: 'sending' }],
    ['a draft that was sent', { status: 'sent' }],
    ['a discarded draft', { status: 'discarded' }],
  ] as const)('of %s is a conflict', async (_, over) => {
    const { store } = opened;
    await store.drafts.put(draftOf(over));
    expect(await commitTurn(store, turnOf({ effects: [SUBMIT] }))).toEqual({ kind: 'conflict' });
    expect(await store.opportunities.byKey('d1.1.1')).toBeUndefined();
  });

  test('a draft that is being sent is neither changed nor discarded', async () => {
    const { store } = opened;
    await submitDraft(store);
    const sending = await store.drafts.get('d1');
    const change: Effect = { kind: 'save-draft', draft: draftOf({ revision: 2, version: sending?.version ?? 0 }) };
    for (const effect of [change, { kind: 'discard-draft', draftId: 'd1' } as const])
      expect(await commitTurn(store, turnOf({ stateVersion: 1, effects: [effect] }))).toEqual({ kind: 'conflict' });
    expect(await store.drafts.get('d1')).toEqual(sending);
  });
});

describe('other effects', () => {
  test('a draft is discarded once and again', async () => {
    const { store } = opened;
    await store.drafts.put(draftOf());
    for (const stateVersion of [0, 1])
      expect(await commitTurn(store, turnOf({ stateVersion, effects: [{ kind: 'discard-draft', draftId: 'd1' }] }))).toMatchObject({
        kind: 'committed',
      });
    expect(await store.drafts.get('d1')).toMatchObject({ status: 'discarded', version: 2 });
  });

  test('the same question in other width, case, spacing and punctuation is one, with both askers', async () => {
    const { store } = opened;
    const ask = (who: typeof LI, questionId: string, text: string): Effect[] => [
      { kind: 'ask-person', questionId, text, lang: who === LI ? 'zh' : 'en', context: { tried: [] } },
    ];
    await commitTurn(store, turnOf({ effects: ask(LI, 'q1', 'PCE 什么时候结算？') }));
    await commitTurn(store, turnOf({ personId: 'wang', who: WANG, effects: ask(WANG, 'q2', 'ｐｃｅ什么时候结算?!') }));
    await commitTurn(store, turnOf({ stateVersion: 1, effects: ask(LI, 'q3', 'PCE 什么时候结算 1.5?') }));
    await commitTurn(store, turnOf({ stateVersion: 2, effects: ask(LI, 'q4', 'PCE 什么时候结算 15?') }));
    expect((await store.questions.open(9)).map(({ id, text }) => [id, text])).toEqual([
      ['q1', 'PCE 什么时候结算？'],
      ['q3', 'PCE 什么时候结算 1.5?'],
      ['q4', 'PCE 什么时候结算 15?'],
    ]);
    expect((await store.questions.askers('q1')).map(({ personId, lang }) => [personId, lang])).toEqual([
      ['li', 'zh'],
      ['wang', 'en'],
    ]);
  });
});
