import { describe, expect, test } from '@jest/globals';
import { verifyTrail } from '../../services/audit/verify.js';
import type { Store } from '../../services/ports.js';
import { carryOutPrivacy, erasePersonal, findPersonal, isSessionEnded } from '../../services/privacy/privacy.js';
import { ERASED, type Subject } from '../../services/privacy/subject.js';
import { type Draft, MAIN_ACCOUNT } from '../../services/records.js';
import { consentOf, draftOf, entryOf, handoverOf, NOW, openConversation, opportunityOf } from '../services/support.js';

const PHONE = '13800000001';
const FIELDS = { customer_name: '星河零售有限公司', contact_name: '王偉', contact_method: `+86 138-0000-0001, Wang.Wei@example.com` };

/** What every store keeps to when somebody's data are given out or erased. */
export function privacyContract(store: () => Store): void {
  /** What a person has who talked, sent one opportunity, has another draft, and asked a question. */
  async function life(personId: string): Promise<void> {
    const [own, sent] = [`own-${personId}`, `sent-${personId}`];
    const who = { personId, partnerId: 'acme', roles: [] };
    await openConversation(store(), `c-${personId}`);
    await store().log.join(`c-${personId}`, personId);
    await store().log.join('group', personId);
    for (const conversationId of [`c-${personId}`, 'group']) {
      const activityId = `a-${personId}`;
      await store().log.receive({ conversationId, activityId, personId, body: { text: `我是${personId}` }, at: NOW, due: true });
      const reply = { conversationId, activityId: `r-${personId}`, replyTo: activityId, at: NOW };
      await store().log.say({ ...reply, body: { text: `您好${personId}` }, delivered: false });
      await store().states.put(conversationId, personId, { name: personId }, 0, NOW);
    }
    await store().people.noteRoles(who);
    await store().held.put(`c-${personId}`, { replies: [{ activityId: 'h', body: '新消息' }], delivered: true }, NOW);
    for (const [id, status] of [
      [own, 'open'],
      [sent, 'sent'],
    ] satisfies [string, Draft['status']][])
      await store().drafts.put(draftOf({ id, status, ownerId: personId, fields: FIELDS, conversationId: `c-${personId}` }));
    await store().consents.append(consentOf({ draftId: sent, personId, contactName: '王偉' }));
    const record = { id: `o-${personId}`, key: `k-${personId}`, draftId: sent, authorId: personId, number: `PO-${personId}` };
    await store().opportunities.insert(opportunityOf({ ...record, fields: FIELDS }));
    await store().outbox.insert(entryOf({ id: `e-${personId}`, key: `k-${personId}`, draftId: sent, who, payload: FIELDS, state: 'done' }));
    await store().reminders.note({ kind: 'verification', partnerId: 'acme', number: `PO-${personId}`, occasion: '2026-12-01' }, NOW);
    const question = { lang: 'zh', context: null, askedAt: NOW } as const;
    await store().questions.file(
      { ...question, id: `q-${personId}`, text: `${personId}问`, textKey: `${personId}问` },
      { conversationId: `c-${personId}`, personId },
    );
    await store().questions.file(
      { ...question, id: 'q-both', text: '都问', textKey: '都问' },
      { conversationId: `c-${personId}`, personId },
    );
    await store().audit.append({
      ...{ record: `draft:${sent}`, event: 'draft-confirmed', by: 'person', personId, subject: null, content: FIELDS, at: NOW },
    });
  }

  const lives = async (): Promise<void> => {
    await openConversation(store(), 'group');
    for (const personId of ['li', 'wang', 'zhao']) await life(personId);
  };
  /** The reference and the hash that a line of the trail has for the same person and the same content. */
  const marksOf = async (record: 'draft:sent-li' | 'draft:other') => {
    await store().audit.append({ record, event: 'draft-confirmed', by: 'person', personId: 'li', subject: null, content: FIELDS, at: NOW });
    const line = (await store().audit.linesAbout(record)).at(-1);
    return { person: line?.person, content: line?.content };
  };
  const of = (value: string): Subject => ({ kind: 'person', value });
  const all = async (personId: string): Promise<string> => JSON.stringify((await findPersonal(store(), of(personId))).rows);

  describe('the data of a person', () => {
    test('are found in every table', async () => {
      await lives();
      expect((await findPersonal(store(), of('li'))).counts).toEqual({
        ...{ deliveries: 2, turns: 2, log_lines: 4, held_notices: 1, conversation_states: 2, participants: 2, consents: 1, reminders: 1 },
        ...{ opportunities: 1, outbox: 1, askers: 2, questions: 1, drafts: 2, conversations: 1, people: 1 },
      });
      expect((await findPersonal(store(), of('nobody'))).rows).toEqual([]);
    });

    test('go without a trace; those of everybody else stay as they were, and the trail holds', async () => {
      await lives();
      const before = await all('wang');
      expect(await erasePersonal(store(), of('li'), NOW)).toMatchObject({ kind: 'erased', counts: { drafts: 2 } });
      expect((await findPersonal(store(), of('li'))).rows).toEqual([]);
      expect(await all('wang')).toBe(before);
      expect((await store().log.after('group', 0, 99)).map(({ activityId }) => activityId)).toEqual([
        'a-wang',
        'r-wang',
        'a-zhao',
        'r-zhao',
      ]);
      expect((await store().questions.askers('q-both')).map(({ personId }) => personId)).toEqual(['wang', 'zhao']);
      const trail = await verifyTrail(store(), []);
      expect([trail.lines, trail.problems]).toEqual([4, []]);
      expect(JSON.stringify(await store().audit.lines({ record: '', position: 0 }, 99))).not.toMatch(/"li"|王|星河/);
      expect(await isSessionEnded(store().settings, 'li', NOW)).toBe(true);
      expect(await isSessionEnded(store().settings, 'li', NOW + 1)).toBe(false);
      expect(await isSessionEnded(store().settings, 'wang', NOW)).toBe(false);
    });

    test('whoever comes again after it has another reference', async () => {
      await lives();
      const { person } = await marksOf('draft:other');
      await erasePersonal(store(), of('li'), NOW);
      expect((await marksOf('draft:other')).person).not.toBe(person);
    });

    test('stay, all of them, while a submission has no outcome; it is named', async () => {
      await lives();
      await store().outbox.insert(
        entryOf({ id: 'e9', key: 'k9', draftId: 'own-li', who: { personId: 'li', partnerId: 'acme', roles: [] } }),
      );
      const before = await all('li');
      const done = await erasePersonal(store(), of('li'), NOW);
      expect([done.kind, done.underWay]).toEqual(['under-way', [{ operation: 'submit-opportunity', draftId: 'own-li' }]]);
      expect(await all('li')).toBe(before);
    });

    test('what he was handed goes back, what he handed on stays with who has it, what waits goes with him', async () => {
      await lives();
      const handed = { receiverId: 'li', authorId: 'wang', draftId: 'held' };
      await store().drafts.put(draftOf({ id: 'held', ownerId: 'li' }));
      await store().handovers.put(handoverOf(handed));
      await store().drafts.put(draftOf({ id: 'given', ownerId: 'wang' }));
      await store().handovers.put(handoverOf({ draftId: 'given' }));
      await store().drafts.put(draftOf({ id: 'waits', ownerId: MAIN_ACCOUNT }));
      await store().handovers.put(handoverOf({ draftId: 'waits', state: 'waiting', receiverId: null }));
      await erasePersonal(store(), of('li'), NOW);
      expect((await store().drafts.get('held'))?.ownerId).toBe('wang');
      expect((await store().drafts.get('given'))?.ownerId).toBe('wang');
      expect(await store().drafts.get('waits')).toBeUndefined();
    });

    test('are given out with what he wrote, and the trail says that they were', async () => {
      await lives();
      const { kind, rows } = await carryOutPrivacy(store(), { action: 'export', subject: of('li') }, NOW);
      expect(kind).toBe('exported');
      expect(rows.find(({ table }) => table === 'drafts')?.row.fields).toEqual(FIELDS);
      expect((await store().audit.linesAbout('privacy')).map(({ event, by }) => [event, by])).toEqual([['data-exported', 'operator']]);
    });
  });

  describe('somebody who is named in texts', () => {
    const subjects: readonly Subject[] = [
      { kind: 'phone', value: '138 0000 0001' },
      { kind: 'email', value: 'wang.wei@example.com' },
      { kind: 'name', value: '王伟' },
    ];

    test.each(subjects)('by $kind: is taken out of them, whoever they belong to, and the records stay', async (subject) => {
      await lives();
      const { counts } = await findPersonal(store(), subject);
      expect(counts).toMatchObject({ drafts: 6, opportunities: 3, outbox: 3 });
      expect((await erasePersonal(store(), subject, NOW)).kind).toBe('erased');
      expect((await findPersonal(store(), subject)).rows).toEqual([]);
      const draft = await store().drafts.get('sent-li');
      expect(draft?.fields).toMatchObject({ customer_name: FIELDS.customer_name });
      expect(Object.values(draft?.fields ?? {})).toContain(ERASED);
      expect((await store().opportunities.get('o-li'))?.fields.customer_name).toBe(FIELDS.customer_name);
      expect((await verifyTrail(store(), [])).problems).toEqual([]);
    });

    test('what the trail tells of a record with his name can no longer be guessed, by its author either', async () => {
      await lives();
      const before = [await marksOf('draft:sent-li'), await marksOf('draft:other')];
      expect(before[0]?.content).toBe((await marksOf('draft:sent-li')).content);
      await erasePersonal(store(), { kind: 'phone', value: PHONE }, NOW);
      expect((await marksOf('draft:sent-li')).content).not.toBe(before[0]?.content);
      expect(await marksOf('draft:other')).toEqual(before[1]);
    });

    test('whoever is at a record right now meets a conflict', async () => {
      await lives();
      const draft = await store().drafts.get('own-li');
      await erasePersonal(store(), { kind: 'phone', value: PHONE }, NOW);
      await expect(store().drafts.put(draft!)).rejects.toMatchObject({ code: 'store.conflict' });
    });

    test('a draft is of another revision then: no button shown before confirms what was not shown', async () => {
      await lives();
      const before = await store().drafts.get('own-li');
      await erasePersonal(store(), { kind: 'phone', value: PHONE }, NOW);
      expect((await store().drafts.get('own-li'))?.revision).toBe((before?.revision ?? 0) + 1);
    });

    test('a question that names him stays open, and another with the same text may be asked', async () => {
      const question = { lang: 'zh', context: null, askedAt: NOW } as const;
      const asker = { conversationId: 'c', personId: 'li' };
      for (const id of ['1', '2']) await store().questions.file({ ...question, id, text: `王伟${id}`, textKey: `王伟${id}` }, asker);
      await erasePersonal(store(), { kind: 'name', value: '王伟' }, NOW);
      expect((await store().questions.open(9)).map(({ text }) => text)).toEqual([ERASED, ERASED]);
    });
  });
}
