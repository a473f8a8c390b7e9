import { createPublicKey, createSecretKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PortalKey } from './portal-token.js';

const jwksSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })).min(1) });

/**
 * The key that portal tokens are checked with: a shared secret (HS256), or a file with public keys as PEM or JWKS.
 * Null when neither is given; a text where the file cannot be used: the problem, with its remedy.
 */
export function readPortalKey(secret: string | undefined, file: string | undefined): PortalKey | null | string {
  if (secret !== undefined) return { keys: [{ kid: null, key: createSecretKey(Buffer.from(secret, 'utf8')) }] };
  if (file === undefined) return null;
  try {
    return { keys: publicKeys(readFileSync(file, 'utf8')) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return `PORTAL_JWT_KEY_FILE is "${file}": it must be a readable file with a public key as PEM, or a JWKS (${why}).`;
  }
}

function publicKeys(content: string): { kid: string | null; key: KeyObject }[] {
  if (content.includes('PRIVATE KEY')) throw new Error('it holds a private key, which does not belong on this server');
  if (content.includes('-----BEGIN')) return [{ kid: null, key: createPublicKey(content) }];
  return jwksSchema.parse(JSON.parse(content)).keys.map((jwk) => {
    if (jwk.kty === 'oct') throw new Error('a shared secret belongs in PORTAL_JWT_KEY');
    return { kid: jwk.kid ?? null, key: createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }) };
  });
}
