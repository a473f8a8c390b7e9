import { describe, expect, test } from '@jest/globals';
import { operationOf } from '../../services/operations.js';
import type { RemoteIncentive, Written } from '../../services/partner-center/port.js';
import type { OutboxEntry } from '../../services/records.js';
import { AWAY, onlyCalls } from './fake-partner-center.js';
import { entryOf, LI, NOW } from './support.js';

const NUMBER = 'IN-20261211-0001';
const OPPORTUNITY = 'PO-20261121-0001';
const made = { requestId: 'req-1', at: NOW };
const done: Written<RemoteIncentive> = { kind: 'done', value: { number: NUMBER, status: '激励审核中' } as RemoteIncentive };
const message = { zh: '已经申请过。', en: 'Applied already.' };
const refused: Written<RemoteIncentive> = { kind: 'refused', code: 'incentive.applied-already', message, field: null };

const performed = (written: Written<RemoteIncentive>, entry: OutboxEntry) => {
  const asked: unknown[] = [];
  const partnerCenter = onlyCalls({
    async applyForIncentive(...given) {
      asked.push(given);
      return written;
    },
    async answerIncentive(...given) {
      asked.push(given);
      return written;
    },
  });
  return { asked, outcome: () => operationOf(entry.operation).perform(partnerCenter, entry, made) };
};

describe.each([
  [
    'an application',
    entryOf({
      operation: 'apply-incentive',
      subject: OPPORTUNITY,
      payload: { projectStart: '2026-11-22', projectEnd: '2026-12-10', proof: '项目启动会纪要' },
    }),
    [LI, { opportunity: OPPORTUNITY, projectStart: '2026-11-22', projectEnd: '2026-12-10', proof: '项目启动会纪要' }],
    'opportunity.not-found',
  ],
  [
    'an objection',
    entryOf({ operation: 'answer-incentive', subject: NUMBER, payload: { answer: 'contest', reason: '对不上' } }),
    [LI, NUMBER, { answer: 'contest', reason: '对不上' }],
    'incentive.not-found',
  ],
] as const)('%s', (_name, entry, call, missing) => {
  test('goes out under its key; its outcome names the application', async () => {
    const { asked, outcome } = performed(done, entry);
    expect(await outcome()).toEqual({ kind: 'accepted', number: NUMBER, status: '激励审核中', at: NOW });
    expect(asked).toEqual([[...call, { key: entry.key, requestId: 'req-1' }]]);
  });

  test('that is refused, or about nothing of theirs, carries the sentence to show; an outage none', async () => {
    expect(await performed(refused, entry).outcome()).toMatchObject({ kind: 'refused', code: 'incentive.applied-already', message });
    expect(await performed({ kind: 'not-found' }, entry).outcome()).toMatchObject({ kind: 'refused', code: missing });
    expect(await performed(AWAY, entry).outcome()).toBe(AWAY);
  });

  test('about no record, or without what it takes, is a fault of the form', async () => {
    await expect(performed(done, { ...entry, subject: null }).outcome()).rejects.toMatchObject({ code: 'internal' });
    expect(() => performed(done, { ...entry, payload: { answer: 'contest' } }).outcome()).toThrow();
  });
});
