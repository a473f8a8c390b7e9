import { createHmac, type KeyObject, timingSafeEqual, verify } from 'node:crypto';
import { z } from 'zod';
import { ROLES, type Who } from '../services/records.js';

/** Keys that portal tokens are checked with; a token names one by `kid` when there are several. */
export interface PortalKey {
  readonly keys: readonly { readonly kid: string | null; readonly key: KeyObject }[];
}

/** Clocks of two machines differ a little. */
const LEEWAY_SECONDS = 60;
const MAX_TOKEN_CHARS = 8_192;

const headerSchema = z.object({ alg: z.string(), kid: z.string().optional() });
const claimsSchema = z.object({
  /** The person. */
  sub: z.string().min(1).max(200),
  /** The partner company. */
  partner: z.string().min(1).max(200),
  roles: z.array(z.enum(ROLES)).max(10).default([]),
  exp: z.number(),
  nbf: z.number().optional(),
  iss: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
});

export type PortalReading =
  | { readonly kind: 'valid'; readonly who: Who; readonly expiresAt: number }
  | { readonly kind: 'invalid'; readonly why: string };

/** Checks a portal's JWT. `now` in epoch milliseconds; `why` never repeats anything of the token. */
export function readPortalToken(
  token: string,
  portal: { readonly key: PortalKey; readonly issuer: string | null; readonly audience: string | null },
  now: number,
): PortalReading {
  const invalid = (why: string): PortalReading => ({ kind: 'invalid', why });
  const parts = token.length > MAX_TOKEN_CHARS ? [] : token.split('.');
  const [head, body, signature] = parts;
  if (parts.length !== 3 || head === undefined || body === undefined || signature === undefined) return invalid('it is no signed JWT');
  const header = headerSchema.safeParse(json(head));
  if (!header.success) return invalid('its header cannot be read');
  if (!isSigned(`${head}.${body}`, signature, header.data, portal.key)) return invalid('its signature does not fit the configured key');
  const claims = claimsSchema.safeParse(json(body));
  if (!claims.success) return invalid('it needs the claims sub, partner, exp and, where there are any, roles');
  const { sub, partner, roles, exp, nbf, iss, aud } = claims.data;
  if (now / 1000 > exp + LEEWAY_SECONDS) return invalid('it has expired');
  if (nbf !== undefined && now / 1000 < nbf - LEEWAY_SECONDS) return invalid('it is not valid yet');
  if (portal.issuer !== null && iss !== portal.issuer) return invalid('its issuer is another one');
  if (portal.audience !== null && ![aud].flat().includes(portal.audience)) return invalid('it is meant for somebody else');
  return { kind: 'valid', who: { personId: `${partner}/${sub}`, partnerId: partner, roles }, expiresAt: exp * 1000 };
}

function json(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The key decides which algorithm holds, never the token: a public key must not be taken for a shared secret. */
function isSigned(data: string, signature: string, header: z.infer<typeof headerSchema>, portal: PortalKey): boolean {
  const candidates = portal.keys.filter(({ kid }) => kid === null || header.kid === undefined || kid === header.kid);
  const given = Buffer.from(signature, 'base64url');
  return candidates.some(({ key }) => header.alg === algorithmOf(key) && fits(key, Buffer.from(data), given));
}

function algorithmOf(key: KeyObject): string | null {
  if (key.type === 'secret') return 'HS256';
  if (key.asymmetricKeyType === 'rsa') return 'RS256';
  if (key.asymmetricKeyType === 'ed25519') return 'EdDSA';
  return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ES256' : null;
}

function fits(key: KeyObject, data: Buffer, given: Buffer): boolean {
  if (key.type === 'secret') {
    const expected = createHmac('sha256', key).update(data).digest();
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
  if (key.asymmetricKeyType === 'ed25519') return verify(null, data, key, given);
  return verify('sha256', data, key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key, given);
}
