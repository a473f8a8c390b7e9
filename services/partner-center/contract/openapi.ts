import { z } from 'zod';
import type { Json } from '../../records.js';
import { type ContractErrorCode, statusOf } from './errors.js';
import { EXAMPLES, type Example } from './examples.js';
import { CONTRACT_LIMITS, charsAllowedIn } from './limits.js';
import type { Operation } from './operation.js';
import { errorsOf, headersOf, OPERATIONS, type OperationId } from './operations.js';
import { errorBody } from './schemas.js';

type Tree = { [key: string]: Json };

/**
 * The contract as an OpenAPI 3.1 document. Schemas come from the zod ones, paths from the operations, errors from the error table, so that
 * nothing here can say something else than what is checked.
 */
export function openApi(): Tree {
  built ??= build();
  return built;
}

/** Building takes some tens of milliseconds and always gives the same. */
let built: Tree | undefined;

function build(): Tree {
  const operations = (Object.entries(OPERATIONS) as [OperationId, Operation][]).map(([id, operation]) => ({ id, operation }));
  const paths: { [path: string]: Tree } = {};
  const schemas: Tree = { Error: schemaOf(errorBody) };
  for (const { id, operation } of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(id, operation) };
    schemas[operation.success.name] = schemaOf(operation.success.schema);
    if (operation.body !== null) schemas[operation.body.name] = schemaOf(operation.body.schema, withLimits);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Partner Center', version: '1.2.0', description: ABOUT },
    servers: [{ url: '/partner-center/v1' }],
    paths,
    components: {
      schemas,
      securitySchemes: { partner: { type: 'http', scheme: 'bearer' }, reviewer: { type: 'http', scheme: 'bearer' } },
    },
  };
}

const ABOUT = [
  'The contract between a partner desk and a vendor’s service for partners. It is a contract of this project; no vendor publishes one.',
  `A body is JSON in UTF-8 of at most ${CONTRACT_LIMITS.bodyBytes} bytes; a list has at most ${CONTRACT_LIMITS.listItems} entries; texts are counted in characters (code points) and hold no control character but tab and line end.`,
  'Ids and keys in headers are percent-encoded UTF-8. Fields that are not in the contract are refused in requests; answers may gain fields.',
  'Every error has the shape Error; its code is stable. 429, 502, 503, 504 and broken connections may be repeated with the same Idempotency-Key; Retry-After says when.',
].join('\n\n');

function describe(id: OperationId, operation: Operation): Tree {
  const { role, body } = operation;
  return {
    operationId: id,
    summary: operation.summary,
    description: operation.description,
    tags: [role],
    security: role === 'anyone' ? [] : [{ [role]: [] }],
    parameters: parametersOf(operation),
    ...(body === null ? {} : { requestBody: { required: true, content: jsonContent(body.name, requestExamples(id)) } }),
    responses: responsesOf(id, operation),
  };
}

function parametersOf(operation: Operation): Json[] {
  const text = {
    type: 'string',
    minLength: 1,
    description: `Percent-encoded; at most ${CONTRACT_LIMITS.headerChars} characters when decoded`,
  };
  const required = [...headersOf(operation.role), ...(operation.keyed ? ['Idempotency-Key'] : [])];
  return [
    ...(operation.path.includes('{number}') ? [{ in: 'path', name: 'number', required: true, schema: { type: 'string' } }] : []),
    ...(operation.versioned ? [IF_MATCH] : []),
    ...required.map((name) => ({ in: 'header', name, required: true, schema: text })),
    { in: 'header', name: 'X-Request-Id', required: false, description: 'Comes back in the answer; made where absent', schema: text },
    ...(operation.paged ? PAGE_PARAMETERS : []),
  ];
}

const IF_MATCH: Json = {
  in: 'header',
  name: 'If-Match',
  required: true,
  description:
    'The version that was read, in double quotes as ETag shows it; or `*` for whichever there is. A known Idempotency-Key goes before it.',
  schema: { type: 'string', pattern: '^(\\*|"[1-9][0-9]{0,9}")$' },
};

const PAGE_PARAMETERS: Json[] = [
  { in: 'query', name: 'cursor', required: false, description: 'nextCursor of the page before', schema: { type: 'string' } },
  {
    in: 'query',
    name: 'limit',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: CONTRACT_LIMITS.pageMax, default: CONTRACT_LIMITS.pageDefault },
  },
];

const ETAG: Json = { description: 'The version in double quotes, for If-Match', schema: { type: 'string' } };

function responsesOf(id: OperationId, operation: Operation): Tree {
  const { status, name, schema } = operation.success;
  const headers = schema instanceof z.ZodObject && 'version' in schema.shape ? { headers: { ETag: ETAG } } : {};
  const content = jsonContent(name, answersWith(id, status));
  const responses: Tree = { [status]: { description: operation.summary, ...headers, content } };
  const byStatus = new Map<number, ContractErrorCode[]>();
  for (const code of errorsOf(operation)) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  for (const [failed, codes] of byStatus) {
    responses[failed] = { description: codes.join(', '), content: jsonContent('Error', answersWith(id, failed)) };
  }
  return responses;
}

const jsonContent = (schema: string, examples: Tree): Tree => ({
  'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, ...(Object.keys(examples).length === 0 ? {} : { examples }) },
});

const requestExamples = (id: OperationId): Tree => named(id, ({ request }) => (request.body === undefined ? undefined : request.body));

const answersWith = (id: OperationId, status: number): Tree =>
  named(id, ({ response }) => (response.status === status ? response.body : undefined));

function named(id: OperationId, pick: (example: Example) => Json | undefined): Tree {
  const found: Tree = {};
  for (const example of EXAMPLES) {
    const value = example.operation === id ? pick(example) : undefined;
    if (value !== undefined) found[example.name] = { summary: example.summary, value };
  }
  return found;
}

type Override = Exclude<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override'], undefined>;

/** JSON Schema 2020-12, which is what OpenAPI 3.1 takes. */
function schemaOf(schema: z.ZodType, override?: Override): Tree {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: 'input', ...(override === undefined ? {} : { override }) });
  return JSON.parse(JSON.stringify(json));
}

/** The limits of texts and lists are checked for every request alike and are not part of its zod schema: they are added here. */
const withLimits: Override = ({ zodSchema, jsonSchema, path }) => {
  const { type } = zodSchema._zod.def;
  if (type === 'string') jsonSchema.maxLength ??= charsAllowedIn(String(path[path.indexOf('properties') + 1]));
  if (type === 'array') jsonSchema.maxItems ??= CONTRACT_LIMITS.listItems;
};
