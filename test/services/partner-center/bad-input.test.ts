import { afterEach, expect, test } from '@jest/globals';
import { CONTRACT_LIMITS } from '../../../services/partner-center/contract/limits.js';
import type { Operation } from '../../../services/partner-center/contract/operation.js';
import { OPERATIONS } from '../../../services/partner-center/contract/operations.js';
import { Cleanup, embeddedWorld, TOKENS, type World } from './helpers.js';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const whose = { 'x-partner-id': 'lanhu-partner', 'x-person-id': 'li-wei' };

async function ask(world: World, { method, path, role }: Operation, over: object, body: unknown) {
  const headers = {
    ...(role === 'partner' ? whose : {}),
    authorization: `Bearer ${TOKENS[role === 'reviewer' ? 'reviewer' : 'partner']}`,
    'content-type': 'application/json',
    ...over,
  };
  const bytes = Buffer.from(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
  const wish = { method: method.toUpperCase(), path: path.replace('{number}', 'PO-20260921-0001'), query: '', headers, body: bytes };
  const answer = await world.center.handle(wish);
  return { status: answer.status, json: JSON.parse(answer.body) };
}

/** Everything that can be listed, by either side. */
async function held(world: World): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const operation of Object.values<Operation>(OPERATIONS)) {
    if (!operation.paged) continue;
    const [items] = Object.values((await ask(world, operation, {}, undefined)).json);
    all.push(...(items as unknown[]));
  }
  return all;
}

const keyed = { 'idempotency-key': 'k', 'if-match': '*' };
const WRITES = Object.entries<Operation>(OPERATIONS).filter(([, { method }]) => method !== 'get');
const WITH_BODY = WRITES.filter(([, { body, keyed: isKeyed }]) => body !== null && isKeyed);

test.each(WITH_BODY)('%s: unknown fields, wrong types and no JSON are refused and leave nothing', async (_id, operation) => {
  const world = await embeddedWorld(cleanup);
  const tooLarge = ' '.repeat(CONTRACT_LIMITS.bodyBytes + 1);
  const came: [number, string][] = [];
  for (const body of [{ nonsense: true }, [], 7, null, '{', tooLarge]) {
    const { status, json } = await ask(world, operation, keyed, body);
    came.push([status, json.error.code]);
  }
  const invalid = [400, 'request.invalid'];
  expect(came).toEqual([invalid, invalid, invalid, invalid, [400, 'request.not-json'], [413, 'request.too-large']]);
  expect(await held(world)).toEqual([]);
});

test.each(WRITES.filter(([, { keyed: isKeyed }]) => isKeyed))(
  '%s: without a key, a version or a valid token nothing happens',
  async (_id, operation) => {
    const world = await embeddedWorld(cleanup);
    const answers = [
      await ask(world, operation, { 'if-match': '*' }, {}),
      await ask(world, operation, { ...keyed, authorization: 'Bearer of-yesterday' }, {}),
      ...(operation.versioned ? [await ask(world, operation, { 'idempotency-key': 'k' }, {})] : []),
    ];
    expect(answers.map(({ status, json }) => [status, json.error.code])).toEqual([
      [400, 'header.missing'],
      [401, 'auth.required'],
      ...(operation.versioned ? [[428, 'version.missing']] : []),
    ]);
    expect(await held(world)).toEqual([]);
  },
);
