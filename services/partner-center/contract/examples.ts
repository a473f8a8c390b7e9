import { DELIVERY_EXAMPLES } from './delivery-examples.js';
import { DRAFT_EXAMPLES } from './draft-examples.js';
import { ERROR_EXAMPLES } from './error-examples.js';
import { EVENT_EXAMPLES } from './event-examples.js';
import type { Example } from './example-parts.js';
import { FOLLOW_UP_EXAMPLES } from './follow-up-examples.js';
import { HO_EXAMPLES } from './ho-examples.js';
import { INCENTIVE_EXAMPLES } from './incentive-examples.js';
import { SUCCESS_EXAMPLES } from './success-examples.js';

export type { Example } from './example-parts.js';

/** Every exchange that the contract shows. */
export const EXAMPLES: readonly Example[] = [
  ...SUCCESS_EXAMPLES,
  ...DRAFT_EXAMPLES,
  ...FOLLOW_UP_EXAMPLES,
  ...HO_EXAMPLES,
  ...INCENTIVE_EXAMPLES,
  ...DELIVERY_EXAMPLES,
  ...EVENT_EXAMPLES,
  ...ERROR_EXAMPLES,
];
