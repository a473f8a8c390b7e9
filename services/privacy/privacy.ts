import { createHash } from 'node:crypto';
import type { AuditEvent } from '../audit/trail.js';
import { undoHandovers } from '../hand-over.js';
import type { Repositories, Settings, Store } from '../ports.js';
import type { Who } from '../records.js';
import type { PersonalRow } from './personal-data.js';
import { matcherOf, type Subject } from './subject.js';

/** What is stored about somebody, and the calls to the Partner Center under way in it. */
export interface Findings {
  readonly rows: readonly PersonalRow[];
  /** How many rows, by kind; kinds without any are left out. */
  readonly counts: Readonly<Record<string, number>>;
  /** Submissions that have no outcome yet: what they send cannot be taken back. */
  readonly underWay: readonly { readonly operation: string; readonly draftId: string }[];
}

/** Finds what is stored about somebody. */
export async function findPersonal({ personal }: Pick<Repositories, 'personal'>, subject: Subject): Promise<Findings> {
  const rows = subject.kind === 'person' ? await personal.ofPerson(subject.value) : await personal.naming(matcherOf(subject));
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  const open = rows.filter(({ table, row }) => table === 'outbox' && row.state !== 'done');
  return { rows, counts, underWay: open.map(({ row }) => ({ operation: String(row.kind), draftId: String(row.draft_id) })) };
}

export const PRIVACY_ACTIONS = ['find', 'export', 'erase'] as const;

/** What became of it; `rows` only where they are given out. */
export interface PrivacyDone extends Pick<Findings, 'counts' | 'underWay'> {
  readonly kind: 'found' | 'exported' | 'erased' | 'under-way';
  readonly rows: readonly PersonalRow[];
}

/** Finds, gives out or erases what is stored about somebody. */
export async function carryOutPrivacy(
  store: Store,
  { action, subject }: { readonly action: (typeof PRIVACY_ACTIONS)[number]; readonly subject: Subject },
  at: number,
): Promise<PrivacyDone> {
  switch (action) {
    case 'find':
      return { ...(await findPersonal(store, subject)), kind: 'found', rows: [] };
    case 'export':
      return { ...(await exportPersonal(store, subject, at)), kind: 'exported' };
    case 'erase':
      return { ...(await erasePersonal(store, subject, at)), rows: [] };
  }
}

/** Gives out what is stored about somebody, and tells the trail that it was. */
async function exportPersonal(store: Store, subject: Subject, at: number): Promise<Findings> {
  const found = await findPersonal(store, subject);
  await store.transaction((tx) => tx.audit.append(toldOf('data-exported', subject, found, at)));
  return found;
}

/**
 * Erases what is stored about somebody, all or nothing. Of a person everything goes, with his key of the trail; a phone, an address or a name is
 * taken out of texts, and the records they stand in stay. `under-way`: nothing was changed, a submission has no outcome yet.
 */
export async function erasePersonal(
  store: Store,
  subject: Subject,
  at: number,
): Promise<Findings & { readonly kind: 'erased' | 'under-way' }> {
  // A name is looked for everywhere: not while others wait to write.
  const named = subject.kind === 'person' ? null : await findPersonal(store, subject);
  return store.transaction(async (tx) => {
    if (subject.kind === 'person') await giveBack(tx, subject.value, at);
    const found = named ?? (await findPersonal(tx, subject));
    if (found.underWay.length > 0 || (await isUnderWay(tx, found))) return { ...found, kind: 'under-way' };
    await tx.audit.append(toldOf('data-erased', subject, found, at));
    if (subject.kind === 'person') {
      await tx.personal.remove(found.rows);
      await tx.audit.forgetPerson(subject.value);
      await endSessions(tx.settings, subject.value, at);
    } else await tx.personal.redact(found.rows, matcherOf(subject));
    for (const record of recordsIn(found)) await tx.audit.forgetContent(record);
    return { ...found, kind: 'erased' };
  });
}

/** Confirmed since it was found: the draft is locked, its outcome is not known. */
async function isUnderWay(tx: Repositories, { rows }: Findings): Promise<boolean> {
  for (const { table, row } of rows) if (table === 'drafts' && (await tx.drafts.get(String(row.id)))?.status === 'sending') return true;
  return false;
}

/** What colleagues have handed to the person is theirs again. */
async function giveBack(tx: Repositories, personId: string, at: number): Promise<void> {
  const partners = new Set(
    (await tx.personal.ofPerson(personId)).flatMap(({ table, row }) => (table === 'handovers' ? [String(row.partner_id)] : [])),
  );
  for (const partnerId of partners) await undoHandovers(tx, { who: { personId, partnerId, roles: [] }, at });
}

const toldOf = (event: AuditEvent['event'], subject: Subject, { counts }: Findings, at: number): AuditEvent => ({
  ...{ record: 'privacy', event, by: 'operator', subject: null, content: { by: subject.kind, counts }, at },
  personId: subject.kind === 'person' ? subject.value : null,
});

const recordsIn = ({ rows }: Findings): ReadonlySet<AuditEvent['record']> =>
  new Set(
    rows.flatMap(({ table, row }) => {
      if (table === 'questions') return [`question:${String(row.id)}` as const];
      const draft = table === 'drafts' ? row.id : row.draft_id;
      return typeof draft === 'string' ? [`draft:${draft}` as const] : [];
    }),
  );

/** What a person may delete himself: unsent drafts, settings, where he stands in conversations. What he sent stays with his company. */
export async function forgetOwn(tx: Repositories, by: { readonly who: Who; readonly at: number }): Promise<void> {
  const { personId, partnerId } = by.who;
  await undoHandovers(tx, by);
  await tx.drafts.forgetUnsent(personId, partnerId);
  await tx.people.forget(personId);
  await tx.states.forget(personId);
  await tx.audit.append({
    ...{ record: 'privacy', event: 'person-forgotten', by: 'person', personId, subject: null, content: null, at: by.at },
  });
}

/** Not the id itself: of who was erased nothing that names him stays. */
const sessionKey = (personId: string): string => `session-ended.${createHash('sha256').update(personId).digest('hex')}`;

const endSessions = (settings: Settings, personId: string, at: number): Promise<void> => settings.set(sessionKey(personId), String(at));

/** Whether a session that began then, epoch milliseconds, is of before its person was erased. */
export const isSessionEnded = async (settings: Settings, personId: string, beganAt: number): Promise<boolean> =>
  beganAt <= Number((await settings.get(sessionKey(personId))) ?? Number.NEGATIVE_INFINITY);
