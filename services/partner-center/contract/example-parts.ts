import type { Opportunity } from '../../../rules/opportunity.js';
import type { Json } from '../../records.js';
import type { Problem } from './errors.js';
import { OPERATIONS, type OperationId } from './operations.js';

/** One exchange, word for word. Every one is run against the embedded Partner Center by a test. */
export interface Example {
  readonly name: string;
  readonly summary: string;
  /** Null for a request that reaches no operation. */
  readonly operation: OperationId | null;
  /** The examples that have to happen before, in this order, on an empty Partner Center. */
  readonly after: readonly string[];
  /** What is wrong with the Partner Center itself while this one is run. */
  readonly trouble?: 'busy' | 'failing' | 'fixed-clock' | 'not-main';
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: Json;
    /** Sent instead of `body` where it is not JSON. */
    readonly raw?: string;
  };
  readonly response: { readonly status: number; readonly body: Json };
}

/** When and where the examples happen, and with which made-up tokens. */
export const EXAMPLE_WORLD = Object.freeze({
  now: '2026-09-21T02:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  tokens: { partner: 'example-partner-token', reviewer: 'example-reviewer-token' },
  profile: { pceJoined: 'yes', mainAccount: 'yes' },
  number: 'PO-20260921-0001',
  requestId: 'req-7f3a',
} as const);

/** An opportunity that passes every rule. */
export const EXAMPLE_OPPORTUNITY = {
  'p.pce_joined': true,
  'p.customer_consent': true,
  'p.secret_authorised': true,
  customer_name: '苏州蓝湖医疗科技有限公司',
  customer_type: '企业',
  customer_location: '江苏苏州',
  customer_has_account: 'yes',
  opp_name: '蓝湖医疗影像云',
  opp_description:
    '客户预算：320 万元。客户决策人：信息中心周主任。客户需求：医学影像存储上云，满足五年归档。采购计划：2027 年第二季度下单。关键动作：两次客户会谈，一次方案演示。',
  expected_revenue: 900_000,
  expected_sign_date: { from: '2027-04-01', to: '2027-06-30' },
  presales_done: ['客户会谈', '方案讨论'],
  offering: [{ name: '蓝湖影像归档', kind: '基线解决方案', own: 'yes', sellable: 'yes', deliverable: 'yes', counted: 'yes' }],
  contact_name: '周主任',
  contact_method: '0512-66668888',
  bant_b: { min: 3_200_000, max: 3_200_000, currency: 'CNY' },
  bant_a: '信息中心周主任',
  bant_n: '医学影像存储上云，满足五年归档',
  bant_t: '2027 年第二季度下单',
} satisfies Opportunity;

interface Parts {
  readonly name: string;
  readonly summary: string;
  readonly after?: readonly string[];
  readonly trouble?: Example['trouble'];
  readonly query?: string;
  readonly key?: string;
  /** Replaces headers; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly number?: string;
  readonly body?: Json;
  readonly raw?: string;
}

/** An exchange with an operation that succeeds. */
export const exampleOf = (operation: OperationId, parts: Parts, body: Json): Example =>
  build(operation, parts, { status: OPERATIONS[operation].success.status, body });

/** An exchange with an operation that fails. */
export const failedExampleOf = (operation: OperationId, parts: Parts, problem: Problem): Example =>
  build(operation, parts, { status: problem.status, body: errorOf(problem) });

/** A request that reaches no operation. */
export const strayExample = (parts: Parts & { readonly method: string; readonly path: string }, problem: Problem): Example => ({
  name: parts.name,
  summary: parts.summary,
  operation: null,
  after: [],
  request: { method: parts.method, path: parts.path, query: '', headers: { 'X-Request-Id': EXAMPLE_WORLD.requestId } },
  response: { status: problem.status, body: errorOf(problem) },
});

function build(operation: OperationId, parts: Parts, response: Example['response']): Example {
  const { name, summary, after = [], trouble, query = '', number = EXAMPLE_WORLD.number, body, raw } = parts;
  const { method, path } = OPERATIONS[operation];
  return {
    name,
    summary,
    operation,
    after,
    ...(trouble === undefined ? {} : { trouble }),
    request: {
      method: method.toUpperCase(),
      path: path.replace('{number}', number),
      query,
      headers: headersFor(operation, parts),
      ...(body === undefined ? {} : { body }),
      ...(raw === undefined ? {} : { raw }),
    },
    response,
  };
}

function headersFor(operation: OperationId, { key, headers = {}, name }: Parts): Record<string, string> {
  const { role, keyed, versioned, body } = OPERATIONS[operation];
  const all: Record<string, string | undefined> = {
    'X-Request-Id': EXAMPLE_WORLD.requestId,
    ...(role === 'anyone' ? {} : { Authorization: `Bearer ${EXAMPLE_WORLD.tokens[role]}` }),
    ...(role === 'partner' ? { 'X-Partner-Id': 'lanhu-partner', 'X-Person-Id': 'li-wei' } : {}),
    ...(keyed ? { 'Idempotency-Key': key ?? name } : {}),
    ...(versioned ? { 'If-Match': '*' } : {}),
    ...(body === null ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function errorOf({ code, message, field, rule }: Problem): Json {
  const facts = { code, message: { ...message }, ...(field === undefined ? {} : { field }), ...(rule === undefined ? {} : { rule }) };
  return { error: { ...facts, requestId: EXAMPLE_WORLD.requestId } };
}
