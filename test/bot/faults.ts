import { expect } from '@jest/globals';
import { call } from './support.js';

const PLACES = ['蓝湖', '青石', '白塔', '远山', '云溪', '金鼎', '南桥', '北辰', '东篱', '西岭'];
const TRADES = ['医疗', '物流', '制造', '零售', '食品', '能源', '教育', '传媒', '纺织', '化工'];
const CITIES = ['苏州', '无锡', '常州', '南通', '扬州', '镇江', '徐州', '盐城'];

/** A customer of a round's own. */
export const customerOf = (round: number): string =>
  `${CITIES[Math.floor(round / 100) % CITIES.length]}${PLACES[round % PLACES.length]}${TRADES[Math.floor(round / 10) % TRADES.length]}`;

/** How a round went: what the person was told, and the wait before the fault, for the report of a failure. */
export interface Told {
  readonly personId: string;
  readonly number: string;
  readonly waitedMs: number;
}

/**
 * Compares what people were told with what the Partner Center holds: each number once, with its person's company, and no other record there.
 */
export async function audit(base: string, partnerToken: string, told: readonly Told[]): Promise<void> {
  for (const { personId, number, waitedMs } of told) {
    const headers = { authorization: `Bearer ${partnerToken}`, 'x-partner-id': `demo-${personId}`, 'x-person-id': 'auditor' };
    const held = await call(`${base}partner-center/v1/opportunities`, { headers });
    const numbers = (held.body.opportunities as { number: string }[]).map((opportunity) => opportunity.number);
    expect({ waitedMs, numbers }).toEqual({ waitedMs, numbers: [number] });
  }
  expect(new Set(told.map(({ number }) => number)).size).toBe(told.length);
}
