import type { Bilingual } from '../../rules/finding.js';
import type { FieldId } from '../../rules/opportunity.js';
import type { IdSource } from '../clock.js';
import type { RemoteOpportunity, Unavailable } from '../ports.js';
import { percentEncoded } from './attempt.js';
import { type CallerOptions, createCaller } from './caller.js';
import { remoteOf } from './client.js';
import { type ClockView, clockView, opportunityView, type ReviewPage, reviewPage } from './contract/schemas.js';
import { readAnswer } from './reading.js';

/** A definite no, with the sentence to show. A number that does not exist is one too. */
export interface ReviewRefusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: Bilingual;
  readonly field: string | null;
}

/** A decision on an opportunity; a rejection needs at least one reason. */
type Decision =
  | { readonly decision: 'pass' }
  | { readonly decision: 'reject'; readonly reasons: readonly { readonly field: FieldId | null; readonly reason: string }[] };

/** The vendor's side of the contract, as `desk sandbox` plays it. Nothing throws for what the far side does. */
export interface Reviewer {
  /** Safe to repeat within the call: a lost answer never passes twice. Two calls are two decisions. */
  decide(
    number: string,
    decision: Decision,
  ): Promise<{ readonly kind: 'decided'; readonly opportunity: RemoteOpportunity } | ReviewRefusal | Unavailable>;
  /** One page of every partner's opportunities, newest first. */
  list(page: {
    readonly limit: number;
    readonly cursor?: string;
  }): Promise<({ readonly kind: 'listed' } & ReviewPage) | ReviewRefusal | Unavailable>;
  clock(): Promise<{ readonly kind: 'clock'; readonly clock: ClockView } | ReviewRefusal | Unavailable>;
  /** Moves the clock forward. Never repeated: after `unavailable`, read the clock first. */
  advance(
    by: { readonly days: number } | { readonly hours: number },
  ): Promise<{ readonly kind: 'clock'; readonly clock: ClockView } | ReviewRefusal | Unavailable>;
}

/** Makes a reviewer's client. `ids` names requests and decisions. */
export function createReviewerClient(options: CallerOptions & { readonly ids: IdSource }): Reviewer {
  const call = createCaller(options);
  const { ids } = options;

  return {
    async decide(number, decision) {
      const path = `/opportunities/${percentEncoded(number)}/decisions`;
      const headers = { 'Idempotency-Key': ids.next('decision') };
      const reading = readAnswer(
        await call({ method: 'POST', path, headers, body: decision, requestId: ids.next('req') }),
        opportunityView,
      );
      return reading.kind === 'done' ? { kind: 'decided', opportunity: remoteOf(reading.value) } : reading;
    },

    async list({ limit, cursor }) {
      const query = new URLSearchParams({ limit: String(limit), ...(cursor === undefined ? {} : { cursor }) });
      const path = `/review/opportunities?${query}`;
      const reading = readAnswer(await call({ method: 'GET', path, headers: {}, requestId: ids.next('req') }), reviewPage);
      return reading.kind === 'done' ? { kind: 'listed', ...reading.value } : reading;
    },

    async clock() {
      const reading = readAnswer(await call({ method: 'GET', path: '/clock', headers: {}, requestId: ids.next('req') }), clockView);
      return reading.kind === 'done' ? { kind: 'clock', clock: reading.value } : reading;
    },

    async advance(by) {
      const body = 'days' in by ? { advanceDays: by.days } : { advanceHours: by.hours };
      const advance = { method: 'POST', path: '/clock', headers: {}, body, requestId: ids.next('req'), repeatable: false } as const;
      const reading = readAnswer(await call(advance), clockView);
      return reading.kind === 'done' ? { kind: 'clock', clock: reading.value } : reading;
    },
  };
}
