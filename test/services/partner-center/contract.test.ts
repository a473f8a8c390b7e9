import { afterEach, describe, expect, test } from '@jest/globals';
import { statusOf } from '../../../services/partner-center/contract/errors.js';
import { EXAMPLE_WORLD } from '../../../services/partner-center/contract/example-parts.js';
import { EXAMPLES } from '../../../services/partner-center/contract/examples.js';
import { openApi } from '../../../services/partner-center/contract/openapi.js';
import type { Operation } from '../../../services/partner-center/contract/operation.js';
import { errorsOf, OPERATIONS, type OperationId } from '../../../services/partner-center/contract/operations.js';
import { errorBody } from '../../../services/partner-center/contract/schemas.js';
import { byName, runBefore, runExample } from './examples.js';
import { Cleanup, embeddedWorld } from './helpers.js';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const operations = Object.entries(OPERATIONS) as [OperationId, Operation][];
describe('the examples of the contract', () => {
  test.each(EXAMPLES)('$name: $summary', async (example) => {
    const world = await embeddedWorld(cleanup, { movable: example.trouble !== 'fixed-clock' });
    const { came, due } = await runBefore(world, example);
    expect(came).toEqual(due);
    const answer = await runExample(world, example);
    expect({ status: answer.status, body: answer.json }).toEqual(example.response);
    const { version } = answer.json as { readonly version?: number };
    expect(answer.headers.etag).toBe(version === undefined ? undefined : `"${version}"`);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'x-request-id': EXAMPLE_WORLD.requestId });
    const schema = example.operation === null || answer.status >= 400 ? errorBody : OPERATIONS[example.operation].success.schema;
    expect(schema.safeParse(answer.json)).toMatchObject({ success: true });
    expect(world.reports).toHaveLength(example.trouble === 'failing' ? 1 : 0);
  });

  test('have names of their own', () => {
    expect(byName.size).toBe(EXAMPLES.length);
  });

  test.each(operations.filter(([id]) => id !== 'getOpenApi'))('show %s succeeding', (id, { success }) => {
    expect(EXAMPLES.filter(({ operation, response }) => operation === id && response.status === success.status)).not.toHaveLength(0);
  });

  test('show every error', () => {
    const shown = EXAMPLES.map(({ response }) => errorBody.safeParse(response.body).data?.error.code);
    const possible = new Set(operations.flatMap(([, operation]) => errorsOf(operation)));
    expect([...possible, 'request.unknown-path', 'request.wrong-method'].filter((code) => !shown.includes(code))).toEqual([]);
  });

  test('only fail in ways their operation names', () => {
    for (const { operation, response } of EXAMPLES) {
      const code = errorBody.safeParse(response.body).data?.error.code;
      if (operation === null || code === undefined) continue;
      expect(errorsOf(OPERATIONS[operation])).toContain(code);
    }
  });

  test('speak Chinese without half-width punctuation beside a Han character', () => {
    for (const { response } of EXAMPLES) {
      const zh = errorBody.safeParse(response.body).data?.error.message.zh ?? '';
      expect(zh).not.toMatch(/\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u);
    }
  });
});

test.each(operations.filter(([, { role }]) => role !== 'anyone'))(
  'the other token does not open %s, and no token neither',
  async (_id, operation) => {
    const { center } = await embeddedWorld(cleanup);
    const ask = async (headers: object) => {
      const path = operation.path.replace('{number}', 'PO-20260921-0001');
      const all = { 'x-partner-id': 'lanhu-partner', 'x-person-id': 'li-wei', ...headers };
      return (await center.handle({ method: operation.method.toUpperCase(), path, query: '', headers: all, body: Buffer.from('{}') }))
        .status;
    };
    const other = EXAMPLE_WORLD.tokens[operation.role === 'partner' ? 'reviewer' : 'partner'];
    expect([await ask({ authorization: `Bearer ${other}` }), await ask({})]).toEqual([403, 401]);
  },
);

test('every write needs an idempotency key, but for the clock, which says so', () => {
  const writes = operations.filter(([, { method }]) => method === 'post');
  expect(writes.filter(([, { keyed }]) => !keyed).map(([id]) => id)).toEqual(['advanceClock']);
});

test('every write about a record that is there needs its version', () => {
  const writes = operations.filter(([, { method, path }]) => method !== 'get' && path.includes('{number}'));
  expect(writes.length).toBeGreaterThan(10);
  expect(writes.filter(([, { versioned }]) => !versioned)).toEqual([]);
});

describe('the OpenAPI document', () => {
  test('is served to anyone', async () => {
    const { center } = await embeddedWorld(cleanup);
    const answer = await center.handle({ method: 'GET', path: '/openapi.json', query: '', headers: {}, body: Buffer.alloc(0) });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual(JSON.parse(JSON.stringify(openApi())));
  });

  test('holds every operation with its security and every status it answers with', () => {
    const { paths } = openApi() as { paths: Record<string, Record<string, { security: object[]; responses: object }>> };
    for (const [, operation] of operations) {
      const described = paths[operation.path]?.[operation.method];
      expect(described?.security).toEqual(operation.role === 'anyone' ? [] : [{ [operation.role]: [] }]);
      const statuses = [operation.success.status, ...errorsOf(operation).map(statusOf)].map(String);
      expect(Object.keys(described?.responses ?? {}).sort()).toEqual([...new Set(statuses)].sort());
    }
  });

  test('refers only to schemas that it holds', () => {
    const document = openApi() as { components: { schemas: object } };
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((name) => !(String(name) in document.components.schemas))).toEqual([]);
  });

  test('states the limits of a submission', () => {
    const { components } = openApi() as { components: { schemas: { Opportunity: { properties: object; additionalProperties: boolean } } } };
    expect(components.schemas.Opportunity).toMatchObject({
      additionalProperties: false,
      properties: {
        customer_name: { maxLength: 256 },
        industry: { maxLength: 200 },
        hwc_services: { maxItems: 50, items: { maxLength: 200 } },
      },
    });
  });
});
