import type { ContractErrorCode } from './errors.js';
import { DELIVERY_OPERATIONS } from './delivery-operations.js';
import { DRAFT_OPERATIONS } from './draft-operations.js';
import { EVENT_OPERATIONS } from './event-operations.js';
import { HO_OPERATIONS } from './ho-operations.js';
import { INCENTIVE_OPERATIONS } from './incentive-operations.js';
import { type ContractRole, type Operation, plain } from './operation.js';
import { OPPORTUNITY_OPERATIONS } from './opportunity-operations.js';
import { PARTNER_OPERATIONS } from './partner-operations.js';
import { advanceRequest, clockView, openApiDocument } from './schemas.js';

const CLOCK = { status: 200, name: 'Clock', schema: clockView };

/** Every call of the contract. */
export const OPERATIONS = {
  ...DRAFT_OPERATIONS,
  ...OPPORTUNITY_OPERATIONS,
  ...HO_OPERATIONS,
  ...INCENTIVE_OPERATIONS,
  ...DELIVERY_OPERATIONS,
  ...EVENT_OPERATIONS,
  ...PARTNER_OPERATIONS,
  getClock: {
    ...plain,
    method: 'get',
    path: '/clock',
    role: 'reviewer',
    summary: 'What the Partner Center takes for the present moment',
    description: 'Days and deadlines are reckoned in its time zone.',
    success: CLOCK,
  },
  advanceClock: {
    ...plain,
    method: 'post',
    path: '/clock',
    role: 'reviewer',
    summary: 'Move the clock of a demonstration forward',
    description: 'Not safe to repeat: after a lost answer, read the clock before moving it again.',
    body: { name: 'Advance', schema: advanceRequest },
    success: CLOCK,
    errors: ['clock.range', 'clock.fixed'],
  },
  getOpenApi: {
    ...plain,
    method: 'get',
    path: '/openapi.json',
    role: 'anyone',
    summary: 'This document',
    description: 'OpenAPI 3.1.',
    success: { status: 200, name: 'OpenApi', schema: openApiDocument },
  },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationId = keyof typeof OPERATIONS;

/** The headers a role sends with every operation, beside Authorization. */
export const headersOf = (role: ContractRole): readonly string[] => (role === 'partner' ? ['X-Partner-Id', 'X-Person-Id'] : []);

/** Every error an operation can answer with. */
export function errorsOf(operation: Operation): readonly ContractErrorCode[] {
  const codes: ContractErrorCode[] = [...operation.errors];
  if (operation.role !== 'anyone') codes.push('auth.required', 'auth.forbidden');
  if (operation.keyed || headersOf(operation.role).length > 0) codes.push('header.missing', 'header.invalid');
  if (operation.versioned) codes.push('version.missing', 'version.invalid', 'version.stale');
  if (operation.body !== null) codes.push('request.not-json');
  codes.push('request.too-large', 'request.unknown-query', 'server.busy', 'server.failed');
  return codes;
}
