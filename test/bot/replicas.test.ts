import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { makeDatabase, type OwnDatabase, TEST_DATABASE_URL } from '../services/storage/postgres-server.js';
import { Person, receiptIn, Stream, startDesk, submitOf, temporaryFolder, until, untilOffered } from './support.js';

const SECRETS = {
  DESK_TOKEN_KEY: 'k'.repeat(40),
  EMBEDDED_PARTNER_TOKEN: 'partner-token-of-this-test-long-enough',
  EMBEDDED_REVIEWER_TOKEN: 'reviewer-token-of-this-test-long-enough',
};

if (TEST_DATABASE_URL === undefined)
  test.skip('SKIPPED: two replicas on PostgreSQL. Name a server in TEST_DATABASE_URL to run it', () => {});
else
  describe('two replicas on one PostgreSQL', () => {
    const folders = [temporaryFolder(), temporaryFolder()] as const;
    let database: OwnDatabase;
    let replicas: readonly [App, App];
    beforeAll(async () => {
      database = await makeDatabase();
      const start = (path: string): Promise<App> => startDesk(path, {}, { DATABASE_URL: database.url, ...SECRETS });
      // At once: one of them makes the schema, the other waits for it.
      replicas = await Promise.all([start(folders[0].path), start(folders[1].path)]);
    });
    afterAll(async () => {
      await Promise.all(replicas.map((replica) => replica.close()));
      await database.drop();
      for (const folder of folders) folder.remove();
    });

    test('an opportunity told to one and the other in alternation is submitted once', async () => {
      const [first, second] = replicas;
      const person = await Person.join(first, { user: { id: 'dl_both' } });
      const elsewhere = person.at(second.url);
      await person.say('提交机会点');
      await elsewhere.say('客户是苏州双港物流，在江苏苏州');
      const offer = await untilOffered(
        person,
        '要上仓储系统，预算三百二十万，信息中心周主任拍板，明年二季度下单，预计华为云能有90万，联系人周主任 0512-66668888，做过两次交流和一次方案演示',
      );
      const press = { type: 'message', text: '提交', value: submitOf(offer), channelData: { clientActivityID: 'press-1' } };
      const answers = await Promise.all([person.send(press), elsewhere.send(press), person.send(press), elsewhere.send(press)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const number = await until(async () => receiptIn(await person.activities()));
      expect((await elsewhere.activities()).filter(({ text }) => text?.includes(number))).toHaveLength(1);
      expect(await database.run('select number from pc_opportunities')).toEqual([{ number }]);
    });

    test('a stream on one shows what is said to the other, before any poll', async () => {
      const [first, second] = replicas;
      const person = await Person.join(first, { user: { id: 'dl_stream' } });
      const stream = await Stream.open(person.streamUrl);
      const begun = performance.now();
      const replies = await person.at(second.url).say('PO验证要多久？');
      const seen = await until(() => stream.activities.find(({ id }) => id === replies[0]?.id));
      expect(seen.text).toBe(replies[0]?.text);
      // A socket looks by itself every 25 s only.
      expect(performance.now() - begun).toBeLessThan(20_000);
      await stream.close();
    });

    test('connections that the server ends are made anew, and what was missed is read', async () => {
      const [first, second] = replicas;
      const person = await Person.join(first, { user: { id: 'dl_gap' } });
      const stream = await Stream.open(person.streamUrl);
      await database.cutOff();
      const replies = await until(() =>
        person
          .at(second.url)
          .say('BANT 怎么写？')
          .catch(() => undefined),
      );
      await until(() => stream.activities.find(({ id }) => id === replies[0]?.id));
      await stream.close();
    });
  });
