import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { openApi } from '../../../services/partner-center/contract/openapi.js';

const type = z.enum(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

/** JSON Schema 2020-12 as far as the contract uses it; a keyword that is none of these is a mistake. */
const schema: z.ZodType = z.lazy(() =>
  z.strictObject({
    $ref: z
      .string()
      .regex(/^#\/components\/schemas\/\w+$/)
      .optional(),
    type: z.union([type, z.array(type).min(2)]).optional(),
    format: z.string().optional(),
    pattern: z
      .string()
      .refine((text) => new RegExp(text, 'u') !== null)
      .optional(),
    const: z.unknown().optional(),
    default: z.unknown().optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).min(1).optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), schema]).optional(),
    propertyNames: schema.optional(),
    items: schema.optional(),
    anyOf: z.array(schema).min(1).optional(),
    oneOf: z.array(schema).min(1).optional(),
    allOf: z.array(schema).min(1).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    exclusiveMinimum: z.number().optional(),
    exclusiveMaximum: z.number().optional(),
    ...Object.fromEntries(['minLength', 'maxLength', 'minItems', 'maxItems'].map((name) => [name, z.int().nonnegative().optional()])),
  }),
);

const content = z.strictObject({
  'application/json': z.strictObject({
    schema,
    examples: z.record(z.string(), z.strictObject({ summary: z.string(), value: z.unknown() })).optional(),
  }),
});

const parameter = z
  .strictObject({
    in: z.enum(['path', 'header', 'query']),
    name: z.string().min(1),
    required: z.boolean(),
    description: z.string().optional(),
    schema,
  })
  .refine(({ in: place, required }) => place !== 'path' || required, 'a part of the path is always there');

const headers = z.strictObject({ ETag: z.strictObject({ description: z.string(), schema }) });

const operation = z.strictObject({
  operationId: z.string().regex(/^[a-z]\w*$/),
  summary: z.string().min(1),
  description: z.string().min(1),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), headers: headers.optional(), content }),
  ),
});

const paths = z.record(z.string().regex(/^\//), z.partialRecord(z.enum(['get', 'post', 'put', 'delete']), operation));

const document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string().min(1), version: z.string().regex(/^\d+\.\d+\.\d+$/), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  paths,
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^\w+$/), schema),
    securitySchemes: z.record(z.string(), z.strictObject({ type: z.literal('http'), scheme: z.literal('bearer') })),
  }),
});

const plain = () => JSON.parse(JSON.stringify(openApi()));

test('the document has the structure of OpenAPI 3.1', () => {
  expect(document.safeParse(plain()).error?.issues).toBeUndefined();
});

test('every operation has an id of its own, names the parts of its path once each, and secures itself with a scheme there is', () => {
  const { paths: described, components } = document.parse(plain());
  const all = Object.entries(described).flatMap(([path, methods]) => Object.values(methods).map((one) => ({ path, one })));
  const ids = all.map(({ one }) => one.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path, one } of all) {
    const names = one.parameters.map(({ in: place, name }) => `${place} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    const inPath = one.parameters.flatMap(({ in: place, name }) => (place === 'path' ? [name] : []));
    expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    for (const scheme of one.security.flatMap((alternative) => Object.keys(alternative)))
      expect(Object.keys(components.securitySchemes)).toContain(scheme);
  }
});

test('a record with a version is answered with its ETag, a list is not', () => {
  const { paths: described } = document.parse(plain());
  expect(described['/drafts/{number}']?.get?.responses['200']?.headers).toBeDefined();
  expect(described['/drafts']?.get?.responses['200']?.headers).toBeUndefined();
});
