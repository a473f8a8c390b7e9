import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Effect } from '../../services/effects.js';
import { mainAccountOf } from '../../services/main-account.js';
import type { PartnerCenterFlows } from '../../services/partner-center/port.js';
import { factsFrom } from '../../services/partner-center/facts.js';
import { MAIN_ACCOUNT, type Who } from '../../services/records.js';
import { settle } from '../../services/outbox-settle.js';
import { type HandoverComposer, tellHandovers } from '../../services/tell-handovers.js';
import { commitTurn } from '../../services/turns.js';
import { createDeskView } from '../../services/desk-view.js';
import { createLastKnown } from '../../services/last-known.js';
import { createReader } from '../../services/seen.js';
import { createHandoverReads } from '../../services/seen-handovers.js';
import { createListMemories } from '../../services/seen-records.js';
import { timerWait } from '../../services/within.js';
import { accepted, AWAY, onlyCalls, refused } from './fake-partner-center.js';
import {
  consentOf,
  countedIds,
  draftOf,
  handClock,
  LI,
  NOW,
  openConversation,
  openTempStore,
  opportunityOf,
  submitDraft,
  turnOf,
} from './support.js';

let opened: Awaited<ReturnType<typeof openTempStore>>;
const WANG: Who = { personId: 'wang', partnerId: 'acme', roles: ['main'] };

beforeEach(async () => {
  opened = await openTempStore();
  for (const { personId } of [LI, WANG]) await speaks(personId);
  await opened.store.people.noteRoles(WANG);
  await opened.store.drafts.put(draftOf());
});
afterEach(() => opened.close());

const speaks = async (personId: string, partnerId = 'acme', at = NOW): Promise<void> => {
  const { store } = opened;
  await openConversation(store, `c-${personId}`);
  await store.people.setLanguage(personId, partnerId, 'zh');
  const stored = await store.states.get(`c-${personId}`, personId);
  await store.states.put(`c-${personId}`, personId, {}, stored?.version ?? 0, at);
};

/** Commits a turn of a person with effects. */
const does = async (who: Who, ...effects: readonly Effect[]) => {
  const conversationId = `c-${who.personId}`;
  const stored = await opened.store.states.get(conversationId, who.personId);
  return commitTurn(
    opened.store,
    turnOf({ who, personId: who.personId, conversationId, stateVersion: stored?.version ?? 0, effects, at: NOW + 1 }),
  );
};

const GIVE: Effect = { kind: 'hand-over', draftId: 'd1', revision: 1, attempt: 1, receiverId: 'wang' };
const BACK: Effect = { kind: 'hand-back', draftId: 'd1', note: '预算请再核实' };
const draft = () => opened.store.drafts.get('d1');
const handover = () => opened.store.handovers.get('d1');

describe('handing over', () => {
  test('gives the draft to its receiver with what is in it, and leaves who stated the consent', async () => {
    await opened.store.consents.append(consentOf());
    expect(await does(LI, GIVE)).toMatchObject({ kind: 'committed' });
    expect(await draft()).toMatchObject({ ...draftOf(), ownerId: 'wang', updatedAt: NOW + 1, version: 2 });
    expect(await handover()).toMatchObject({ authorId: 'li', receiverId: 'wang', state: 'given', told: false });
    expect(await opened.store.consents.ofDraft('d1')).toEqual([consentOf()]);
  });

  test('a second time, of another revision or attempt, or of a draft under way, is a conflict and changes nothing', async () => {
    await does(LI, GIVE);
    // The draft is not his any more: a turn that was decided before reads it again.
    for (const effect of [GIVE, { kind: 'discard-draft', draftId: 'd1' }, { kind: 'save-draft', draft: draftOf({ version: 1 }) }] as const)
      expect(await does(LI, effect)).toEqual({ kind: 'conflict' });
    await does(WANG, BACK);
    expect(await does(LI, GIVE)).toEqual({ kind: 'conflict' });
    expect(await does(LI, { ...GIVE, attempt: 2, revision: 7 })).toEqual({ kind: 'conflict' });
    expect(await handover()).toMatchObject({ state: 'returned' });
    await opened.store.drafts.put(draftOf({ id: 'd2', status: 'sending' }));
    expect(await does(LI, { ...GIVE, draftId: 'd2' })).toEqual({ kind: 'conflict' });
  });

  test('two at once: one commits', async () => {
    const give = (conversationId: string) => commitTurn(opened.store, turnOf({ conversationId, effects: [GIVE] }));
    await openConversation(opened.store, 'c2');
    await openConversation(opened.store, 'c3');
    expect((await Promise.all([give('c2'), give('c3')])).map(({ kind }) => kind).sort()).toEqual(['committed', 'conflict']);
  });

  test.each(['stranger', 'nobody', 'li'])('to %s, who is no colleague, is a conflict', async (receiverId) => {
    await speaks('stranger', 'rival');
    expect(await does(LI, { ...GIVE, receiverId })).toEqual({ kind: 'conflict' });
    expect(await draft()).toMatchObject({ ownerId: 'li' });
  });

  test("another person's draft cannot be handed over", async () => {
    await expect(does(WANG, { ...GIVE, receiverId: 'li' })).rejects.toMatchObject({ code: 'internal' });
  });

  test('without a receiver it waits, and nobody owns it', async () => {
    await does(LI, { ...GIVE, receiverId: null });
    expect(await draft()).toMatchObject({ ownerId: MAIN_ACCOUNT });
    expect(await handover()).toMatchObject({ receiverId: null, state: 'waiting' });
  });
});

describe('handing back', () => {
  test('gives the draft to its author with the note; no button shown before confirms it any more', async () => {
    await does(LI, GIVE);
    expect(await does(WANG, BACK)).toMatchObject({ kind: 'committed' });
    expect(await draft()).toMatchObject({ ownerId: 'li', attempt: 2 });
    expect(await handover()).toMatchObject({ state: 'returned', note: '预算请再核实', told: false });
  });

  test('twice, by somebody else, or by the author of one that was taken, is a conflict', async () => {
    await does(LI, GIVE);
    for (const who of [LI, { ...WANG, personId: 'zhao' }, { ...WANG, partnerId: 'rival' }]) {
      await speaks(who.personId, who.partnerId);
      expect(await does(who, BACK)).toEqual({ kind: 'conflict' });
    }
    await does(WANG, BACK);
    expect(await does(WANG, BACK)).toEqual({ kind: 'conflict' });
  });

  test('of one that is on its way to the Partner Center is a conflict', async () => {
    await does(LI, GIVE);
    await submitDraft(opened.store, { ...draftOf({ ownerId: 'wang', conversationId: 'c-wang', version: 2 }) }, undefined, WANG);
    expect(await does(WANG, BACK)).toEqual({ kind: 'conflict' });
    expect(await draft()).toMatchObject({ ownerId: 'wang', status: 'sending' });
  });

  test('what its author does with it afterwards is no news of the handover', async () => {
    await does(LI, GIVE);
    await does(WANG, BACK);
    await does(LI, { kind: 'discard-draft', draftId: 'd1' });
    expect(await handover()).toMatchObject({ state: 'returned' });
  });

  test('the author takes back what waits, which is no news to him', async () => {
    await does(LI, { ...GIVE, receiverId: null });
    await does(LI, { ...BACK, note: null });
    expect(await draft()).toMatchObject({ ownerId: 'li' });
    expect(await handover()).toMatchObject({ state: 'returned', told: true });
  });

  test('who has himself forgotten gives back what he was handed, and loses what waited of his', async () => {
    await does(LI, GIVE);
    await does(WANG, { kind: 'forget-person' });
    expect(await draft()).toMatchObject({ ownerId: 'li' });
    await does(LI, { ...GIVE, attempt: 2, receiverId: null });
    await does(LI, { kind: 'forget-person' });
    expect(await draft()).toBeUndefined();
    expect(await handover()).toBeUndefined();
  });
});

const profile = (mainAccount: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>): PartnerCenterFlows =>
  onlyCalls({
    profile: async ({ personId }) => ({
      kind: 'found',
      profile: { ...factsFrom({ mainAccount: mainAccount[personId] ?? 'unknown' }), asOf: NOW },
    }),
  });

describe('who acts with the main account', () => {
  const found = (partnerCenter: PartnerCenterFlows, besides = 'li') =>
    mainAccountOf({ store: opened.store, partnerCenter, ids: countedIds() }, { partnerId: 'acme', besides });

  test('the Partner Center decides; where it does not say, the role', async () => {
    await speaks('zhao', 'acme', NOW + 1);
    expect(await found(profile({}))).toEqual({ kind: 'found', value: 'wang' });
    expect(await found(profile({ wang: 'no' }))).toEqual({ kind: 'not-found' });
    expect(await found(profile({ wang: 'no', zhao: 'yes' }))).toEqual({ kind: 'found', value: 'zhao' });
  });

  test('is nobody of another company, not who asks, and not told while the Partner Center is away', async () => {
    await speaks('rival', 'rival');
    expect(await found(profile({ rival: 'yes', wang: 'no' }))).toEqual({ kind: 'not-found' });
    expect(await found(profile({ wang: 'yes' }), 'wang')).toEqual({ kind: 'not-found' });
    expect(await found(onlyCalls({ profile: async () => AWAY }))).toEqual(AWAY);
  });
});

describe('who sees what was handed over', () => {
  const reads = (who: Who) =>
    createHandoverReads({
      store: opened.store,
      partnerCenter: profile({}),
      reader: createReader({ who, timeoutMs: 1_000, wait: timerWait }),
      ids: countedIds(),
      who,
    });

  test('its author and its receiver; nobody else of the company, nobody of another under the same name', async () => {
    await does(LI, GIVE);
    for (const who of [LI, WANG]) expect(await reads(who).handover('d1')).toMatchObject({ state: 'given' });
    for (const who of [
      { ...LI, personId: 'zhao' },
      { ...LI, partnerId: 'rival' },
      { ...WANG, partnerId: 'rival' },
    ]) {
      expect(await reads(who).handover('d1')).toBeUndefined();
      expect(await reads(who).handedOver(9)).toEqual([]);
    }
    expect(await reads(LI).handedOver(9)).toMatchObject([{ handover: { state: 'given' }, draft: { id: 'd1', ownerId: 'wang' } }]);
    expect(await reads(LI).mainAccount()).toBe('wang');
    expect(await reads(WANG).mainAccount()).toBeUndefined();
  });

  test('the author without a role follows what it became; another does not', async () => {
    await does(LI, GIVE);
    await opened.store.opportunities.insert(opportunityOf({ authorId: 'wang', number: 'PO-7' }));
    const seenBy = (personId: string) => {
      const who: Who = { personId, partnerId: 'acme', roles: [] };
      const partnerCenter = onlyCalls({ opportunity: async () => AWAY });
      const knowledge = { ask: () => undefined } as never;
      return createDeskView({
        ...{ store: opened.store, partnerCenter, knowledge, who, ids: countedIds(), clock: handClock() },
        ...{ profiles: createLastKnown(), lists: createListMemories() },
      }).opportunity('PO-7');
    };
    expect(await seenBy('li')).toMatchObject({ opportunity: { number: 'PO-7' } });
    expect(await seenBy('zhao')).toBeUndefined();
  });
});

describe('the news', () => {
  const compose: HandoverComposer = ({ handover: { state, number, note }, to }, lang, { conversationId }) => ({
    replies: [{ activityId: `${conversationId}.${state}.${to}.${number}`, body: `${lang}: ${state} for the ${to}: ${number ?? note}` }],
    delivered: true,
  });
  const clock = handClock(NOW + 60_000);
  const tell = async (partnerCenter = profile({})) => {
    const { lines, problems } = await tellHandovers({ store: opened.store, partnerCenter, clock, ids: countedIds(), compose });
    return [...lines.map(({ conversationId, body }) => [conversationId, body]), ...problems];
  };

  test('reach the receiver once', async () => {
    await does(LI, GIVE);
    expect(await tell()).toEqual([['c-wang', 'zh: given for the receiver: null']]);
    expect(await tell()).toEqual([]);
  });

  test('reach the author when it comes back', async () => {
    await does(LI, GIVE);
    await does(WANG, BACK);
    expect(await tell()).toEqual([['c-li', 'zh: returned for the author: 预算请再核实']]);
  });

  test('of one that waits reach both, once somebody has come who may have it; until then nobody', async () => {
    await does(LI, { ...GIVE, receiverId: null });
    expect(await tell(profile({ wang: 'no' }))).toEqual([]);
    expect(await tell()).toEqual([]);
    await speaks('wang', 'acme', NOW + 120_000);
    expect(await tell(onlyCalls({ profile: async () => AWAY }))).toEqual([AWAY.problem]);
    expect(await tell()).toEqual([
      ['c-li', 'zh: given for the author: null'],
      ['c-wang', 'zh: given for the receiver: null'],
    ]);
    expect(await draft()).toMatchObject({ ownerId: 'wang' });
    expect(await tell()).toEqual([]);
  });

  test('of one that was taken back meanwhile are none', async () => {
    await does(LI, { ...GIVE, receiverId: null });
    await does(LI, BACK);
    expect(await tell()).toEqual([]);
  });

  test('name the number once it is submitted, and nothing while it is refused', async () => {
    await does(LI, GIVE);
    await tell();
    const entryId = await submitDraft(
      opened.store,
      { ...draftOf({ ownerId: 'wang', conversationId: 'c-wang', version: 2 }) },
      undefined,
      WANG,
    );
    const entry = await opened.store.outbox.get(entryId);
    const receipt = { replies: [], delivered: true };
    await settle(opened.store, { entry: entry!, outcome: refused, compose: () => receipt, at: NOW });
    expect(await tell()).toEqual([]);
    const again = await submitDraft(opened.store, (await draft())!, undefined, WANG);
    await settle(opened.store, {
      entry: (await opened.store.outbox.get(again))!,
      outcome: accepted('PO-7'),
      compose: () => receipt,
      at: NOW,
    });
    expect(await tell()).toEqual([['c-li', 'zh: submitted for the author: PO-7']]);
  });

  test('say when it was deleted', async () => {
    await does(LI, GIVE);
    await tell();
    await does(WANG, { kind: 'discard-draft', draftId: 'd1' });
    expect(await tell()).toEqual([['c-li', 'zh: discarded for the author: null']]);
  });

  test('go nowhere where the person has no conversation any more', async () => {
    await does(LI, GIVE);
    await opened.store.states.forget('wang');
    expect(await tell()).toEqual([]);
    expect(await handover()).toMatchObject({ told: true });
  });
});
