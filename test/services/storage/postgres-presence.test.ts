import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPresence, type Presence } from '../../../services/storage/postgres-presence.js';
import { entryOf, NOW, type OpenedStore, openConversation, receive } from '../support.js';
import { makeDatabase, type OwnDatabase, openEmptied, TEST_DATABASE_URL } from './postgres-server.js';

const CLAIM = { now: NOW, leaseMs: 60_000, limit: 9 } as const;

if (TEST_DATABASE_URL === undefined) test.skip('SKIPPED: processes that are gone. Name a server in TEST_DATABASE_URL to run it', () => {});
else
  describe('claims of a process that is gone', () => {
    let database: OwnDatabase;
    let opened: OpenedStore;
    let here: Presence;
    const present = (owner: string): Promise<Presence> => openPresence({ url: database.url, owner, report: () => {} });
    beforeAll(async () => {
      database = await makeDatabase();
      opened = await openEmptied(database);
      here = await present('here');
    });
    afterAll(async () => {
      await here.close();
      await opened.close();
      await database.drop();
    });

    test('are free for others at once; those of one that works are not', async () => {
      const { store } = opened;
      const other = await present('other');
      await openConversation(store);
      await receive(store, 'a1');
      await store.outbox.insert(entryOf());
      await store.log.say({ conversationId: 'c1', activityId: 'r1', body: 1, at: NOW, replyTo: 'a1', delivered: false });
      await store.log.claimDue({ ...CLAIM, owner: 'other' });
      await store.outbox.claim({ ...CLAIM, owner: 'other' });
      await store.log.claimUndelivered({ ...CLAIM, owner: 'other' });
      expect(await here.freeClaimsOfTheGone(NOW)).toBe(0);
      expect(await store.log.claimDue({ ...CLAIM, owner: 'here' })).toEqual([]);
      await other.close();
      expect(await here.freeClaimsOfTheGone(NOW)).toBe(3);
      expect(await store.log.claimDue({ ...CLAIM, owner: 'here' })).toHaveLength(1);
      expect(await store.outbox.claim({ ...CLAIM, owner: 'here' })).toHaveLength(1);
      expect(await store.log.claimUndelivered({ ...CLAIM, owner: 'here' })).toHaveLength(1);
      // One's own claims are one's own.
      expect(await here.freeClaimsOfTheGone(NOW)).toBe(0);
    });

    test('who looks for others does not keep their names: a process that comes back has its own', async () => {
      const again = await present('other');
      await again.close();
    });
  });
