import type { z } from 'zod';
import type { Unavailable } from '../ports.js';
import { away, type CallAnswer } from './caller.js';
import { errorBody } from './contract/schemas.js';
import type { Refused } from './port.js';

/** What an answer means. */
type Reading<T> = { readonly kind: 'done'; readonly value: T } | Refused | Unavailable;

/** Refusals that the person who asked can do nothing about: they come from a wrong set-up, like a wrong token or address. */
const SET_UP = [
  'header.missing',
  'header.invalid',
  'request.not-json',
  'request.unknown-path',
  'request.unknown-query',
  'request.wrong-method',
];

/** Reads an answer: a success by its schema, a definite refusal by the error's; anything else leaves the outcome open. */
export function readAnswer<T>(answer: CallAnswer | Unavailable, schema: z.ZodType<T>): Reading<T> {
  if (answer.kind === 'unavailable') return answer;
  const { status, text } = answer;
  if (status === 401 || status === 403) return away(`it answered ${status}: the token is refused, check PARTNER_CENTER_TOKEN`);
  if (status >= 300 && status < 400) return away(`it answered ${status}, a redirect: set PARTNER_CENTER_URL to the address itself`);
  const body = jsonOf(text);
  if (status >= 200 && status < 300) return readSuccess(status, schema, body);
  return readRefusal(status, body);
}

function readSuccess<T>(status: number, schema: z.ZodType<T>, body: unknown): Reading<T> {
  const parsed = schema.safeParse(body);
  return parsed.success ? { kind: 'done', value: parsed.data } : away(`it answered ${status} with a body that is not the contract's`);
}

function readRefusal(status: number, body: unknown): Reading<never> {
  const parsed = errorBody.safeParse(body);
  if (status < 400 || !parsed.success)
    return away(`it answered ${status} with a body that is not the contract's, check PARTNER_CENTER_URL`);
  const { code, message, field = null } = parsed.data.error;
  if (SET_UP.includes(code)) return away(`it answered ${status} ${code}: the desk and it do not speak the same contract`);
  return { kind: 'refused', code, message, field };
}

/** The text as JSON; undefined, which fits no schema, where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
