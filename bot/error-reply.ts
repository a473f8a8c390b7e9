import { AppError, type ErrorCode } from '../services/errors.js';
import { Refusal } from './http/refusal.js';

/** What a caller gets for an error. `own`: the fault is ours, so it is worth a line in the log. */
export interface ErrorReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly error: { readonly code: string; readonly message: string } };
  readonly own: boolean;
}

const STATUS: Readonly<Record<ErrorCode, number>> = {
  'store.conflict': 409,
  'store.damaged': 500,
  'store.locked': 500,
  'store.newer-schema': 500,
  'store.foreign': 500,
  'store.failed': 500,
  'store.unavailable': 503,
  'config.invalid': 500,
  'port.in-use': 500,
  'webchat.missing': 503,
  'input.invalid': 400,
  'auth.required': 401,
  'auth.forbidden': 403,
  'not-found': 404,
  'too-large': 413,
  internal: 500,
};

/** Maps any error to its answer. From 500 up the caller sees a reference instead of what broke; the log has both. */
export function errorReply(error: unknown, reference: string): ErrorReply {
  if (error instanceof Refusal) return reply(error.status, error.code, error.message, error.headers);
  if (error instanceof AppError && STATUS[error.code] < 500) return reply(STATUS[error.code], error.code, error.message);
  const code = error instanceof AppError ? error.code : 'internal';
  const status = error instanceof AppError ? STATUS[error.code] : 500;
  return {
    ...reply(status, code, `The desk could not do this. Try again; if it stays so, tell support the reference ${reference}.`),
    own: true,
  };
}

const reply = (status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}): ErrorReply => ({
  status,
  headers,
  body: { error: { code, message } },
  own: false,
});
