import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { ROLES } from '../../services/records.js';
import { Refusal } from '../http/refusal.js';

export const TOKEN_LIFETIMES = {
  /** A web chat asks for a new token at half of this. */
  tokenSeconds: 1_800,
  /** From the first token on: then the person's identity is established anew. */
  sessionSeconds: 86_400,
} as const;

/** Names and a conversation id fit well; a longer text is no token of ours and is not even parsed. */
const MAX_TOKEN_CHARS = 2_048;

const claimsSchema = z.strictObject({
  user: z.string(),
  partner: z.string(),
  roles: z.array(z.enum(ROLES)),
  conversation: z.string(),
  /** Epoch seconds. */
  session: z.number(),
  expires: z.number(),
});

/** Whom a token speaks for, and in which one conversation. */
export type Claims = z.infer<typeof claimsSchema>;

/** Makes and reads Direct Line tokens: claims signed with the installation's own secret. */
export class Tokens {
  constructor(
    private readonly secret: string,
    private readonly now: () => number,
  ) {}

  issue(claims: Omit<Claims, 'session' | 'expires'>, session = this.seconds()): { readonly token: string; readonly expires_in: number } {
    const expires = Math.min(this.seconds() + TOKEN_LIFETIMES.tokenSeconds, session + TOKEN_LIFETIMES.sessionSeconds);
    const body = Buffer.from(JSON.stringify({ ...claims, session, expires } satisfies Claims)).toString('base64url');
    return { token: `${body}.${this.sign(body).toString('base64url')}`, expires_in: Math.max(0, expires - this.seconds()) };
  }

  /** Reads a token. Throws a `Refusal`: none given, not ours, or expired. */
  read(token: string | null): Claims {
    if (token === null) {
      throw new Refusal(
        'auth.required',
        'The request carries no token. Send the header "Authorization: Bearer" with one from /webchat/token.',
      );
    }
    const claims = this.verified(token);
    if (claims === null) throw new Refusal('token.invalid', 'The token is not one of this desk. Get a new one from /webchat/token.');
    if (claims.expires <= this.seconds()) throw new Refusal('TokenExpired', 'The token has expired. Get a new one from /webchat/token.');
    return claims;
  }

  /** A new token of the same session; the session itself does not grow. */
  refresh(claims: Claims): { readonly token: string; readonly expires_in: number } {
    const { session, expires: _, ...same } = claims;
    if (session + TOKEN_LIFETIMES.sessionSeconds <= this.seconds() + 1) {
      throw new Refusal('TokenExpired', 'The session has ended. Get a new token from /webchat/token.');
    }
    return this.issue(same, session);
  }

  private verified(token: string): Claims | null {
    const [body, signature, ...rest] = token.length > MAX_TOKEN_CHARS ? [] : token.split('.');
    if (body === undefined || signature === undefined || rest.length > 0) return null;
    const given = Buffer.from(signature, 'base64url');
    const expected = this.sign(body);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const parsed = claimsSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data : null;
  }

  private sign(body: string): Buffer {
    return createHmac('sha256', this.secret).update(`direct-line.${body}`).digest();
  }

  private seconds(): number {
    return Math.floor(this.now() / 1000);
  }
}
