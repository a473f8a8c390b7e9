import { expect, test } from '@jest/globals';
import { ANSWER_HO } from '../../services/answer-ho.js';
import { operation } from '../../services/operation.js';
import type { PartnerCenterFlows, RemoteHo, Written } from '../../services/partner-center/port.js';
import { AWAY, onlyCalls } from './fake-partner-center.js';
import { entryOf, LI, NOW } from './support.js';

const NUMBER = 'HO-20261123-0001';
const answer = { answer: 'decline', reason: '客户名称与实际不符' } as const;
const entry = entryOf({ operation: 'answer-ho', subject: NUMBER, payload: answer });
const made = { requestId: 'req-1', at: NOW };

const performed = (written: Written<RemoteHo>, over: Partial<typeof entry> = {}) => {
  const asked: unknown[] = [];
  const calls: Partial<PartnerCenterFlows> = {
    async answerHo(...given) {
      asked.push(given);
      return written;
    },
  };
  return { asked, outcome: operation(ANSWER_HO).perform(onlyCalls(calls), { ...entry, ...over }, made) };
};

test('an answer goes out with its number under its key; the outcome is the new status', async () => {
  const value = { number: NUMBER, status: '已拒绝' } as RemoteHo;
  const { asked, outcome } = performed({ kind: 'done', value });
  expect(await outcome).toEqual({ kind: 'accepted', number: NUMBER, status: '已拒绝', at: NOW });
  expect(asked).toEqual([[LI, NUMBER, answer, { key: entry.key, requestId: 'req-1' }]]);
});

test('a refusal and a number that is not there carry the sentence to show; an outage nothing', async () => {
  const message = { zh: '已收回。', en: 'Taken back.' };
  expect(await performed({ kind: 'refused', code: 'ho.not-open', message, field: null }).outcome).toMatchObject({
    kind: 'refused',
    message,
  });
  expect(await performed({ kind: 'not-found' }).outcome).toMatchObject({ kind: 'refused', code: 'ho.not-found' });
  expect(await performed(AWAY).outcome).toBe(AWAY);
});

test('an answer about no HO, or one that declines without a reason, is a fault of the form', () => {
  expect(() => performed(AWAY, { payload: { answer: 'decline' } })).toThrow();
  return expect(performed(AWAY, { subject: null }).outcome).rejects.toMatchObject({ code: 'internal' });
});
