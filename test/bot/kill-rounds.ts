import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { audit, customerOf, type Told } from './faults.js';
import { serveDesk } from './process-support.js';
import { Person, receiptIn, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

/** The longest wait before the kill. A confirmation takes some 30 ms from the request to the receipt; the rest falls after it. */
const LONGEST_MS = 60;

/**
 * Kills a serving desk at random points between the confirmation and the receipt, so many times, and starts it again on the same data. Then
 * an auditor compares what people were told with what the Partner Center holds.
 */
export async function killRounds(rounds: number): Promise<void> {
  const folder = temporaryFolder();
  const told: Told[] = [];
  let desk = await serveDesk(folder.path);
  for (let round = 0; round < rounds; round++) {
    const personId = `dl_round_${round}`;
    const person = await Person.join(desk, { user: { id: personId } });
    const offer = await untilOffered(person, wholeOpportunity(customerOf(round)));
    const press = { type: 'message', text: '提交', value: submitOf(offer), channelData: { clientActivityID: `press-${round}` } };
    const answered = person.send(press).then(
      ({ status }) => status === 200,
      () => false,
    );
    const waitedMs = Math.round(Math.random() * LONGEST_MS);
    await new Promise((resolve) => setTimeout(resolve, waitedMs));
    await desk.end('SIGKILL');
    const wasTaken = await answered;
    desk = await serveDesk(folder.path);
    // The token is still good: its key outlives the process.
    const back = person.at(desk.url);
    // A web chat whose post had no answer sends it again; one that was answered does not.
    if (!wasTaken) await back.send(press);
    const number = await until(async () => receiptIn(await back.activities()));
    const receipts = (await back.activities()).filter(({ text }) => text?.includes(number));
    expect(receipts).toHaveLength(1);
    told.push({ personId, number, waitedMs });
  }

  const { partner } = JSON.parse(readFileSync(join(folder.path, 'secrets.json'), 'utf8'));
  await audit(desk.url, partner, told);
  expect(await desk.end('SIGTERM')).toBe(0);
  folder.remove();
}
