import type { z } from 'zod';
import { opportunitySchema } from '../../../rules/opportunity.js';
import type { ContractErrorCode } from './errors.js';
import {
  advanceRequest,
  clockView,
  decisionRequest,
  openApiDocument,
  opportunityDetail,
  opportunityPage,
  opportunityView,
  profileView,
  reviewPage,
} from './schemas.js';

/** Whose token opens an operation; `anyone` needs none. */
export type ContractRole = 'partner' | 'reviewer' | 'anyone';

/** One call of the contract: the router, the checks and the OpenAPI document all read this table. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** `{number}` stands for one segment. */
  readonly path: string;
  readonly role: ContractRole;
  readonly summary: string;
  readonly description: string;
  /** Needs an Idempotency-Key. */
  readonly keyed: boolean;
  readonly paged: boolean;
  readonly body: { readonly name: string; readonly schema: z.ZodType } | null;
  readonly success: { readonly status: number; readonly name: string; readonly schema: z.ZodType };
  /** Its own errors; those that every operation shares are added by `errorsOf`. */
  readonly errors: readonly ContractErrorCode[];
}

const VIEW = { name: 'OpportunityView', schema: opportunityView };
const CLOCK = { status: 200, name: 'Clock', schema: clockView };
const plain = { keyed: false, paged: false, body: null, errors: [] } as const;

export const OPERATIONS = {
  submitOpportunity: {
    ...plain,
    method: 'post',
    path: '/opportunities',
    role: 'partner',
    summary: 'Submit an opportunity',
    description:
      'Checks the fields against the published rules and files the opportunity as 审核中. The same key with the same body gets the first answer again, refusals by the rules included; with another body it is refused.',
    keyed: true,
    body: { name: 'Opportunity', schema: opportunitySchema },
    success: { status: 201, ...VIEW },
    errors: [
      'request.invalid',
      'text.too-long',
      'text.control-character',
      'list.too-long',
      'idempotency.conflict',
      'opportunity.rejected-by-rules',
    ],
  },
  listOpportunities: {
    ...plain,
    method: 'get',
    path: '/opportunities',
    role: 'partner',
    summary: "The company's own opportunities, newest first",
    description: 'Follow nextCursor until it is null.',
    paged: true,
    success: { status: 200, name: 'OpportunityPage', schema: opportunityPage },
    errors: ['page.limit', 'page.cursor'],
  },
  getOpportunity: {
    ...plain,
    method: 'get',
    path: '/opportunities/{number}',
    role: 'partner',
    summary: 'One opportunity of the company',
    description: "Another company's number is answered as not found. A verification that has lapsed shows as 已驳回.",
    success: { status: 200, name: 'OpportunityDetail', schema: opportunityDetail },
    errors: ['opportunity.not-found'],
  },
  getProfile: {
    ...plain,
    method: 'get',
    path: '/profile',
    role: 'partner',
    summary: 'What is known of the partner',
    description: 'Whether the company has joined PCE (合作伙伴共拓计划) and whether the person acts with its main account.',
    success: { status: 200, name: 'Profile', schema: profileView },
  },
  listForReview: {
    ...plain,
    method: 'get',
    path: '/review/opportunities',
    role: 'reviewer',
    summary: 'The opportunities of every partner, newest first',
    description: 'Follow nextCursor until it is null.',
    paged: true,
    success: { status: 200, name: 'ReviewPage', schema: reviewPage },
    errors: ['page.limit', 'page.cursor'],
  },
  decideOpportunity: {
    ...plain,
    method: 'post',
    path: '/opportunities/{number}/decisions',
    role: 'reviewer',
    summary: 'Pass or reject an opportunity',
    description:
      'A pass moves 审核中 to 验证中, which sets the deadline to 10 working days, and 验证中 to 机会点验证通过. A rejection needs a reason and moves either to 已驳回. The key keeps a repeated pass from passing twice.',
    keyed: true,
    body: { name: 'Decision', schema: decisionRequest },
    success: { status: 200, ...VIEW },
    errors: [
      'request.invalid',
      'text.control-character',
      'decision.reasons-missing',
      'decision.reasons-unexpected',
      'decision.not-open',
      'opportunity.not-found',
      'idempotency.conflict',
    ],
  },
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
  if (operation.body !== null) codes.push('request.not-json');
  codes.push('request.too-large', 'request.unknown-query', 'server.busy', 'server.failed');
  return codes;
}
