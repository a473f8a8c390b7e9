import type { Json } from '../../records.js';
import type { Problem } from '../contract/errors.js';
import { type ErrorFacts, errorFacts } from '../contract/schemas.js';
import type { RememberedAnswer } from '../store-port.js';

/** What an operation answers: a success with its body, or an error whose request id is put in at the very end. */
export type Answer =
  | { readonly kind: 'success'; readonly status: number; readonly body: Json; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'error'; readonly status: number; readonly error: ErrorFacts; readonly headers?: Readonly<Record<string, string>> };

/** What goes over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const success = (status: number, body: Json): Answer => ({ kind: 'success', status, body });

/** The answer that tells a problem. */
export function failure(problem: Problem): Answer {
  const { code, status, message, field, rule, headers } = problem;
  const error = { code, message, ...(field === undefined ? {} : { field }), ...(rule === undefined ? {} : { rule }) };
  return { kind: 'error', status, error, ...(headers === undefined ? {} : { headers }) };
}

/** Puts the request's id in and turns the answer to bytes. */
export function onWire(answer: Answer, requestId: string): WireAnswer {
  const body = answer.kind === 'success' ? answer.body : { error: { ...answer.error, requestId } };
  return {
    status: answer.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': encodeURIComponent(requestId),
      ...etagOf(answer),
      ...answer.headers,
    },
    body: JSON.stringify(body),
  };
}

/** The version of the one record that an answer shows, to be sent back as If-Match. */
function etagOf(answer: Answer): { readonly etag?: string } {
  if (answer.kind === 'error' || typeof answer.body !== 'object' || answer.body === null || Array.isArray(answer.body)) return {};
  const { version } = answer.body as { readonly version?: Json };
  return typeof version === 'number' ? { etag: `"${version}"` } : {};
}

/** The part of an answer that is kept with an idempotency key. */
export const toRemember = (answer: Answer): { readonly status: number; readonly body: Json } => ({
  status: answer.status,
  body: answer.kind === 'success' ? answer.body : jsonOf(answer.error),
});

/** The first answer to a key, given again. */
export function repeated({ status, body }: RememberedAnswer): Answer {
  const headers = { 'idempotency-replayed': 'true' };
  return status < 400 ? { kind: 'success', status, body, headers } : { kind: 'error', status, error: errorFacts.parse(body), headers };
}

/** Plain data as JSON: what `JSON.stringify` leaves out is left out. */
export const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value));
