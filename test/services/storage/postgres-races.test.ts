import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createPostgresStore } from '../../../services/storage/postgres-store.js';
import { draftOf, entryOf, NOW, type OpenedStore, openConversation, receive } from '../support.js';
import { makeDatabase, type OwnDatabase, openEmptied, openPostgres, TEST_DATABASE_URL } from './postgres-server.js';

const CLAIM = { now: NOW, leaseMs: 1_000, limit: 100 } as const;
const times = <T>(count: number, make: (nth: number) => T): T[] => Array.from({ length: count }, (_, nth) => make(nth));

if (TEST_DATABASE_URL === undefined) test.skip('SKIPPED: races on PostgreSQL. Name a server in TEST_DATABASE_URL to run them', () => {});
else
  describe('two processes on one PostgreSQL', () => {
    let database: OwnDatabase;
    let a: OpenedStore;
    let b: OpenedStore;
    beforeAll(async () => {
      database = await makeDatabase();
    });
    beforeEach(async () => {
      a = await openEmptied(database);
      b = await openPostgres(database);
    });
    afterEach(async () => {
      await b.close();
      await a.close();
    });
    afterAll(() => database.drop());

    test('a line that is committed later has the higher number: who reads from a watermark misses none', async () => {
      await openConversation(a.store);
      const line = (activityId: string) => ({ conversationId: 'c1', activityId, body: 1, at: NOW, replyTo: null, delivered: true });
      let commit = (): void => {};
      let first: Promise<void> = Promise.resolve();
      await new Promise<void>((isSaid) => {
        first = a.store.transaction(async ({ log }) => {
          await log.say(line('first'));
          const mayCommit = new Promise<void>((resolve) => {
            commit = resolve;
          });
          isSaid();
          await mayCommit;
        });
      });
      const second = b.store.log.say(line('second'));
      for (const _ of times(50, () => 0)) expect(await b.store.log.after('c1', 0, 9)).toEqual([]);
      commit();
      await Promise.all([first, second]);
      expect((await a.store.log.after('c1', 0, 9)).map(({ activityId }) => activityId)).toEqual(['first', 'second']);
    });

    test('due turns, submissions and replies are claimed by one of them', async () => {
      await Promise.all(
        times(40, async (nth) => {
          await openConversation(a.store, `c${nth}`);
          await receive(a.store, 'a1', { conversationId: `c${nth}` });
          await a.store.outbox.insert(entryOf({ id: `e${nth}`, key: `k${nth}` }));
          await a.store.log.say({ conversationId: `c${nth}`, activityId: 'r1', body: 1, at: NOW, replyTo: null, delivered: false });
        }),
      );
      const both = async <T>(
        claim: (of: OpenedStore, owner: string) => Promise<readonly T[]>,
        id: (one: T) => unknown,
      ): Promise<unknown[]> => (await Promise.all(times(8, (nth) => claim(nth % 2 ? a : b, `owner-${nth}`)))).flat().map(id);
      const turns = await both(
        ({ store }, owner) => store.log.claimDue({ ...CLAIM, owner, limit: 10 }),
        ({ line }) => line.seq,
      );
      const entries = await both(
        ({ store }, owner) => store.outbox.claim({ ...CLAIM, owner, limit: 10 }),
        ({ id }) => id,
      );
      const lines = await both(
        ({ store }, owner) => store.log.claimUndelivered({ ...CLAIM, owner, limit: 10 }),
        ({ seq }) => seq,
      );
      for (const claimed of [turns, entries, lines]) {
        expect(claimed.length).toBeGreaterThan(0);
        expect(new Set(claimed).size).toBe(claimed.length);
      }
    });

    test('a later line of a conversation does not overtake one that the other process has just claimed', async () => {
      await openConversation(a.store);
      for (const nth of times(10, (n) => n))
        await a.store.log.say({ conversationId: 'c1', activityId: `r${nth}`, body: nth, at: NOW, replyTo: null, delivered: false });
      const claims = await Promise.all(
        times(6, (nth) => (nth % 2 ? a : b).store.log.claimUndelivered({ ...CLAIM, owner: `owner-${nth}`, limit: 3 })),
      );
      expect(claims.filter((lines) => lines.length > 0).map((lines) => lines.map(({ body }) => body))).toEqual([[0, 1, 2]]);
    });

    test('of two that change one record the later one meets a conflict, whatever it had read', async () => {
      await a.store.drafts.put(draftOf());
      const change = ({ store }: OpenedStore): Promise<void> =>
        store.transaction(async (tx) => {
          const draft = await tx.drafts.get('d1');
          await tx.drafts.put({ ...draftOf(), version: 1, revision: (draft?.revision ?? 0) + 1 });
        });
      const ends = await Promise.allSettled([change(a), change(b), change(a)]);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'store.conflict' });
      expect((await a.store.drafts.get('d1'))?.version).toBe(2);
    });

    test('the Partner Center, deciding by what is not there, decides one after the other', async () => {
      const apply = ({ partnerCenter }: OpenedStore, number: string): Promise<boolean> =>
        partnerCenter.transaction(async (tx) => {
          if ((await tx.projects.list({ partnerId: 'acme', limit: 10 })).length > 0) return false;
          await tx.projects.insert({
            ...{ number, partnerId: 'acme', version: 0, status: '待登记', statusSince: NOW, name: null, customerName: null },
            ...{ managerName: null, managerContact: null, evidence: null },
          } as never);
          return true;
        });
      const taken = await Promise.all(times(6, (nth) => apply(nth % 2 ? a : b, `P-${nth}`)));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    test('a database that takes no writes says so, answers reads, and works again by itself', async () => {
      await a.store.settings.set('k', '1');
      await database.runOutside(`alter database ${database.name} set default_transaction_read_only = on`);
      await database.cutOff();
      // The first may meet a connection that is gone; the pool then has another one.
      await a.store.settings.get('k').catch((error: unknown) => expect(error).toMatchObject({ code: 'store.unavailable' }));
      expect(await a.store.settings.get('k')).toBe('1');
      const refused = { code: 'store.unavailable', message: expect.not.stringContaining('postgres://') };
      await expect(a.store.settings.set('k', '2')).rejects.toMatchObject(refused);
      await expect(a.store.transaction(({ settings }) => settings.set('k', '2'))).rejects.toMatchObject(refused);
      await database.runOutside(`alter database ${database.name} reset default_transaction_read_only`);
      await database.cutOff();
      await a.store.settings.get('k').catch(() => {});
      await a.store.settings.set('k', '3');
      expect(await a.store.settings.get('k')).toBe('3');
    });

    test('a database with tables of another program is left alone', async () => {
      const other = await makeDatabase();
      await other.run('create table theirs (id integer)');
      await expect(openPostgres(other)).rejects.toMatchObject({ code: 'store.foreign' });
      expect(await other.run("select table_name from information_schema.tables where table_schema = 'public'")).toEqual([
        { table_name: 'theirs' },
      ]);
      await other.drop();
    });

    test('a server that is not there is said, without its password', async () => {
      const options = { url: 'postgres://desk:hush@127.0.0.1:1/desk', poolSize: 2, onBroken: () => {} };
      const error = await createPostgresStore(options).catch((failed: unknown) => failed);
      expect(error).toMatchObject({ code: 'store.unavailable' });
      expect(String(error)).not.toContain('hush');
    });
  });
