import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../services/ports.js';
import { consentOf, draftOf, entryOf, LI, NOW, openConversation, opportunityOf } from '../services/support.js';

/** What every store keeps to as a whole: all or nothing, one after the other, every value as it was. */
export function wholeContract(store: () => Store): void {
  describe('transactions', () => {
    test('one that throws leaves nothing behind, whatever it touched', async () => {
      await openConversation(store());
      const work = store().transaction(async (tx) => {
        await tx.drafts.put(draftOf());
        await tx.consents.append(consentOf());
        await tx.opportunities.insert(opportunityOf());
        await tx.outbox.insert(entryOf());
        await tx.states.put('c1', 'li', 1, 0, NOW);
        await tx.log.receive({ conversationId: 'c1', activityId: 'a1', personId: 'li', body: 1, at: NOW, due: true });
        await tx.log.say({ conversationId: 'c1', activityId: 'r1', body: 1, at: NOW, replyTo: 'a1', delivered: false });
        expect(await tx.drafts.get('d1')).toBeDefined();
        throw new Error('changed my mind');
      });
      await expect(work).rejects.toThrow('changed my mind');
      expect(await store().drafts.get('d1')).toBeUndefined();
      expect(await store().opportunities.get('o1')).toBeUndefined();
      expect(await store().outbox.get('e1')).toBeUndefined();
      expect(await store().states.get('c1', 'li')).toBeUndefined();
      expect(await store().log.after('c1', 0, 9)).toEqual([]);
      expect(await store().log.claimUndelivered({ owner: 'a', now: NOW, leaseMs: 1, limit: 9 })).toEqual([]);
    });

    test('every method of several statements works inside one', async () => {
      await openConversation(store());
      await store().transaction(async (tx) => {
        await tx.log.receive({ conversationId: 'c1', activityId: 'a1', personId: 'li', body: 1, at: NOW, due: true });
        await tx.log.say({ conversationId: 'c1', activityId: 'r1', body: 1, at: NOW, replyTo: 'a1', delivered: false });
        await tx.log.claimDue({ owner: 'a', now: NOW, leaseMs: 1, limit: 1 });
        await tx.log.claimUndelivered({ owner: 'a', now: NOW, leaseMs: 1, limit: 1 });
        await tx.log.finish('c1', 'a1');
        await tx.outbox.claim({ owner: 'a', now: NOW, leaseMs: 1, limit: 1 });
        const question = { id: 'q1', text: 't', textKey: 't', lang: 'zh', context: null, askedAt: NOW } as const;
        await tx.questions.file(question, { conversationId: 'c1', personId: LI.personId });
      });
      expect(await store().log.isDone('c1', 'a1')).toBe(true);
    }, 5_000);

    test('transactions at once run one after the other and lose nothing', async () => {
      await store().settings.set('count', '0');
      const increment = () =>
        store().transaction(async (tx) => {
          const count = Number(await tx.settings.get('count'));
          await tx.settings.set('count', String(count + 1));
        });
      await Promise.all(Array.from({ length: 20 }, increment));
      expect(await store().settings.get('count')).toBe('20');
    });
  });

  describe('values', () => {
    test('U+0000 in text or JSON, NaN and undefined in a list are refused, and nothing is written', async () => {
      await openConversation(store());
      const refused = { code: 'input.invalid' };
      await expect(store().settings.set('k', 'a\u0000b')).rejects.toMatchObject(refused);
      for (const state of ['a\u0000b', { 'a\u0000b': 1 }, Number.NaN, [undefined]])
        await expect(store().states.put('c1', 'li', state as never, 0, NOW)).rejects.toMatchObject(refused);
      await expect(store().drafts.put(draftOf({ updatedAt: Number.NaN }))).rejects.toMatchObject(refused);
      expect(await store().states.get('c1', 'li')).toBeUndefined();
    });

    test('text comes back as it was: emoji, right-to-left, line ends, quotes, a literal backslash', async () => {
      const text = '😀 العربية\r\n\'"`\\u0000 \u2028 ％_ 𠮷';
      await store().settings.set('k', text);
      expect(await store().settings.get('k')).toBe(text);
      await openConversation(store());
      await store().states.put('c1', 'li', { [text]: text, n: 2 ** 53, f: 0.1 }, 0, NOW);
      expect((await store().states.get('c1', 'li'))?.state).toEqual({ [text]: text, n: 2 ** 53, f: 0.1 });
    });
  });
}
