import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../services/ports.js';
import { draftOf, handoverOf, NOW, openConversation } from '../services/support.js';

/** What every store keeps to about drafts that go to the main account, and about who acts with it. */
export function handoversContract(store: () => Store): void {
  const withDrafts = async (...ids: readonly string[]): Promise<void> => {
    for (const id of ids) await store().drafts.put(draftOf({ id }));
  };
  const speaks = async (personId: string, at: number, partnerId = 'acme'): Promise<void> => {
    await openConversation(store(), `c-${personId}`);
    await store().people.setLanguage(personId, partnerId, 'zh');
    const stored = await store().states.get(`c-${personId}`, personId);
    await store().states.put(`c-${personId}`, personId, {}, stored?.version ?? 0, at);
  };

  describe('handovers', () => {
    test('one comes back as it was put, and the next takes its place', async () => {
      await withDrafts('d1');
      expect(await store().handovers.get('d1')).toBeUndefined();
      await store().handovers.put(handoverOf({ note: '预算', number: 'PO-1', told: true }));
      expect(await store().handovers.get('d1')).toEqual(handoverOf({ note: '预算', number: 'PO-1', told: true }));
      await store().handovers.put(handoverOf({ state: 'waiting', receiverId: null }));
      expect(await store().handovers.get('d1')).toEqual(handoverOf({ state: 'waiting', receiverId: null }));
    });

    test('there is none of a draft that is not stored', async () => {
      await expect(store().handovers.put(handoverOf())).rejects.toMatchObject({ code: 'not-found' });
    });

    test('its author finds what he does not have back, the latest first, its receiver what he has; another company neither', async () => {
      await withDrafts('old', 'new', 'back', 'other', 'elsewhere');
      await store().handovers.put(handoverOf({ draftId: 'old', at: NOW }));
      await store().handovers.put(handoverOf({ draftId: 'new', at: NOW + 1, state: 'submitted', number: 'PO-1' }));
      await store().handovers.put(handoverOf({ draftId: 'back', at: NOW + 2, state: 'returned' }));
      await store().handovers.put(handoverOf({ draftId: 'other', authorId: 'zhao' }));
      await store().handovers.put(handoverOf({ draftId: 'elsewhere', partnerId: 'rival' }));
      expect((await store().handovers.ofAuthor('li', 'acme', 9)).map(({ draftId }) => draftId)).toEqual(['new', 'old']);
      expect((await store().handovers.ofAuthor('li', 'acme', 1)).map(({ draftId }) => draftId)).toEqual(['new']);
      expect((await store().handovers.heldBy('wang', 'acme')).map(({ draftId }) => draftId).sort()).toEqual(['old', 'other']);
    });

    test('one that waits is looked at again once another of its company has spoken', async () => {
      await withDrafts('d1');
      await store().handovers.put(handoverOf({ state: 'waiting', receiverId: null }));
      const waiting = async () => (await store().handovers.waiting(9)).map(({ draftId }) => draftId);
      await speaks('li', NOW);
      await speaks('rival', NOW, 'rival');
      expect(await waiting()).toEqual([]);
      await speaks('wang', NOW);
      expect(await waiting()).toEqual(['d1']);
      await store().handovers.noteLook('d1', NOW + 1);
      await speaks('li', NOW + 2);
      expect(await waiting()).toEqual([]);
      await speaks('wang', NOW + 2);
      expect(await waiting()).toEqual(['d1']);
      await store().handovers.put(handoverOf());
      expect(await waiting()).toEqual([]);
    });

    test('news are told once, and only of the state that holds', async () => {
      await withDrafts('d1', 'd2', 'told', 'waits');
      await store().handovers.put(handoverOf({ at: NOW + 1 }));
      await store().handovers.put(handoverOf({ draftId: 'd2' }));
      await store().handovers.put(handoverOf({ draftId: 'told', told: true }));
      await store().handovers.put(handoverOf({ draftId: 'waits', state: 'waiting' }));
      expect((await store().handovers.untold(9)).map(({ draftId }) => draftId)).toEqual(['d2', 'd1']);
      expect(await store().handovers.noteTold('d1', 'returned')).toBe(false);
      expect(await store().handovers.noteTold('d1', 'given')).toBe(true);
      expect(await store().handovers.noteTold('d1', 'given')).toBe(false);
      expect((await store().handovers.untold(9)).map(({ draftId }) => draftId)).toEqual(['d2']);
    });

    test('it goes with a draft that is forgotten', async () => {
      await withDrafts('d1');
      await store().handovers.put(handoverOf());
      await store().drafts.forgetUnsent('li', 'acme');
      expect(await store().handovers.get('d1')).toBeUndefined();
    });
  });

  describe('the people of a company', () => {
    test('the last to speak comes first, with his roles; who has no conversation is not among them', async () => {
      await speaks('early', NOW);
      await speaks('late', NOW + 2);
      await speaks('rival', NOW, 'rival');
      await store().people.noteRoles({ personId: 'early', partnerId: 'acme', roles: ['main'] });
      await store().people.noteRoles({ personId: 'silent', partnerId: 'acme', roles: ['main'] });
      const people = await store().people.ofCompany('acme', 9);
      expect(people.map(({ personId, roles }) => [personId, roles])).toEqual([
        ['late', []],
        ['early', ['main']],
      ]);
      expect(await store().people.ofCompany('acme', 1)).toHaveLength(1);
    });

    test('the conversation used last is found', async () => {
      await speaks('li', NOW);
      await openConversation(store(), 'c9');
      expect(await store().people.lastConversation('li')).toBe('c-li');
      await store().states.put('c9', 'li', {}, 0, NOW + 1);
      expect(await store().people.lastConversation('li')).toBe('c9');
      expect(await store().people.lastConversation('wang')).toBeUndefined();
    });
  });
}
