import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { serveDesk } from './process-support.js';
import { call, Person, receiptIn, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

const PLACES = ['蓝湖', '青石', '白塔', '远山', '云溪', '金鼎', '南桥', '北辰', '东篱', '西岭'];
const TRADES = ['医疗', '物流', '制造'];
/** The longest wait before the kill. A confirmation takes some 30 ms from the request to the receipt; the rest falls after it. */
const LONGEST_MS = 60;

/**
 * Kills a serving desk at random points between the confirmation and the receipt, so many times, and starts it again on the same data. Then
 * an auditor compares what people were told with what the Partner Center holds.
 */
export async function killRounds(rounds: number): Promise<void> {
  const folder = temporaryFolder();
  const told = new Map<string, string>();
  let desk = await serveDesk(folder.path);
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const customer = `苏州${PLACES[round % PLACES.length]}${TRADES[Math.floor(round / PLACES.length) % TRADES.length]}`;
    const person = await Person.join(desk, { user: { id: `dl_round_${round}` } });
    const offer = await untilOffered(person, wholeOpportunity(customer));
    const press = { type: 'message', text: '提交', value: submitOf(offer), channelData: { clientActivityID: `press-${round}` } };
    const answered = person.send(press).then(
      ({ status }) => status === 200,
      () => false,
    );
    const waited = Math.random() * LONGEST_MS;
    waits.push(Math.round(waited));
    await new Promise((resolve) => setTimeout(resolve, waited));
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
    told.set(`demo-dl_round_${round}`, number);
  }

  const { partner } = JSON.parse(readFileSync(join(folder.path, 'secrets.json'), 'utf8'));
  for (const [partnerId, number] of told) {
    const headers = { authorization: `Bearer ${partner}`, 'x-partner-id': partnerId, 'x-person-id': 'auditor' };
    const held = await call(`${desk.url}partner-center/v1/opportunities`, { headers });
    const numbers = (held.body.opportunities as { number: string }[]).map((opportunity) => opportunity.number);
    expect({ waits, numbers }).toEqual({ waits, numbers: [number] });
  }
  expect(new Set(told.values()).size).toBe(rounds);
  expect(await desk.end('SIGTERM')).toBe(0);
  folder.remove();
}
