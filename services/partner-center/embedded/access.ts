import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../errors.js';
import type { ContractRole } from '../contract/operation.js';

/** The two secrets of an embedded Partner Center. */
export interface ContractTokens {
  readonly partner: string;
  readonly reviewer: string;
}

/**
 * Says whose token an Authorization header carries. Hashes of one length are compared, both every time, so that the time taken tells nothing
 * of a token. Empty or equal tokens are an `AppError` with code `config.invalid`.
 */
export function tokenReader(tokens: ContractTokens): (authorization: string | undefined) => Exclude<ContractRole, 'anyone'> | null {
  if (tokens.partner === '' || tokens.reviewer === '' || tokens.partner === tokens.reviewer) {
    throw new AppError(
      'config.invalid',
      'The Partner Center needs two different tokens, partner and reviewer; one is empty or both are the same. Make two.',
    );
  }
  const partner = digest(tokens.partner);
  const reviewer = digest(tokens.reviewer);
  return (authorization) => {
    const given = digest(/^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? '');
    const isPartner = timingSafeEqual(given, partner);
    const isReviewer = timingSafeEqual(given, reviewer);
    if (isPartner) return 'partner';
    return isReviewer ? 'reviewer' : null;
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
