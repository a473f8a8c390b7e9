import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { App } from '../../bot/app.js';
import { requestIdOf } from '../../bot/http/request-id.js';
import { createLogger } from '../../bot/logger.js';
import { call, Person, receiptIn, startDesk, submitOf, temporaryFolder, until, untilOffered, wholeOpportunity } from './support.js';

describe('the id of a request', () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

  test.each([
    ['the caller’s own', { 'x-request-id': 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6' }, 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'],
    ['the trace it belongs to', { traceparent: `00-${trace}-00f067aa0ba902b7-01` }, trace],
    ['its own id before its trace', { 'x-request-id': 'a'.repeat(16), traceparent: `00-${trace}-00f067aa0ba902b7-01` }, 'a'.repeat(16)],
  ])('%s', (_name, headers, id) => expect(requestIdOf(headers)).toBe(id));

  test.each([
    ['a telephone number', { 'x-request-id': '13800138000' }],
    ['an e-mail', { 'x-request-id': 'someone.or.other@example.com' }],
    ['line breaks', { 'x-request-id': 'aaaaaaaaaaaaaaaa\nlevel=60' }],
    ['no end', { 'x-request-id': 'a'.repeat(129) }],
    ['a trace of nothing', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }],
    ['neither', {}],
  ])('is made anew for %s', (_name, headers) => expect(requestIdOf(headers)).toMatch(/^r-[\w-]{20}$/));
});

describe('a submission', () => {
  const folder = temporaryFolder();
  const lines: Record<string, unknown>[] = [];
  let app: App;
  beforeAll(async () => {
    const logger = createLogger('debug', { write: (line) => void lines.push(JSON.parse(line)) });
    app = await startDesk(folder.path, { logger });
  });
  afterAll(async () => {
    await app.close();
    folder.remove();
  });

  test('is found in the log by the id of the message that confirmed it, up to the Partner Center', async () => {
    const person = await Person.join(app);
    const offer = await untilOffered(person, wholeOpportunity('苏州云杉影院'));
    const requestId = 'press-of-the-submit-button';
    const answer = await person.send({ type: 'message', text: '提交', value: submitOf(offer) }, { 'x-request-id': requestId });
    expect(answer.headers.get('x-request-id')).toBe(requestId);
    await until(async () => receiptIn(await person.activities()));
    const mine = await until(() => {
      const found = lines.filter((line) => line.requestId === requestId);
      return found.some(({ msg }) => msg === 'turn run') ? found : undefined;
    });
    expect(mine).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ msg: 'request answered', route: '/v3/directline/conversations/:id/activities', status: 200 }),
        expect.objectContaining({ msg: 'Partner Center called', operation: 'POST /opportunities', status: 201 }),
        expect.objectContaining({ msg: 'request answered', route: '/partner-center/v1/*', status: 201 }),
        expect.objectContaining({ msg: 'submission settled' }),
        expect.objectContaining({ msg: 'turn run', outcome: 'done' }),
      ]),
    );
  });

  test('no line but those of the start is without an id', () => {
    expect(lines.filter(({ requestId }) => requestId === undefined).map(({ msg }) => msg)).toEqual(['desk is open']);
  });

  test('an error of the desk names the id to support', async () => {
    const answer = await call(`${app.url}partner-center/v1/opportunities`, { headers: { 'x-request-id': 'asked-without-a-token' } });
    expect(answer.body.error).toMatchObject({ code: 'auth.required', requestId: 'asked-without-a-token' });
    const refused = await call(`${app.url}nowhere`);
    expect(refused.headers.get('x-request-id')).toMatch(/^r-/);
  });
});
