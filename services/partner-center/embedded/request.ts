import { type Problem, problemOf } from '../contract/errors.js';
import { CONTRACT_LIMITS } from '../contract/limits.js';

/** A request as the HTTP edge hands it over. */
export interface ContractRequest {
  readonly method: string;
  /** Below the place where the contract is mounted, still percent-encoded: `/opportunities/PO-20261121-0001`. */
  readonly path: string;
  /** The raw query without its question mark; empty where there is none. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The whole body as it came; empty where there is none. */
  readonly body: Buffer;
}

/** A part that was read, or why it could not be. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const got = <T>(value: T): Read<T> => ({ ok: true, value });
export const not = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });

/** A header's only value as it was sent; undefined where it is absent or sent twice. */
export function headerOf(request: ContractRequest, name: string): string | undefined {
  const value = request.headers[name.toLowerCase()];
  return typeof value === 'string' ? value : undefined;
}

/** An id from a header: percent-encoded UTF-8, so that an id may hold any letter. */
export function readId(request: ContractRequest, name: string): Read<string> {
  const value = request.headers[name.toLowerCase()];
  if (value === undefined || value === '') return not(problemOf('header.missing', name));
  const id = typeof value === 'string' ? decoded(value) : undefined;
  if (id === undefined || id.trim() === '' || [...id].length > CONTRACT_LIMITS.headerChars || /\p{C}/u.test(id)) {
    return not(problemOf('header.invalid', name));
  }
  return got(id);
}

/** Percent-decodes; undefined where the text is not well encoded. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The body as JSON, not looked at any further. */
export function readJson(request: ContractRequest): Read<unknown> {
  const type = headerOf(request, 'content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return not(problemOf('request.not-json'));
  try {
    return got(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(request.body)));
  } catch {
    return not(problemOf('request.not-json'));
  }
}

/** The version in If-Match, as an entity tag; `any` for `*`. */
export function readVersion(request: ContractRequest): Read<number | 'any'> {
  const value = request.headers['if-match'];
  if (value === undefined || value === '') return not(problemOf('version.missing'));
  if (value === '*') return got('any');
  const version = typeof value === 'string' ? /^"([1-9]\d{0,9})"$/.exec(value)?.[1] : undefined;
  return version === undefined ? not(problemOf('version.invalid')) : got(Number(version));
}

/** Which page is wanted. */
export interface PageWish {
  readonly cursor: string | undefined;
  readonly limit: number;
}

export function readPage(request: ContractRequest): Read<PageWish> {
  const query = new URLSearchParams(request.query);
  const limit = query.get('limit') ?? String(CONTRACT_LIMITS.pageDefault);
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > CONTRACT_LIMITS.pageMax) return not(problemOf('page.limit'));
  return got({ cursor: query.get('cursor') ?? undefined, limit: Number(limit) });
}

/** Refuses a parameter that the operation does not know, and one sent twice. */
export function checkQuery(request: ContractRequest, known: readonly string[]): Problem | undefined {
  const names = [...new URLSearchParams(request.query).keys()];
  const fine = new Set(names).size === names.length && names.every((name) => known.includes(name));
  return fine ? undefined : problemOf('request.unknown-query');
}
