import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../services/ports.js';
import { expireDrafts } from '../../services/privacy/expire-drafts.js';
import { forgetOld } from '../../services/privacy/retention.js';
import { consentOf, draftOf, entryOf, handClock, handoverOf, NOW, openConversation, receive } from '../services/support.js';

const DAY_MS = 86_400_000;

/** What every store keeps to when what is old is deleted. */
export function retentionContract(store: () => Store): void {
  describe('retention', () => {
    const forget = (now: number) => forgetOld(store(), { days: 30, now });

    test('lines that had their turn, done calls and answered questions go when they are old enough; all else stays', async () => {
      await openConversation(store());
      await receive(store(), 'done');
      await store().log.finish('c1', 'done');
      await receive(store(), 'due');
      await store().log.say({ conversationId: 'c1', activityId: 'r1', body: 1, at: NOW, replyTo: 'done', delivered: false });
      await store().states.put('c1', 'li', { step: 1 }, 0, NOW);
      await store().outbox.insert(entryOf({ id: 'done', key: 'k1', state: 'done' }));
      await store().outbox.insert(entryOf({ id: 'open', key: 'k2' }));
      const question = { lang: 'zh', context: null, askedAt: NOW } as const;
      for (const id of ['q1', 'q2'])
        await store().questions.file({ ...question, id, text: id, textKey: id }, { conversationId: 'c1', personId: 'li' });
      await store().questions.answer('q1', '答', NOW);
      const kept = async () => [
        (await store().log.after('c1', 0, 9)).map(({ activityId }) => activityId),
        (await store().outbox.get('done'))?.id,
        (await store().outbox.get('open'))?.id,
        (await store().questions.get('q1'))?.id,
        (await store().questions.get('q2'))?.id,
        (await store().states.get('c1', 'li'))?.state,
      ];
      const all = await kept();
      expect(await forget(NOW + 30 * DAY_MS)).toBe(0);
      expect(await kept()).toEqual(all);
      expect(await forget(NOW + 30 * DAY_MS + 1)).toBe(5);
      expect(await kept()).toEqual([['due'], undefined, 'open', undefined, 'q2', null]);
      expect(await forget(NOW + 31 * DAY_MS)).toBe(0);
      expect(await store().people.lastConversation('li')).toBe('c1');
    });

    test('more than one batch goes in one round', async () => {
      await openConversation(store());
      await store().transaction(async ({ log }) => {
        for (let nth = 0; nth < 600; nth++)
          await log.say({ conversationId: 'c1', activityId: `r${nth}`, body: nth, at: NOW, replyTo: null, delivered: true });
      });
      expect(await forget(NOW + 31 * DAY_MS)).toBe(600);
    });
  });

  describe('drafts that were never sent', () => {
    const round = async (now: number) => {
      const { deleted, lines } = await expireDrafts({
        ...{ store: store(), clock: handClock(now), timeZone: 'Asia/Shanghai', quietHours: null, days: 90 },
        compose: (draft, day, lang) => ({
          replies: [{ activityId: `n-${draft.id}-${now}`, body: `${draft.id} ${day} ${lang}` }],
          delivered: true,
        }),
      });
      return [deleted, lines.map(({ body }) => body)];
    };
    const at = (days: number): number => NOW + days * DAY_MS + 1;
    const world = async (): Promise<void> => {
      await openConversation(store());
      await store().states.put('c1', 'li', {}, 0, NOW);
      await store().drafts.put(draftOf());
      await store().drafts.put(draftOf({ id: 'sent', status: 'sent' }));
      await store().drafts.put(draftOf({ id: 'sending', status: 'sending' }));
    };

    test('go after their time; their owner hears of it once, before', async () => {
      await world();
      await store().consents.append(consentOf());
      await store().handovers.put(handoverOf({ state: 'returned' }));
      expect(await round(at(82))).toEqual([0, []]);
      expect(await round(at(83))).toEqual([0, ['d1 2027-02-21 zh']]);
      expect(await round(at(84))).toEqual([0, []]);
      expect(await round(at(89))).toEqual([0, []]);
      expect(await round(at(90))).toEqual([1, []]);
      expect(await store().drafts.get('d1')).toBeUndefined();
      expect([(await store().drafts.get('sent'))?.id, (await store().drafts.get('sending'))?.id]).toEqual(['sent', 'sending']);
      expect((await store().audit.linesAbout('d1')).map(({ event, by }) => [event, by])).toEqual([['draft-expired', 'desk']]);
    });

    test('have the whole notice period even when it was told late; a change begins anew', async () => {
      await world();
      expect(await round(at(200))).toEqual([0, ['d1 2027-06-18 zh']]);
      expect(await round(at(206))).toEqual([0, []]);
      const draft = await store().drafts.get('d1');
      await store().drafts.put({ ...draft!, updatedAt: at(206) });
      expect(await round(at(208))).toEqual([0, []]);
      expect(await round(at(206 + 84))).toEqual([0, [expect.stringContaining('d1')]]);
      expect(await round(at(206 + 91))).toEqual([1, []]);
    });

    test('that are changed or confirmed while they are looked at stay, and nothing is said of them', async () => {
      await world();
      const found = (await store().drafts.get('d1'))!;
      const behind = { ...store(), drafts: { ...store().drafts, untold: async () => [found], expired: async () => [found] } };
      await store().drafts.put({ ...found, status: 'sending', updatedAt: at(83) });
      const parts = { store: behind, clock: handClock(at(100)), timeZone: 'Asia/Shanghai', quietHours: null, days: 90 };
      const compose = () => ({ replies: [{ activityId: 'n', body: 1 }], delivered: true });
      expect(await expireDrafts({ ...parts, compose })).toEqual({ deleted: 0, lines: [] });
      expect((await store().drafts.get('d1'))?.status).toBe('sending');
    });

    test('that were discarded go without a word; of one that waits for a colleague its author hears', async () => {
      await world();
      await store().drafts.put(draftOf({ id: 'gone', status: 'discarded' }));
      await store().drafts.put(draftOf({ id: 'waits', ownerId: '@main-account' }));
      await store().handovers.put(handoverOf({ draftId: 'waits', state: 'waiting', receiverId: null }));
      expect(await round(at(84))).toEqual([0, [expect.stringContaining('d1'), expect.stringContaining('waits')]]);
      expect(await round(at(92))).toEqual([3, []]);
      expect(await store().handovers.get('waits')).toBeUndefined();
    });
  });
}
