import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Opportunity } from '../../rules/opportunity.js';
import type { Clock, IdSource } from '../../services/clock.js';
import { submissionKey } from '../../services/effects.js';
import type { PartnerCenterStore } from '../../services/partner-center/store-port.js';
import type { Store } from '../../services/ports.js';
import type { Consent, Draft, Handover, Json, OpportunityRecord, OutboxEntry, Who } from '../../services/records.js';
import { createSqliteStore } from '../../services/storage/sqlite-store.js';
import { commitTurn, type TurnCommit } from '../../services/turns.js';

export const NOW = Date.UTC(2026, 10, 23, 2, 0, 0);

/** A fresh folder and what removes it. */
export function tempFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'desk-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface OpenedStore {
  readonly store: Store;
  readonly partnerCenter: PartnerCenterStore;
  close(): Promise<void>;
}

/** A store on a real file of its own; `close` removes it. */
export async function openTempStore(): Promise<OpenedStore & { readonly file: string }> {
  const folder = tempFolder();
  const file = join(folder.path, 'desk.db');
  const opened = await createSqliteStore({ file });
  return {
    ...opened,
    file,
    close: async () => {
      await opened.store.close();
      folder.remove();
    },
  };
}

/** A clock that stands until it is moved. */
export function handClock(start = NOW): Clock & { advance(ms: number): void } {
  let now = start;
  return {
    now: () => now,
    deskNow: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

/** Ids in order: `req-1`, `req-2`. */
export function countedIds(): IdSource {
  let last = 0;
  return { next: (prefix) => `${prefix}-${++last}` };
}

export const LI: Who = { personId: 'li', partnerId: 'acme', roles: ['sales'] };

export const FIELDS: Opportunity = { customer_name: '星河零售有限公司', bant_n: '把会员系统迁到云上', expected_revenue: 3_500_000 };

export const draftOf = (over: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  form: 'po',
  subject: null,
  ownerId: LI.personId,
  partnerId: LI.partnerId,
  status: 'open',
  revision: 1,
  attempt: 1,
  fields: FIELDS,
  progress: { asked: ['bant_n'] },
  outcomes: {},
  conversationId: 'c1',
  createdAt: NOW,
  updatedAt: NOW,
  version: 0,
  ...over,
});

export const opportunityOf = (over: Partial<OpportunityRecord> = {}): OpportunityRecord => ({
  id: 'o1',
  draftId: 'd1',
  partnerId: LI.partnerId,
  authorId: LI.personId,
  conversationId: 'c1',
  key: 'd1.1.1',
  number: null,
  status: '审核中',
  statusSince: NOW,
  deadline: null,
  reasons: [],
  fields: FIELDS,
  submittedAt: NOW,
  lookedAt: NOW,
  version: 0,
  ...over,
});

export const entryOf = (over: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: 'e1',
  operation: 'submit-opportunity',
  key: 'd1.1.1',
  draftId: 'd1',
  subject: null,
  attempt: 1,
  conversationId: 'c1',
  who: LI,
  payload: FIELDS,
  state: 'open',
  tries: 0,
  dueAt: NOW,
  lastProblem: null,
  noticeSent: false,
  createdAt: NOW,
  requestId: 'req-of-e1',
  ...over,
});

export const consentOf = (over: Partial<Consent> = {}): Consent => ({
  draftId: 'd1',
  personId: LI.personId,
  at: NOW,
  wordingId: 'consent-1',
  wording: '客户同意共享此机会点。',
  given: true,
  customerName: '星河零售有限公司',
  contactName: null,
  ...over,
});

/** A draft of Li's in the hands of Wang. */
export const handoverOf = (over: Partial<Handover> = {}): Handover => ({
  draftId: 'd1',
  partnerId: LI.partnerId,
  authorId: LI.personId,
  receiverId: 'wang',
  state: 'given',
  note: null,
  number: null,
  at: NOW,
  told: false,
  ...over,
});

export const turnOf = (over: Partial<TurnCommit> = {}): TurnCommit => ({
  conversationId: 'c1',
  personId: LI.personId,
  who: LI,
  activityId: null,
  state: { step: 1 },
  stateVersion: 0,
  replies: [],
  delivered: true,
  effects: [],
  at: NOW,
  deskAt: NOW,
  ...over,
});

/** A conversation on the web page. */
export const openConversation = (store: Store, id = 'c1'): Promise<void> =>
  store.log.open({ id, channel: 'directline', reference: null, at: NOW });

/** An activity that a person sent. */
export const receive = (store: Store, activityId: string, over: { conversationId?: string; due?: boolean; body?: Json } = {}) =>
  store.log.receive({ conversationId: 'c1', activityId, personId: LI.personId, body: 'hello', at: NOW, due: true, ...over });

/** Saves and confirms draft d1 in conversation c1; the outbox entry's id comes back. */
export async function submitDraft(
  store: Store,
  draft: Draft = draftOf(),
  operation: OutboxEntry['operation'] = 'submit-opportunity',
  who: Who = LI,
): Promise<string> {
  await openConversation(store, draft.conversationId);
  const stored = await store.states.get(draft.conversationId, draft.ownerId);
  const result = await commitTurn(
    store,
    turnOf({
      conversationId: draft.conversationId,
      who,
      personId: draft.ownerId,
      stateVersion: stored?.version ?? 0,
      effects: [
        { kind: 'save-draft', draft },
        {
          kind: 'submit',
          draftId: draft.id,
          revision: draft.revision,
          attempt: draft.attempt,
          key: submissionKey(draft.id, draft.revision, draft.attempt),
          operation,
          payload: draft.fields,
        },
      ],
    }),
  );
  if (result.kind !== 'committed' || result.outbox[0] === undefined) throw new Error(`the draft was not confirmed: ${result.kind}`);
  return result.outbox[0];
}
