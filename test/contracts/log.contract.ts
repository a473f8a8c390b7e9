import { describe, expect, test } from '@jest/globals';
import type { Store } from '../../services/ports.js';
import { NOW, openConversation, receive } from '../services/support.js';

/** What every log keeps to: order, duplicates, due turns and deliveries. */
export function logContract(store: () => Store): void {
  const dueIds = async (over: { now?: number; owner?: string; limit?: number } = {}): Promise<string[]> =>
    (await store().log.claimDue({ owner: 'a', now: NOW, leaseMs: 100, limit: 10, ...over })).map(({ line }) => line.activityId);
  const sayLine = (activityId: string, over: { delivered?: boolean; replyTo?: string | null; conversationId?: string } = {}) =>
    store().log.say({ conversationId: 'c1', activityId, body: activityId, at: NOW, replyTo: null, delivered: true, ...over });

  describe('conversations', () => {
    test('opening one again changes nothing', async () => {
      await store().log.open({ id: 'c1', channel: 'msteams', reference: { url: 'a' }, at: NOW });
      await store().log.open({ id: 'c1', channel: 'directline', reference: null, at: NOW });
      expect(await store().log.conversation('c1')).toEqual({ id: 'c1', channel: 'msteams', reference: { url: 'a' } });
      await store().log.setReference('c1', { url: 'b' });
      expect((await store().log.conversation('c1'))?.reference).toEqual({ url: 'b' });
      expect(await store().log.conversation('c2')).toBeUndefined();
    });

    test('who takes part is known, and joining twice is joining once', async () => {
      await openConversation(store());
      await store().log.join('c1', 'li');
      await store().log.join('c1', 'li');
      expect(await store().log.takesPart('c1', 'li')).toBe(true);
      expect(await store().log.takesPart('c1', 'wang')).toBe(false);
      expect(await store().log.takesPart('c2', 'li')).toBe(false);
    });

    test('a line for a conversation that is not open is refused', async () => {
      await expect(receive(store(), 'a1')).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('lines', () => {
    test('an activity received twice is one line, and says whether its turn has run', async () => {
      await openConversation(store());
      const first = await receive(store(), 'a1', { body: { text: '你好 😀' } });
      const second = await receive(store(), 'a1', { body: 'something else' });
      expect(first).toMatchObject({ fresh: true, done: false, line: { from: 'person', body: { text: '你好 😀' }, at: NOW } });
      expect(second).toEqual({ ...first, fresh: false });
      await store().log.finish('c1', 'a1');
      expect(await receive(store(), 'a1')).toMatchObject({ fresh: false, done: true });
    });

    test('the same activity id in another conversation is another line', async () => {
      await openConversation(store());
      await openConversation(store(), 'c2');
      await receive(store(), 'a1');
      expect(await receive(store(), 'a1', { conversationId: 'c2' })).toMatchObject({ fresh: true });
    });

    test("the desk's own line sent back as a person's starts no turn", async () => {
      await openConversation(store());
      await sayLine('r1');
      expect(await receive(store(), 'r1')).toMatchObject({ fresh: false, done: true, line: { from: 'desk' } });
      expect(await dueIds()).toEqual([]);
    });

    test('an id of the desk used twice in a conversation is a conflict', async () => {
      await openConversation(store());
      await sayLine('r1');
      await expect(sayLine('r1')).rejects.toMatchObject({ code: 'store.conflict' });
    });

    test('the last lines up to an instant come oldest first and bounded, of one conversation', async () => {
      await openConversation(store());
      await openConversation(store(), 'c2');
      for (let n = 1; n <= 4; n++) {
        const line = { activityId: `r${n}`, body: n, at: NOW + n, replyTo: null, delivered: true };
        for (const conversationId of ['c1', 'c2']) await store().log.say({ conversationId, ...line });
      }
      const ids = async (at: number, limit: number) => (await store().log.until('c1', at, limit)).map((l) => l.activityId);
      expect(await ids(NOW + 3, 2)).toEqual(['r2', 'r3']);
      expect(await ids(NOW + 9, 9)).toEqual(['r1', 'r2', 'r3', 'r4']);
      expect(await ids(NOW, 9)).toEqual([]);
    });

    test('lines above a watermark come oldest first and bounded, of one conversation', async () => {
      await openConversation(store());
      await openConversation(store(), 'c2');
      const { line } = await receive(store(), 'a1');
      await sayLine('r1');
      await sayLine('x1', { conversationId: 'c2' });
      await sayLine('r2');
      const ids = async (watermark: number, limit: number) => (await store().log.after('c1', watermark, limit)).map((l) => l.activityId);
      expect(await ids(0, 10)).toEqual(['a1', 'r1', 'r2']);
      expect(await ids(line.seq, 10)).toEqual(['r1', 'r2']);
      expect(await ids(line.seq, 1)).toEqual(['r1']);
      expect((await sayLine('r3')).seq).toBeGreaterThan(line.seq);
    });

    test('replies to an activity come oldest first, and only its own', async () => {
      await openConversation(store());
      await receive(store(), 'a1');
      await sayLine('r1', { replyTo: 'a1' });
      await sayLine('r2', { replyTo: 'a2' });
      await sayLine('r3', { replyTo: 'a1' });
      expect((await store().log.repliesTo('c1', 'a1')).map((l) => l.activityId)).toEqual(['r1', 'r3']);
    });
  });

  describe('due turns', () => {
    test('only the oldest due line of a conversation is claimed, oldest conversations first', async () => {
      for (const id of ['c1', 'c2']) await openConversation(store(), id);
      await receive(store(), 'a1');
      await receive(store(), 'b1', { conversationId: 'c2' });
      await receive(store(), 'a2');
      expect(await dueIds()).toEqual(['a1', 'b1']);
      expect(await dueIds({ now: NOW + 50 })).toEqual([]);
      await store().log.finish('c1', 'a1');
      expect(await dueIds({ now: NOW + 50 })).toEqual(['a2']);
    });

    test('a line is not claimed by its name while an earlier one is due', async () => {
      await openConversation(store());
      await receive(store(), 'a1');
      await receive(store(), 'a2');
      const claim = (activityId: string) =>
        store().log.claimDue({ owner: 'a', now: NOW, leaseMs: 100, limit: 10, only: { conversationId: 'c1', activityId } });
      expect(await claim('a2')).toEqual([]);
      expect(await claim('a1')).toMatchObject([{ personId: 'li', attempts: 1, line: { activityId: 'a1' } }]);
    });

    test('a lease holds until its end and not at it; each claim is one attempt', async () => {
      await openConversation(store());
      await receive(store(), 'a1');
      expect(await dueIds()).toEqual(['a1']);
      expect(await dueIds({ now: NOW + 99, owner: 'b' })).toEqual([]);
      const [again] = await store().log.claimDue({ owner: 'b', now: NOW + 100, leaseMs: 100, limit: 1 });
      expect(again).toMatchObject({ attempts: 2 });
    });

    test('a lease is renewed by its holder only, and not after the turn has run', async () => {
      await openConversation(store());
      await receive(store(), 'a1');
      await dueIds();
      const renew = (owner: string, until: number) => store().log.renewDue({ conversationId: 'c1', activityId: 'a1', owner, until });
      expect(await renew('a', NOW + 500)).toBe(true);
      expect(await dueIds({ now: NOW + 499, owner: 'b' })).toEqual([]);
      expect(await renew('b', NOW + 900)).toBe(false);
      expect(await dueIds({ now: NOW + 500, owner: 'b' })).toEqual(['a1']);
      expect(await renew('a', NOW + 900)).toBe(false);
      await store().log.finish('c1', 'a1');
      expect(await renew('b', NOW + 900)).toBe(false);
    });

    test('a line that needs no turn is never claimed and blocks none, and can still be marked as run', async () => {
      await openConversation(store());
      await receive(store(), 'a1', { due: false });
      await receive(store(), 'a2');
      expect(await dueIds()).toEqual(['a2']);
      expect(await store().log.finish('c1', 'a1')).toBe(true);
    });

    test('a turn is finished once; one never received is an error', async () => {
      await openConversation(store());
      await receive(store(), 'a1');
      expect(await store().log.isDone('c1', 'a1')).toBe(false);
      expect(await store().log.finish('c1', 'a1')).toBe(true);
      expect(await store().log.finish('c1', 'a1')).toBe(false);
      expect(await store().log.isDone('c1', 'a1')).toBe(true);
      expect(await store().log.isDone('c1', 'nothing')).toBe(false);
      await expect(store().log.finish('c1', 'nothing')).rejects.toMatchObject({ code: 'not-found' });
    });

    test('two claims at once take different turns, bounded by their limits', async () => {
      const ids = Array.from({ length: 10 }, (_, i) => `c${i}`);
      for (const id of ids) {
        await openConversation(store(), id);
        await receive(store(), `a-${id}`, { conversationId: id });
      }
      const [one, two] = await Promise.all([dueIds({ limit: 6 }), dueIds({ limit: 6, owner: 'b' })]);
      expect([one!.length, two!.length]).toEqual([6, 4]);
      expect(new Set([...one!, ...two!]).size).toBe(10);
    });
  });

  describe('deliveries', () => {
    const undelivered = async (over: { now?: number; owner?: string; limit?: number; conversationId?: string } = {}) =>
      (await store().log.claimUndelivered({ owner: 'a', now: NOW, leaseMs: 100, limit: 10, ...over })).map((l) => l.activityId);

    test('what is not delivered is claimed oldest first, with a lease, until it is marked', async () => {
      await openConversation(store());
      const first = await sayLine('r1', { delivered: false });
      await sayLine('r2');
      await sayLine('r3', { delivered: false });
      expect(await undelivered()).toEqual(['r1', 'r3']);
      expect(await undelivered({ now: NOW + 99, owner: 'b' })).toEqual([]);
      await store().log.markDelivered(first.seq, NOW + 50);
      await store().log.markDelivered(first.seq, NOW + 60);
      expect(await undelivered({ now: NOW + 100, owner: 'b' })).toEqual(['r3']);
    });

    test('one that is put off, and what waits behind it, is claimed again then', async () => {
      await openConversation(store());
      const first = await sayLine('r1', { delivered: false });
      await sayLine('r2', { delivered: false });
      await undelivered();
      await store().log.putOffDelivery(first.seq, NOW + 500);
      expect(await undelivered({ now: NOW + 499 })).toEqual([]);
      expect(await undelivered({ now: NOW + 500 })).toEqual(['r1', 'r2']);
    });

    test('one that is put off for good is claimed when the channel is heard of, with what came since', async () => {
      await openConversation(store());
      const first = await sayLine('r1', { delivered: false });
      await undelivered();
      await store().log.putOffDelivery(first.seq, null);
      await sayLine('r2', { delivered: false });
      expect(await undelivered({ now: NOW + 10 ** 12 })).toEqual([]);
      await store().log.setReference('c1', { url: 'a' });
      expect(await undelivered({ now: NOW + 200 })).toEqual(['r1', 'r2']);
    });

    test('hearing of the channel takes no lease from who is at work, and nothing that is delivered is put off', async () => {
      await openConversation(store());
      const first = await sayLine('r1', { delivered: false });
      await undelivered();
      await store().log.setReference('c1', { url: 'a' });
      expect(await undelivered({ now: NOW + 99, owner: 'b' })).toEqual([]);
      await store().log.markDelivered(first.seq, NOW);
      await store().log.putOffDelivery(first.seq, NOW);
      expect(await undelivered({ now: NOW + 100, owner: 'b' })).toEqual([]);
    });

    test('a later line does not overtake one that somebody is at', async () => {
      await openConversation(store());
      await openConversation(store(), 'c2');
      await sayLine('r1', { delivered: false });
      await sayLine('r2', { delivered: false });
      await sayLine('x1', { delivered: false, conversationId: 'c2' });
      expect(await undelivered({ limit: 1 })).toEqual(['r1']);
      expect(await undelivered({ owner: 'b' })).toEqual(['x1']);
      expect(await undelivered({ owner: 'b', now: NOW + 100, conversationId: 'c1' })).toEqual(['r1', 'r2']);
    });
  });
}
