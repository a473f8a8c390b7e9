import type { z } from 'zod';
import type { FieldId } from '../../rules/opportunity.js';
import type { IdSource } from '../clock.js';
import type { RemoteOpportunity, Unavailable } from '../ports.js';
import { percentEncoded } from './attempt.js';
import { type CallerOptions, createCaller } from './caller.js';
import { remoteIncentiveOf } from './client-incentives.js';
import { remoteOf } from './client-opportunities.js';
import { remoteHoOf } from './client-hos.js';
import { type HoReviewPage, hoReviewPage, hoView } from './contract/ho-schemas.js';
import { type IncentiveReviewPage, incentiveReviewPage, incentiveView } from './contract/incentive-schemas.js';
import { type ClockView, clockView, opportunityView, partnersView, type ReviewPage, reviewPage } from './contract/schemas.js';
import { type PartnerFacts, partnerFacts, type SomeFacts } from './facts.js';
import type { PageAsked, Refused, RemoteHo, RemoteIncentive } from './port.js';
import { readAnswer } from './reading.js';

/** A definite no. A number that does not exist is one too. */
export type ReviewRefusal = Refused;

/** A decision on an opportunity; a rejection needs at least one reason. */
type Decision =
  | { readonly decision: 'pass' }
  | { readonly decision: 'reject'; readonly reasons: readonly { readonly field: FieldId | null; readonly reason: string }[] };

/** An HO to share. */
interface NewHo {
  readonly partnerId: string;
  readonly name: string;
  readonly customerName: string;
  readonly description?: string;
  /** ISO 8601 with time; now where absent. */
  readonly sharedAt?: string;
}

/** The vendor's side of the contract, as `desk sandbox` plays it. Nothing throws for what the far side does. */
export interface Reviewer {
  /** Safe to repeat within the call: a lost answer never passes twice. Two calls are two decisions. */
  decide(
    number: string,
    decision: Decision,
  ): Promise<{ readonly kind: 'decided'; readonly opportunity: RemoteOpportunity } | ReviewRefusal | Unavailable>;
  /** One page of every partner's opportunities, newest first. */
  list(page: PageAsked): Promise<({ readonly kind: 'listed' } & ReviewPage) | ReviewRefusal | Unavailable>;
  /** Shares an HO; safe to repeat within the call. `sharedAt` in the past makes one that was shared then. */
  shareHo(ho: NewHo): Promise<{ readonly kind: 'shared'; readonly ho: RemoteHo } | ReviewRefusal | Unavailable>;
  /** One page of every partner's HOs, newest first. */
  listHos(page: PageAsked): Promise<({ readonly kind: 'listed' } & HoReviewPage) | ReviewRefusal | Unavailable>;
  /** One page of every partner's incentive applications, newest first. */
  listIncentives(page: PageAsked): Promise<({ readonly kind: 'listed' } & IncentiveReviewPage) | ReviewRefusal | Unavailable>;
  /** Announces an amount in yuan; safe to repeat within the call. */
  announce(
    number: string,
    amount: number,
  ): Promise<{ readonly kind: 'announced'; readonly incentive: RemoteIncentive } | ReviewRefusal | Unavailable>;
  /** Companies that have called, the last to call first. */
  partners(): Promise<{ readonly kind: 'listed'; readonly partners: readonly string[] } | ReviewRefusal | Unavailable>;
  /** Says what is known of a company, or of one of its people; facts that are not named stay. */
  setFacts(
    whose: { readonly partnerId: string; readonly personId?: string },
    facts: SomeFacts,
  ): Promise<{ readonly kind: 'known'; readonly facts: PartnerFacts } | ReviewRefusal | Unavailable>;
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
  const read = async <T>(path: string, schema: z.ZodType<T>) =>
    readAnswer(await call({ method: 'GET', path, headers: {}, requestId: ids.next('req') }), schema);
  const write = async <T>(path: string, body: unknown, schema: z.ZodType<T>, version?: 'any') => {
    const headers = { 'Idempotency-Key': ids.next('key') };
    return readAnswer(await call({ method: 'POST', path, headers, body, requestId: ids.next('req'), ...(version && { version }) }), schema);
  };

  return {
    async decide(number, decision) {
      const reading = await write(`/opportunities/${percentEncoded(number)}/decisions`, decision, opportunityView, 'any');
      return reading.kind === 'done' ? { kind: 'decided', opportunity: remoteOf(reading.value) } : reading;
    },

    async list(page) {
      const reading = await read(listPath('/review/opportunities', page), reviewPage);
      return reading.kind === 'done' ? { kind: 'listed', ...reading.value } : reading;
    },

    async shareHo(ho) {
      const reading = await write('/review/hos', ho, hoView);
      return reading.kind === 'done' ? { kind: 'shared', ho: remoteHoOf(reading.value) } : reading;
    },

    async listHos(page) {
      const reading = await read(listPath('/review/hos', page), hoReviewPage);
      return reading.kind === 'done' ? { kind: 'listed', ...reading.value } : reading;
    },

    async listIncentives(page) {
      const reading = await read(listPath('/review/incentives', page), incentiveReviewPage);
      return reading.kind === 'done' ? { kind: 'listed', ...reading.value } : reading;
    },

    async announce(number, amount) {
      const reading = await write(`/incentives/${percentEncoded(number)}/announcements`, { amount }, incentiveView, 'any');
      return reading.kind === 'done' ? { kind: 'announced', incentive: remoteIncentiveOf(reading.value) } : reading;
    },

    async partners() {
      const reading = await read('/review/partners', partnersView);
      return reading.kind === 'done' ? { kind: 'listed', ...reading.value } : reading;
    },

    async setFacts(whose, facts) {
      const reading = await write('/review/profiles', { ...whose, ...facts }, partnerFacts);
      return reading.kind === 'done' ? { kind: 'known', facts: reading.value } : reading;
    },

    async clock() {
      const reading = await read('/clock', clockView);
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

const listPath = (path: string, { limit, cursor }: PageAsked): string =>
  `${path}?${new URLSearchParams({ limit: String(limit), ...(cursor === undefined ? {} : { cursor }) })}`;
