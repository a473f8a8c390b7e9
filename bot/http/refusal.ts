/** Every refusal of the edge: its stable code and the HTTP status it goes out with. */
const REFUSALS = {
  'host.foreign': 403,
  'origin.foreign': 403,
  'forwarded.refused': 403,
  'auth.required': 401,
  'token.invalid': 403,
  /** The vendor's own name: the web chat's client knows it and asks for a new token. */
  TokenExpired: 403,
  'token.other-conversation': 403,
  'service-url.foreign': 403,
  'not-found': 404,
  'method.not-allowed': 405,
  'body.too-large': 413,
  'body.not-json': 400,
  'input.invalid': 400,
  'content-type.unsupported': 415,
  'upload.unsupported': 415,
  'rate.limited': 429,
  'webchat.missing': 503,
  'sandbox.off': 409,
  starting: 503,
  stopping: 503,
  'socket.limit': 503,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A request that is answered with a refusal: `message` says what, which value and what to do, without personal data. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.status = REFUSALS[code];
    this.headers = headers;
  }
}
