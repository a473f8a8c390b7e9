import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../services/ports.js';
import { entryOf, NOW, openConversation } from '../services/support.js';

/** What every store's lists of work keep to: the outbox, open questions, settings. */
export function workContract(store: () => Store): void {
  describe('outbox', () => {
    const claimed = async (over: { now?: number; owner?: string; limit?: number; id?: string } = {}) =>
      (await store().outbox.claim({ owner: 'a', now: NOW, leaseMs: 100, limit: 10, ...over })).map(({ id }) => id);

    test('one entry a key: a second insert changes nothing', async () => {
      await store().outbox.insert(entryOf());
      await store().outbox.insert(entryOf({ id: 'e2', attempt: 9 }));
      expect(await store().outbox.byKey('d1.1.1')).toEqual(entryOf());
      expect(await store().outbox.get('e1')).toEqual(entryOf());
      expect(await store().outbox.get('e2')).toBeUndefined();
    });

    test('due entries are claimed oldest first, a lease holds until its end, a claim is a try', async () => {
      await store().outbox.insert(entryOf({ id: 'late', key: 'k1', dueAt: NOW + 1 }));
      await store().outbox.insert(entryOf({ id: 'b', key: 'k2' }));
      await store().outbox.insert(entryOf({ id: 'a', key: 'k3', dueAt: NOW - 5 }));
      expect(await claimed()).toEqual(['a', 'b']);
      expect(await claimed({ now: NOW + 1, owner: 'b' })).toEqual(['late']);
      expect(await claimed({ now: NOW + 99, owner: 'b' })).toEqual([]);
      expect(await claimed({ now: NOW + 100, owner: 'b', id: 'b' })).toEqual(['b']);
      expect((await store().outbox.get('b'))?.tries).toBe(2);
    });

    test('putting off frees the lease and keeps the problem', async () => {
      await store().outbox.insert(entryOf());
      await claimed();
      await store().outbox.putOff('e1', NOW + 10, 'down');
      expect(await store().outbox.get('e1')).toMatchObject({ state: 'open', dueAt: NOW + 10, lastProblem: 'down' });
      expect(await claimed({ now: NOW + 9 })).toEqual([]);
      expect(await claimed({ now: NOW + 10 })).toEqual(['e1']);
    });

    test('an entry is finished once; after that nothing opens it', async () => {
      await store().outbox.insert(entryOf());
      expect(await store().outbox.finish('e1')).toBe(true);
      expect(await store().outbox.finish('e1')).toBe(false);
      expect(await store().outbox.finish('nothing')).toBe(false);
      await store().outbox.putOff('e1', NOW, 'late news');
      expect(await store().outbox.get('e1')).toMatchObject({ state: 'done', lastProblem: null });
      expect(await claimed()).toEqual([]);
    });

    test('the wait is noted once, and only while the entry is open', async () => {
      await store().outbox.insert(entryOf());
      await store().outbox.insert(entryOf({ id: 'e2', key: 'k2' }));
      expect(await store().outbox.noteWaiting('e1')).toBe(true);
      expect(await store().outbox.noteWaiting('e1')).toBe(false);
      await store().outbox.finish('e2');
      expect(await store().outbox.noteWaiting('e2')).toBe(false);
    });

    test('the oldest open entry is known by when it was made; done ones do not count', async () => {
      expect(await store().outbox.oldestOpenAt()).toBeNull();
      await store().outbox.insert(entryOf({ id: 'done', key: 'k1', createdAt: NOW - 9 }));
      await store().outbox.insert(entryOf({ id: 'younger', key: 'k3', createdAt: NOW - 1, dueAt: NOW - 5 }));
      await store().outbox.insert(entryOf({ id: 'older', key: 'k4', createdAt: NOW - 2 }));
      await store().outbox.finish('done');
      expect(await store().outbox.oldestOpenAt()).toBe(NOW - 2);
    });

    test('two claims at once take different entries', async () => {
      for (let n = 0; n < 10; n++) await store().outbox.insert(entryOf({ id: `e${n}`, key: `k${n}` }));
      const [one, two] = await Promise.all([claimed({ limit: 6 }), claimed({ limit: 6, owner: 'b' })]);
      expect(new Set([...one!, ...two!]).size).toBe(10);
      expect(one!.length + two!.length).toBe(10);
    });
  });

  describe('notices that are held', () => {
    const notice = (body: string) => ({ replies: [{ activityId: `a ${body}`, body: { text: body } }], delivered: false });

    test('are taken in the order in which they were put, each once', async () => {
      await openConversation(store());
      for (const body of ['one', 'two', 'three']) await store().held.put('c1', notice(body), NOW);
      expect(await store().held.take(2)).toEqual(['one', 'two'].map((body) => ({ conversationId: 'c1', notice: notice(body) })));
      const both = await Promise.all([store().held.take(9), store().held.take(9)]);
      expect(both.flat()).toEqual([{ conversationId: 'c1', notice: notice('three') }]);
    });

    test('are back where the transaction that took them failed', async () => {
      await openConversation(store());
      await store().held.put('c1', notice('one'), NOW);
      const failing = store().transaction(async (tx) => {
        await tx.held.take(9);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await store().held.take(9)).toHaveLength(1);
    });
  });

  describe('reminders', () => {
    const MARK = { kind: 'ho', partnerId: 'acme', number: 'HO-1', occasion: '2026-11-26' } as const;

    test('one is noted once; of another company, kind, number or occasion it is another', async () => {
      expect(await store().reminders.note(MARK, NOW)).toBe(true);
      expect(await store().reminders.note(MARK, NOW + 1)).toBe(false);
      expect(await store().reminders.wasGiven(MARK)).toBe(true);
      const others = [{ partnerId: 'rival' }, { kind: 'verification' as const }, { number: 'HO-2' }, { occasion: '2026-11-27' }];
      for (const over of others) expect(await store().reminders.wasGiven({ ...MARK, ...over })).toBe(false);
      for (const over of others) expect(await store().reminders.note({ ...MARK, ...over }, NOW)).toBe(true);
    });

    test('who wants one is told where he spoke last; companies come in order, with when', async () => {
      for (const id of ['c1', 'c2']) await openConversation(store(), id);
      for (const [id, partnerId] of [
        ['li', 'acme'],
        ['wang', 'acme'],
        ['chen', 'rival'],
        ['silent', 'mute'],
      ] as const)
        await store().people.setLanguage(id, partnerId, 'zh');
      await store().people.setReminders('wang', 'acme', false);
      await store().states.put('c1', 'li', 1, 0, NOW + 1);
      await store().states.put('c2', 'li', 1, 0, NOW + 2);
      await store().states.put('c1', 'chen', 1, 0, NOW);
      await store().people.noteRoles({ personId: 'li', partnerId: 'acme', roles: ['finance', 'sales'] });
      const li = { personId: 'li', partnerId: 'acme', roles: ['finance', 'sales'] };
      expect(await store().reminders.wantedBy('acme', 9)).toEqual([{ who: li, conversationId: 'c2' }]);
      expect(await store().reminders.wantedBy('mute', 9)).toEqual([]);
      const all = [
        { partnerId: 'acme', spokeAt: NOW + 2 },
        { partnerId: 'rival', spokeAt: NOW },
      ];
      expect(await store().reminders.companies('', 9)).toEqual(all);
      expect(await store().reminders.companies('', 1)).toEqual(all.slice(0, 1));
      expect(await store().reminders.companies('acme', 9)).toEqual(all.slice(1));
    });
  });

  describe('questions and settings', () => {
    const file = (id: string, over: { textKey?: string; personId?: string } = {}) =>
      store().questions.file(
        { id, text: `text of ${id}`, textKey: over.textKey ?? 'key', lang: 'en', context: { tried: [id] }, askedAt: NOW },
        { conversationId: 'c1', personId: over.personId ?? 'li' },
      );

    test('the same text joins the open question; each asker once, in the order of asking', async () => {
      const first = await file('q1');
      expect(first).toMatchObject({ id: 'q1', state: 'open', answer: null, context: { tried: ['q1'] } });
      expect(await file('q2', { personId: 'wang' })).toEqual(first);
      expect(await file('q3')).toEqual(first);
      expect((await store().questions.askers('q1')).map(({ personId }) => personId)).toEqual(['li', 'wang']);
      expect(await store().questions.get('q2')).toBeUndefined();
    });

    test('a question is answered once; the same text then files a new one', async () => {
      await file('q1');
      expect(await store().questions.answer('q1', 'yes', NOW + 1)).toBe(true);
      expect(await store().questions.answer('q1', 'no', NOW + 2)).toBe(false);
      expect(await store().questions.get('q1')).toMatchObject({ state: 'answered', answer: 'yes', answeredAt: NOW + 1 });
      expect(await file('q2')).toMatchObject({ id: 'q2', state: 'open' });
      await expect(file('q1', { textKey: 'another' })).rejects.toMatchObject({ code: 'store.conflict' });
    });

    test('open questions come oldest first and bounded', async () => {
      for (const id of ['q1', 'q2', 'q3']) await file(id, { textKey: id });
      await store().questions.answer('q1', 'yes', NOW);
      expect((await store().questions.open(9)).map(({ id }) => id)).toEqual(['q2', 'q3']);
      expect(await store().questions.open(1)).toHaveLength(1);
      expect(await store().questions.countOpen()).toBe(2);
      expect(await store().questions.countOpenOf('li')).toBe(2);
      expect(await store().questions.countOpenOf('wang')).toBe(0);
    });

    test('a setting is kept and replaced', async () => {
      expect(await store().settings.get('offset')).toBeUndefined();
      await store().settings.set('offset', '1');
      await store().settings.set('offset', '2');
      expect(await store().settings.get('offset')).toBe('2');
    });
  });
}
