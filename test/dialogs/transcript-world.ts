import type { Finding } from '../../rules/finding.js';
import type { FieldId } from '../../rules/opportunity.js';
import { complete } from '../rules/opportunities.js';
import type { Role } from '../../services/records.js';
import type { Seen } from './seen.js';
import type { Talk } from './talk.js';

/** The pairs of `name=…` in a line, with ` | ` between them. */
export const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(' | ')
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  );

const REFUSAL: Finding = {
  rule: 'R3',
  severity: 'block',
  field: 'expected_revenue',
  message: { zh: '预计收入低于本季度的下限 100 万元。', en: 'The expected revenue is below the floor of this quarter, CNY 1,000,000.' },
  topic: 'po-review-standard-reasonableness',
};

/**
 * What happens beside a conversation, as a transcript writes it behind `! `; gives back what the desk said because of it.
 *
 * - `as wang | roles=sales,finance | company=other`: another person goes on (`as chen`: the first one again). `in teams`, `in webchat`: the same
 *   person, elsewhere.
 * - `facts mainAccount=no` (the Partner Center knows it of the person who speaks).
 * - `restart`; `minutes 5`, `days 3`, `today 2027-02-10` (ten in the morning); `deliver` (the outbox), `watch` (news and reminders), `staff …`.
 * - `partner center down`, `up`, `slow`, `fast`, `refuses` (the next submission).
 * - `pass`, `reject budget=…` (the latest opportunity), `delivered` (it passes review and verification, is signed and delivered), `announce 50000`
 *   (the latest incentive), `ho name=… | customer=… | description=…` (the vendor shares an HO), `signed name=… | customer=…` (one that was
 *   accepted and signed elsewhere), `submitted name=… | customer=…` (an opportunity that the company submits in the portal).
 */
export const happen = async (talk: Talk, what: string): Promise<readonly Seen[]> => {
  const [word = '', ...rest] = what.split(' ');
  const tail = rest.join(' ');
  switch (word) {
    case 'as':
      return talk.as(tail.split(' | ')[0] ?? '', personOf(valuesOf(tail)));
    case 'in':
      return talk.through(tail === 'teams' ? 'teams' : 'webchat');
    case 'facts':
      return nothing(facts(talk, valuesOf(tail)));
    case 'restart':
      return nothing(talk.restart());
    case 'partner':
      return partnerCenter(talk, tail);
    case 'minutes':
      return nothing(talk.desk.pass(Number(tail) * 60_000));
    case 'days':
      return nothing(talk.desk.pass(Number(tail) * 24 * 60 * 60_000));
    case 'today':
      return nothing(talk.desk.goTo(Date.parse(`${tail}T10:00:00+08:00`)));
    case 'deliver':
      return talk.deliver();
    case 'watch':
      return talk.watch();
    case 'staff':
      return talk.staffAnswer(tail);
    case 'pass':
    case 'reject':
      return review(talk, word, tail);
    case 'delivered':
      return delivered(talk);
    case 'announce':
      return nothing(announce(talk, Number(tail)));
    case 'ho':
      return nothing(share(talk, valuesOf(tail)));
    case 'submitted':
      return nothing(submit(talk, valuesOf(tail)));
    case 'signed':
      return nothing(sign(talk, valuesOf(tail)));
    default:
      throw new Error(`A transcript says "! ${what}", which nobody can do.`);
  }
};

const nothing = async (done: unknown): Promise<readonly Seen[]> => {
  await done;
  return [];
};

const personOf = ({ roles, company }: Record<string, string>) => ({
  ...(roles === undefined ? {} : { roles: roles.split(',') as Role[] }),
  ...(company === undefined ? {} : { partnerId: company }),
});

const partnerCenter = async (talk: Talk, tail: string): Promise<readonly Seen[]> => {
  switch (tail) {
    case 'center down':
      return nothing(talk.desk.partnerCenter.down());
    case 'center up':
      return nothing(talk.desk.partnerCenter.up());
    case 'center slow':
      return nothing(talk.desk.partnerCenter.slow());
    case 'center fast':
      return talk.settled();
    case 'center refuses':
      return nothing(talk.desk.partnerCenter.refuseNext(REFUSAL));
    default:
      throw new Error(`A transcript says "! partner ${tail}", which nobody can do.`);
  }
};

const review = async (talk: Talk, decision: 'pass' | 'reject', reasons: string): Promise<readonly Seen[]> => {
  const [latest] = await talk.desk.store.opportunities.list({ partnerId: talk.who.partnerId, limit: 1 });
  const given = Object.entries(valuesOf(reasons)).map(([field, reason]) => ({ field: field as FieldId, reason }));
  const outcome = await talk.desk
    .reviewer()
    .decide(latest?.number ?? '', decision === 'pass' ? { decision } : { decision, reasons: given });
  if (outcome.kind !== 'decided') throw new Error(`The reviewer's decision was not taken: ${JSON.stringify(outcome)}`);
  return talk.watch();
};

const facts = async (talk: Talk, { mainAccount }: Record<string, string>): Promise<void> => {
  const { partnerId, personId } = talk.who;
  const outcome = await talk.desk.reviewer().setFacts({ partnerId, personId }, { mainAccount: mainAccount as 'yes' | 'no' | 'unknown' });
  if (outcome.kind !== 'known') throw new Error(`The facts were not taken: ${JSON.stringify(outcome)}`);
};

const share = async (talk: Talk, { name = '', customer = '', description }: Record<string, string>): Promise<void> => {
  const ho = { partnerId: talk.who.partnerId, name, customerName: customer, ...(description === undefined ? {} : { description }) };
  const outcome = await talk.desk.reviewer().shareHo(ho);
  if (outcome.kind !== 'shared') throw new Error(`The HO was not shared: ${JSON.stringify(outcome)}`);
};

const delivered = async (talk: Talk): Promise<readonly Seen[]> => {
  for (const _stage of ['review', 'verification']) await review(talk, 'pass', '');
  const [latest] = await talk.desk.store.opportunities.list({ partnerId: talk.who.partnerId, limit: 1 });
  for (const stage of ['signed', 'delivered'] as const) {
    const number = latest?.number ?? '';
    const told = await talk.desk
      .client()
      .reportProgress(talk.who, number, { stage }, { key: `${number}.${stage}`, requestId: `req-${stage}` });
    if (told.kind !== 'done') throw new Error(`The progress was not taken: ${JSON.stringify(told)}`);
  }
  return talk.watch();
};

const announce = async (talk: Talk, amount: number): Promise<void> => {
  const listed = await talk.desk.reviewer().listIncentives({ limit: 1 });
  const number = listed.kind === 'listed' ? (listed.incentives[0]?.number ?? '') : '';
  const outcome = await talk.desk.reviewer().announce(number, amount);
  if (outcome.kind !== 'announced') throw new Error(`The amount was not announced: ${JSON.stringify(outcome)}`);
};

const submit = async (talk: Talk, { name = '', customer = '' }: Record<string, string>): Promise<void> => {
  const outcome = await talk.desk
    .client()
    .submit(talk.who, { ...complete, opp_name: name, customer_name: customer }, `portal-${name}`, 'portal');
  if (outcome.kind !== 'accepted') throw new Error(`The opportunity was not taken: ${JSON.stringify(outcome)}`);
};

const sign = async (talk: Talk, values: Record<string, string>): Promise<void> => {
  await share(talk, values);
  const client = talk.desk.client();
  const listed = await client.hos(talk.who, { limit: 1 }, 'signed');
  const number = listed.kind === 'listed' ? (listed.items[0]?.number ?? '') : '';
  await client.answerHo(talk.who, number, { answer: 'accept' }, { key: `accept-${number}`, requestId: 'signed' });
  const signed = await client.reportHoProgress(talk.who, number, { stage: 'signed' }, { key: `sign-${number}`, requestId: 'signed' });
  if (signed.kind !== 'done') throw new Error(`The HO was not signed: ${JSON.stringify(signed)}`);
};
