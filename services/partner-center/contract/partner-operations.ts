import { partnerFacts } from '../facts.js';
import { type Operation, plain, WRITE_ERRORS, write } from './operation.js';
import { factsRequest, partnersView } from './schemas.js';

/** What is known of a partner. */
export const PARTNER_OPERATIONS = {
  getProfile: {
    ...plain,
    method: 'get',
    path: '/profile',
    role: 'partner',
    summary: 'What is known of the partner',
    description: 'Every fact may be `unknown`. Those of a person go before those of the company.',
    success: { status: 200, name: 'Profile', schema: partnerFacts },
  },
  listPartners: {
    ...plain,
    method: 'get',
    path: '/review/partners',
    role: 'reviewer',
    summary: 'Companies that have called, the last to call first',
    description: 'Of a demonstration: at most 20, and none after a restart.',
    success: { status: 200, name: 'Partners', schema: partnersView },
  },
  setFacts: {
    ...write,
    path: '/review/profiles',
    role: 'reviewer',
    summary: 'Say what is known of a partner',
    description: 'Facts that are not named stay as they are. The answer is what then holds for that company, or person.',
    body: { name: 'Facts', schema: factsRequest },
    success: { status: 200, name: 'Profile', schema: partnerFacts },
    errors: WRITE_ERRORS,
  },
} as const satisfies Readonly<Record<string, Operation>>;
