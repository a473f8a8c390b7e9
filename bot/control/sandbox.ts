import { addDays, daysFrom } from '../../rules/days.js';
import { opportunitySchema } from '../../rules/opportunity.js';
import { addWorkingDays, workingDaysBetween } from '../../rules/working-days.js';
import { dayIn } from '../../services/clock.js';
import type { Reviewer, ReviewRefusal } from '../../services/partner-center/reviewer-client.js';
import type { Unavailable } from '../../services/ports.js';
import { Refusal } from '../http/refusal.js';
import type { AnnounceInput, ClockInput, DecideInput, FactsInput, OperationParts, ShareInput } from './operations.js';
import { factsFromText } from './facts-from-text.js';

const LISTED = 50;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The vendor's side, played through the Partner Center's own contract. */
export function createSandbox({ reviewer, clock, timeZone, calendar, look }: OperationParts): {
  readonly list: () => Promise<unknown>;
  readonly decide: (input: DecideInput) => Promise<unknown>;
  readonly shareHo: (input: ShareInput) => Promise<unknown>;
  readonly announce: (input: AnnounceInput) => Promise<unknown>;
  readonly setFacts: (input: FactsInput) => Promise<unknown>;
  readonly moveClock: (input: ClockInput) => Promise<unknown>;
} {
  const open = (): Reviewer => {
    if (reviewer !== null) return reviewer;
    throw new Refusal('sandbox.off', 'The sandbox works only with the embedded Partner Center and without a portal key.');
  };

  return {
    async list() {
      const page = { limit: LISTED };
      const desk = open();
      const [pos, hos, incentives] = [await desk.list(page), await desk.listHos(page), await desk.listIncentives(page)];
      if (pos.kind !== 'listed') throw refusalOf(pos);
      if (hos.kind !== 'listed') throw refusalOf(hos);
      if (incentives.kind !== 'listed') throw refusalOf(incentives);
      const more = [pos, hos, incentives].some(({ nextCursor }) => nextCursor !== null);
      return { opportunities: pos.opportunities, hos: hos.hos, incentives: incentives.incentives, more };
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

    async shareHo({ partnerId, name, customerName, age }) {
      const ho = { partnerId: await companyOf(partnerId), name, customerName, sharedAt: new Date(before(age)).toISOString() };
      const answer = await open().shareHo(ho);
      if (answer.kind !== 'shared') throw refusalOf(answer);
      await look();
      return { ...answer.ho, partnerId: ho.partnerId };
    },

    async announce({ number, amount }) {
      const answer = await open().announce(number, amount);
      if (answer.kind !== 'announced') throw refusalOf(answer);
      await look();
      return answer.incentive;
    },

    async setFacts({ partnerId, personId, facts }) {
      const whose = { partnerId: await companyOf(partnerId), ...(personId === null ? {} : { personId }) };
      const answer = await open().setFacts(whose, factsFromText(facts));
      if (answer.kind !== 'known') throw refusalOf(answer);
      return { ...whose, facts: answer.facts };
    },

    async moveClock({ unit, count }) {
      const desk = open();
      const answer = unit === 'none' || count === 0 ? await desk.clock() : await desk.advance(stepOf(unit, count));
      if (answer.kind !== 'clock') throw refusalOf(answer);
      await look();
      return answer.clock;
    },
  };

  /** The company that was named, else the one that called last: in a demonstration that is who sits at the page. */
  async function companyOf(named: string | null): Promise<string> {
    if (named !== null) return named;
    const seen = await open().partners();
    if (seen.kind !== 'listed') throw refusalOf(seen);
    const [last] = seen.partners;
    if (last !== undefined) return last;
    throw new Refusal(
      'input.invalid',
      'No company has called since the start. Say something in the chat that needs the Partner Center, or name one: --partner ID.',
    );
  }

  /** The moment so long ago. Working days go back to the last day from which so many have passed. */
  function before({ unit, count }: ShareInput['age']): number {
    const now = clock.deskNow();
    if (unit === 'hours') return now - count * HOUR_MS;
    if (unit === 'days') return now - count * DAY_MS;
    const today = dayIn(now, timeZone);
    let days = 0;
    while (workingDaysBetween(addDays(today, -days), today, calendar).days < count) days++;
    return now - days * DAY_MS;
  }

  function stepOf(unit: Exclude<ClockInput['unit'], 'none'>, count: number): { readonly days: number } | { readonly hours: number } {
    if (unit === 'hours') return { hours: count };
    if (unit === 'days') return { days: count };
    const today = dayIn(clock.deskNow(), timeZone);
    return { days: daysFrom(today, addWorkingDays(today, count, calendar).day) };
  }
}

const refusalOf = (answer: ReviewRefusal | Unavailable): Refusal =>
  new Refusal(
    'input.invalid',
    answer.kind === 'refused'
      ? `The Partner Center refuses: ${answer.message.en}`
      : `The Partner Center does not answer: ${answer.problem}`,
  );
