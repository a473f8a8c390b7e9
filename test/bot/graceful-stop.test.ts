import { afterEach, describe, expect, test } from '@jest/globals';
import { createPartnerCenterClient } from '../../services/partner-center/client.js';
import { makeDatabase, TEST_DATABASE_URL } from '../services/storage/postgres-server.js';
import { serveDesk } from './process-support.js';
import { Person, receiptIn, startDesk, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

const SECRETS = {
  DESK_TOKEN_KEY: 'k'.repeat(40),
  EMBEDDED_PARTNER_TOKEN: 'partner-token-of-this-test-long-enough',
  EMBEDDED_REVIEWER_TOKEN: 'reviewer-token-of-this-test-long-enough',
};

let clean: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of clean.reverse()) await step();
  clean = [];
});
const folderPath = (): string => {
  const folder = temporaryFolder();
  clean.push(async () => folder.remove());
  return folder.path;
};

if (TEST_DATABASE_URL === undefined)
  test.skip('SKIPPED: a replica that stops beside another. Name a server in TEST_DATABASE_URL to run it', () => {});
else
  describe('a replica that is stopped beside another', () => {
    test('under load: every turn is run once, and it ends with 0 within 10 s', async () => {
      const database = await makeDatabase();
      clean.push(() => database.drop());
      const environment = { DATABASE_URL: database.url, ...SECRETS };
      const [first, second] = await Promise.all([serveDesk(folderPath(), environment), serveDesk(folderPath(), environment)]);
      clean.push(() => second.end('SIGTERM'));
      const people = await Promise.all(Array.from({ length: 8 }, (_, n) => Person.join(second, { user: { id: `dl_p${n}` } })));
      const sent: { person: Person; id: unknown }[] = [];
      /** As a page does: the same message again where it was not taken, wherever the balancer leads it then. */
      const speak = async (person: Person, nth: number): Promise<void> => {
        const message = { type: 'message', text: 'PO验证要多久？', channelData: { clientActivityID: `m${nth}` } };
        for (const url of [first.url, second.url]) {
          const answer = await person
            .at(url)
            .send(message)
            .catch(() => null);
          if (answer?.status !== 200) continue;
          sent.push({ person, id: answer.body.id });
          return;
        }
        throw new Error('no replica took a message');
      };
      let ended: Promise<number | null> = Promise.resolve(null);
      let begun = 0;
      for (let nth = 0; nth < 6; nth++) {
        if (nth === 3) {
          begun = performance.now();
          ended = first.end('SIGTERM');
        }
        await Promise.all(people.map((person) => speak(person, nth)));
      }
      expect(await ended).toBe(0);
      expect(performance.now() - begun).toBeLessThan(10_000);
      expect(sent).toHaveLength(48);
      for (const { person, id } of sent) await person.repliesTo(id);
      await until(async () => ((await database.run('select 1 from turns where due = 1 and done = 0')).length === 0 ? true : undefined));
      const firsts = await database.run("select reply_to from log_lines where activity_id = reply_to || '.1' and reply_to like '%|%'");
      expect(firsts.map((row) => row.reply_to).sort()).toEqual(sent.map(({ id }) => id).sort());
    }, 60_000);

    test('with a call under way that has no answer: the other makes it, long before the lease would end', async () => {
      const database = await makeDatabase();
      clean.push(() => database.drop());
      const environment = { DATABASE_URL: database.url, ...SECRETS };
      const second = await startDesk(folderPath(), {}, environment);
      clean.push(() => second.close());
      const calls = createPartnerCenterClient({
        baseUrl: `${second.url}partner-center/v1`,
        token: SECRETS.EMBEDDED_PARTNER_TOKEN,
        clock: { now: Date.now, deskNow: Date.now },
      });
      const first = await startDesk(folderPath(), { partnerCenter: { ...calls, submit: () => new Promise(() => {}) } }, environment);
      clean.push(() => first.close());
      const person = await Person.join(first);
      const offer = await untilOffered(person, wholeOpportunity('苏州云杉影院'));
      await person.send({ type: 'message', text: '提交', value: submitOf(offer) });
      await until(async () => (await person.activities()).find(({ text }) => text?.includes('已保存')));
      const begun = performance.now();
      await first.close();
      const number = await until(async () => receiptIn(await person.at(second.url).activities()));
      expect(performance.now() - begun).toBeLessThan(15_000);
      expect(await database.run('select number from pc_opportunities')).toEqual([{ number }]);
    }, 60_000);
  });
