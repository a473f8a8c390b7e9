import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EXAMPLE_OPPORTUNITY } from '../../../services/partner-center/contract/example-parts.js';
import { Cleanup, embeddedWorld, TOKENS } from './helpers.js';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

/** What may follow what (opportunity model, section 3), of an opportunity that was submitted. */
const MAY_FOLLOW: Readonly<Record<string, readonly string[]>> = {
  审核中: ['验证中', '已驳回'],
  验证中: ['机会点验证通过', '已驳回'],
  机会点验证通过: ['签单完成'],
  签单完成: ['交付完成'],
  交付完成: [],
  已驳回: [],
};

/** Ordered long after every month that passes here. */
const OPPORTUNITY = { ...EXAMPLE_OPPORTUNITY, expected_sign_date: { from: '2099-04-01', to: '2099-06-30' } };

const STEPS = ['pass', 'reject', 'ongoing', 'signed', 'delivered', 'withdraw', 'a-month-later', 'resubmit'] as const;

const partner = { authorization: `Bearer ${TOKENS.partner}`, 'x-partner-id': 'lanhu-partner', 'x-person-id': 'li-wei' };
const reviewer = { authorization: `Bearer ${TOKENS.reviewer}` };

test('whatever is called in whatever order, a status only follows one that it may follow, and the events tell the same', async () => {
  const world = await embeddedWorld(cleanup);
  let calls = 0;
  const ask = async (method: string, path: string, headers: object, body?: object) => {
    const all = { ...headers, 'content-type': 'application/json', 'if-match': '*', 'idempotency-key': `k${++calls}` };
    const answer = await world.center.handle({ method, path, query: '', headers: all, body: Buffer.from(JSON.stringify(body) ?? '') });
    return { status: answer.status, json: JSON.parse(answer.body) };
  };
  const steps = fc.array(fc.constantFrom(...STEPS), { maxLength: 9 });
  const run = fc.asyncProperty(steps, async (taken) => {
    const partnerId = `partner-${calls}`;
    const who = { ...partner, 'x-partner-id': partnerId };
    const { number } = (await ask('POST', '/opportunities', who, OPPORTUNITY)).json;
    const of = `/opportunities/${number}`;
    for (const step of taken)
      switch (step) {
        case 'pass':
          await ask('POST', `${of}/decisions`, reviewer, { decision: 'pass' });
          break;
        case 'reject':
          await ask('POST', `${of}/decisions`, reviewer, { decision: 'reject', reasons: [{ field: null, reason: '没有依据' }] });
          break;
        case 'withdraw':
          await ask('POST', `${of}/withdrawal-requests`, who, { reason: '客户改期' });
          break;
        case 'a-month-later':
          world.clock.shift(30 * 86_400_000);
          break;
        case 'resubmit':
          await ask('POST', '/opportunities', who, { ...OPPORTUNITY, replaces: number });
          break;
        default:
          await ask('POST', `${of}/progress`, who, { stage: step });
      }
    const { history, status } = (await ask('GET', of, who)).json;
    const ways = history.map((entry: { status: string }) => entry.status) as string[];
    expect(ways[0]).toBe('审核中');
    for (const [before, next] of ways.slice(1).entries()) expect(MAY_FOLLOW[ways[before] ?? '']).toContain(next);
    expect(ways.at(-1)).toBe(status);
    const { events } = (await ask('GET', '/events', who)).json;
    const told = events.filter((event: { number: string; kind: string }) => event.kind === 'opportunity' && event.number === number);
    expect(told.map((event: { status: string }) => event.status)).toEqual(ways);
  });
  await fc.assert(run, { numRuns: 60, seed: 20_260_921 });
});
