import axios, { type AxiosInstance } from 'axios';
import { CLIENT_LIMITS } from './client-limits.js';

/** What is asked, without the parts that every call shares. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the contract's address, its parts percent-encoded. */
  readonly path: string;
  /** Percent-encoded by the client. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The version that the record is to have, or `any` of it; absent where nothing is changed that was there. */
  readonly version?: number | 'any';
  readonly requestId: string;
  /** False for a call that must not happen twice. */
  readonly repeatable?: boolean;
}

/** How one attempt ended: an answer, or none. A class, so that the policies can tell it apart from anything else. */
export class Attempt {
  constructor(
    readonly result:
      | { readonly kind: 'answer'; readonly status: number; readonly text: string }
      | { readonly kind: 'none'; readonly problem: string },
    /** How long the far side asks to wait. */
    readonly retryAfterMs: number | null,
    /** Worth repeating: the far side is busy or the connection broke. */
    readonly passing: boolean,
    /** The far side is in trouble, rather than refusing this call: counts towards the circuit breaker. */
    readonly inTrouble: boolean,
  ) {}
}

const BUSY = [429, 502, 503, 504];
const BROKEN = [
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_NETWORK',
];

/** Makes the function that sends a call once. It resolves whatever happens; what it says of a failure holds no text of either side. */
export function sender(options: {
  readonly baseUrl: URL;
  readonly token: string;
  readonly now: () => number;
}): (call: Call, signal: AbortSignal) => Promise<Attempt> {
  const http = createHttp(options.baseUrl);
  return async (call, signal) => {
    try {
      const { status, data, headers } = await http.request<unknown>({
        method: call.method,
        url: call.path,
        headers: {
          ...encoded({ ...call.headers, 'X-Request-Id': call.requestId }),
          Authorization: `Bearer ${options.token}`,
          Accept: 'application/json',
          ...(call.version === undefined ? {} : { 'If-Match': call.version === 'any' ? '*' : `"${call.version}"` }),
          ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(call.body === undefined ? {} : { data: JSON.stringify(call.body) }),
        signal,
      });
      const text = typeof data === 'string' ? data : '';
      return new Attempt(
        { kind: 'answer', status, text },
        waitAsked(headers['retry-after'], options.now()),
        BUSY.includes(status),
        status >= 500,
      );
    } catch (error) {
      return withoutAnswer(error, signal);
    }
  };
}

function createHttp(baseUrl: URL): AxiosInstance {
  return axios.create({
    baseURL: baseUrl.href.replace(/\/$/, ''),
    // A proxy of the environment cannot reach this machine's own loopback.
    ...(isLoopback(baseUrl.hostname) ? { proxy: false as const } : {}),
    maxRedirects: 0,
    maxContentLength: CLIENT_LIMITS.answerBytesMax,
    responseType: 'text',
    transformResponse: (data: unknown) => data,
    transformRequest: (data: unknown) => data,
    validateStatus: () => true,
  });
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** Percent-encoded UTF-8; half a character, which has no UTF-8, becomes the replacement character. */
export const percentEncoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

const encoded = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, percentEncoded(value)]));

function withoutAnswer(error: unknown, signal: AbortSignal): Attempt {
  const none = (problem: string, passing: boolean) => new Attempt({ kind: 'none', problem }, null, passing, true);
  if (signal.aborted) return none('no answer in time', false);
  if (!axios.isAxiosError(error)) throw error;
  const { code = 'unknown' } = error;
  if (BROKEN.includes(code)) return none(`the connection broke (${code})`, true);
  // The adapter gives one code to an answer that is too large and to one that breaks off.
  if (code === 'ERR_BAD_RESPONSE' && !error.message.startsWith('maxContentLength')) return none('the answer broke off', true);
  if (code === 'ERR_BAD_RESPONSE') return none(`the answer is larger than ${CLIENT_LIMITS.answerBytesMax} bytes`, false);
  return none(`the call failed (${code})`, false);
}

/** A Retry-After in seconds or as a date, in milliseconds from now. */
function waitAsked(value: unknown, now: number): number | null {
  if (typeof value !== 'string') return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, CLIENT_LIMITS.retryAfterMaxMs) : null;
}
