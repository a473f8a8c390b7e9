import { expect } from '@jest/globals';
import { makeDatabase } from '../services/storage/postgres-server.js';
import { audit, customerOf, type Told } from './faults.js';
import { type Serving, serveDesk } from './process-support.js';
import { Person, receiptIn, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

const LONGEST_MS = 60;
const PARTNER_TOKEN = 'partner-token-of-this-test-long-enough';

/**
 * Two replicas on one PostgreSQL. A confirmation is delivered four times, twice to each, while the first delivery still runs; the replica it
 * went to first is killed at a random point. The other one takes over what it had begun; a receipt comes once.
 */
export async function replicaKillRounds(rounds: number): Promise<void> {
  const database = await makeDatabase();
  const folders = [temporaryFolder(), temporaryFolder()];
  const serve = (which: number): Promise<Serving> =>
    serveDesk(folders[which]!.path, {
      DATABASE_URL: database.url,
      DESK_TOKEN_KEY: 'k'.repeat(40),
      EMBEDDED_PARTNER_TOKEN: PARTNER_TOKEN,
      EMBEDDED_REVIEWER_TOKEN: 'reviewer-token-of-this-test-long-enough',
    });
  const replicas = [await serve(0), await serve(1)];
  const told: Told[] = [];
  for (let round = 0; round < rounds; round++) {
    const [first, other] = [round % 2, (round + 1) % 2];
    const personId = `dl_replica_${round}`;
    const person = await Person.join(replicas[first]!, { user: { id: personId } });
    const elsewhere = person.at(replicas[other]!.url);
    const offer = await untilOffered(person, wholeOpportunity(customerOf(round)));
    const press = { type: 'message', text: '提交', value: submitOf(offer), channelData: { clientActivityID: `press-${round}` } };
    const deliveries = [person.send(press), elsewhere.send(press), person.send(press), elsewhere.send(press)];
    const ends = Promise.allSettled(deliveries);
    const waitedMs = Math.round(Math.random() * LONGEST_MS);
    await new Promise((resolve) => setTimeout(resolve, waitedMs));
    await replicas[first]!.end('SIGKILL');
    await ends;
    const number = await until(async () => receiptIn(await elsewhere.activities()));
    replicas[first] = await serve(first);
    const receipts = (await elsewhere.activities()).filter(({ text }) => text?.includes(number));
    expect(receipts).toHaveLength(1);
    told.push({ personId, number, waitedMs });
  }
  await audit(replicas[0]!.url, PARTNER_TOKEN, told);
  for (const replica of replicas) expect(await replica.end('SIGTERM')).toBe(0);
  await database.drop();
  for (const folder of folders) folder.remove();
}
