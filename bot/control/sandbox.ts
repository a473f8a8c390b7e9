import { daysFrom } from '../../rules/days.js';
import { opportunitySchema } from '../../rules/opportunity.js';
import { addWorkingDays } from '../../rules/working-days.js';
import { dayIn } from '../../services/clock.js';
import type { Reviewer, ReviewRefusal } from '../../services/partner-center/reviewer-client.js';
import type { Unavailable } from '../../services/ports.js';
import { Refusal } from '../http/refusal.js';
import type { ClockInput, DecideInput, OperationParts } from './operations.js';

const LISTED = 50;

/** The vendor's side, played through the Partner Center's own contract. */
export function createSandbox({ reviewer, clock, timeZone, look }: OperationParts): {
  readonly list: () => Promise<unknown>;
  readonly decide: (input: DecideInput) => Promise<unknown>;
  readonly moveClock: (input: ClockInput) => Promise<unknown>;
} {
  const open = (): Reviewer => {
    if (reviewer !== null) return reviewer;
    throw new Refusal('sandbox.off', 'The sandbox works only with the embedded Partner Center and without a portal key.');
  };

  return {
    async list() {
      const page = await open().list({ limit: LISTED });
      if (page.kind !== 'listed') throw refusalOf(page);
      return { opportunities: page.opportunities, more: page.nextCursor !== null };
    },

    async decide({ number, decision, reasons }) {
      const fields = opportunitySchema.keyof();
      const known = reasons.map(({ field, reason }) => {
        const parsed = fields.nullable().safeParse(field);
        if (parsed.success) return { field: parsed.data, reason };
        throw new Refusal('input.invalid', `"${field}" is no field of an opportunity. The fields are: ${fields.options.join(', ')}.`);
      });
      const answer = await open().decide(number, decision === 'pass' ? { decision } : { decision, reasons: known });
      if (answer.kind !== 'decided') throw refusalOf(answer);
      await look();
      return answer.opportunity;
    },

    async moveClock({ unit, count }) {
      const desk = open();
      const answer = unit === 'none' || count === 0 ? await desk.clock() : await desk.advance(stepOf(unit, count));
      if (answer.kind !== 'clock') throw refusalOf(answer);
      await look();
      return answer.clock;
    },
  };

  function stepOf(unit: Exclude<ClockInput['unit'], 'none'>, count: number): { readonly days: number } | { readonly hours: number } {
    if (unit === 'hours') return { hours: count };
    if (unit === 'days') return { days: count };
    const today = dayIn(clock.deskNow(), timeZone);
    return { days: daysFrom(today, addWorkingDays(today, count).day) };
  }
}

const refusalOf = (answer: ReviewRefusal | Unavailable): Refusal =>
  new Refusal(
    'input.invalid',
    answer.kind === 'refused'
      ? `The Partner Center refuses: ${answer.message.en}`
      : `The Partner Center does not answer: ${answer.problem}`,
  );
