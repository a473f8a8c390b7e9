import { afterEach, expect, test } from '@jest/globals';
import { createCaller } from '../../../services/partner-center/caller.js';
import { EXAMPLE_WORLD } from '../../../services/partner-center/contract/example-parts.js';
import { EXAMPLES, type Example } from '../../../services/partner-center/contract/examples.js';
import type { Call } from '../../../services/partner-center/attempt.js';
import { bringAbout, runBefore } from './examples.js';
import { Cleanup, embeddedWorld, mount, standingClock } from './helpers.js';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

/** What the client cannot say, whoever uses it: such as a request without a token, or a body that is no JSON. */
const UNSAYABLE = ['no-token', 'bad-header', 'too-large', 'not-json', 'draft-odd-version'];

const VERSIONS: Readonly<Record<string, number | 'any'>> = { '*': 'any', '"1"': 1, '"2"': 2 };

function callOf({ request }: Example): { readonly call: Call; readonly token: string } {
  const {
    Authorization = `Bearer ${EXAMPLE_WORLD.tokens.partner}`,
    'If-Match': ifMatch = '',
    'Content-Type': _json,
    'X-Request-Id': requestId = '',
    ...headers
  } = request.headers;
  const version = VERSIONS[ifMatch];
  const call: Call = {
    method: request.method as Call['method'],
    path: request.query === '' ? request.path : `${request.path}?${request.query}`,
    headers,
    requestId,
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(version === undefined ? {} : { version }),
  };
  return { call, token: Authorization.replace('Bearer ', '') };
}

test.each(EXAMPLES.filter(({ name }) => !UNSAYABLE.includes(name)))('over HTTP, by the client: $name', async (example) => {
  const world = await embeddedWorld(cleanup, { movable: example.trouble !== 'fixed-clock' });
  const baseUrl = await mount(cleanup, world.center);
  await runBefore(world, example);
  bringAbout(world, example);
  const { call, token } = callOf(example);
  const send = createCaller({ baseUrl, token, clock: standingClock(), sleep: async () => undefined });
  const answer = await send(call);
  const { status, body } = example.response;
  if (status >= 500) expect(answer).toMatchObject({ kind: 'unavailable', problem: `Partner Center: it answered ${status}` });
  else expect(answer.kind === 'answer' && { status: answer.status, body: JSON.parse(answer.text) }).toEqual({ status, body });
});

test('what the client cannot say is named rightly', () => {
  expect(EXAMPLES.filter(({ name }) => UNSAYABLE.includes(name))).toHaveLength(UNSAYABLE.length);
});
