import type { Finding } from '../../rules/finding.js';
import type { FieldId } from '../../rules/opportunity.js';
import { type Seen, Talk, type TalkOptions } from './talk.js';

/**
 * A transcript is plain text. `#` begins a comment or, in the first lines, a setting (`# set mainAccount no`). What a person does stands
 * behind `> `, several lines of one message each with it; everything after it, indented by two spaces, is what the desk says.
 *
 * `> [提交]` presses a button, `> ![提交]` presses it twice, `> {card} budget=320万 | consent=yes` submits the card shown last with changes,
 * `> {old card} …` the card shown first. What happens elsewhere stands behind `! `: `! restart`, `! partner center down`, `! partner center up`,
 * `! partner center refuses` (the next submission),
 * `! minutes 5`, `! days 3`, `! ho name=… | customer=…` (the vendor shares an HO), `! deliver`, `! watch`, `! pass`, `! reject budget=…`, `! staff …`.
 * `! minutes 5`, `! days 3`, `! deliver`, `! watch`, `! pass`, `! reject budget=…`, `! staff …`,
 * `! delivered` (the latest opportunity passes review and verification, is signed and delivered), `! announce 50000` (the amount of the latest incentive).
 * `! minutes 5`, `! days 3`, `! ho name=… | customer=…` (the vendor shares an HO),
 * `! signed name=… | customer=…` (one that was accepted and signed elsewhere), `! deliver`, `! watch`, `! pass`, `! reject budget=…`, `! staff …`.
 */
export const play = async (transcript: string): Promise<string> => {
  const lines = transcript.split('\n');
  const options = Object.fromEntries(
    lines.flatMap((line) => (line.startsWith('# set ') ? [line.slice(6).split(' ') as [string, string]] : [])),
  ) as TalkOptions;
  const talk = await Talk.begin(options);
  const cards: Seen[] = [];
  let played = '';
  try {
    for (const step of stepsOf(lines)) {
      played += step.text;
      if (step.kind === 'comment') continue;
      const seen = step.kind === 'person' ? await act(talk, step.said, cards) : await happen(talk, step.said);
      cards.push(...seen.filter(({ card }) => card !== null));
      played += seen.map(shown).join('');
    }
  } catch (error) {
    throw new Error(`The transcript ends here:\n${played}`, { cause: error });
  } finally {
    await talk.end();
  }
  return played;
};

type Step =
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'person' | 'world'; readonly text: string; readonly said: string };

const stepsOf = (lines: readonly string[]): readonly Step[] => {
  const steps: Step[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('#')) steps.push({ kind: 'comment', text: `${line}\n` });
    if (line.startsWith('! ')) steps.push({ kind: 'world', text: `\n${line}\n`, said: line.slice(2) });
    if (!line.startsWith('> ')) continue;
    const said = [line.slice(2)];
    while (lines[at + 1]?.startsWith('> ')) said.push((lines[++at] ?? '').slice(2));
    steps.push({ kind: 'person', text: `\n${said.map((part) => `> ${part}`).join('\n')}\n`, said: said.join('\n') });
  }
  return steps;
};

const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(' | ')
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
  );

const act = async (talk: Talk, said: string, cards: readonly Seen[]): Promise<readonly Seen[]> => {
  const twice = /^!\[(.+)\]$/u.exec(said)?.[1];
  if (twice !== undefined) {
    const shownBefore = talk.seen;
    const first = await talk.press(twice);
    talk.seen = shownBefore;
    return [...first, ...(await talk.press(twice))];
  }
  const pressed = /^\[(.+)\]$/u.exec(said)?.[1];
  if (pressed !== undefined) return talk.press(pressed);
  if (said.startsWith('{card}')) return talk.fill(valuesOf(said.slice(6)), cards.at(-1)?.card);
  if (said.startsWith('{old card}')) return talk.fill(valuesOf(said.slice(10)), cards[0]?.card);
  return talk.say(said);
};

const REFUSAL: Finding = {
  rule: 'R3',
  severity: 'block',
  field: 'expected_revenue',
  message: { zh: '预计收入低于本季度的下限 100 万元。', en: 'The expected revenue is below the floor of this quarter, CNY 1,000,000.' },
  topic: 'po-review-standard-reasonableness',
};

const happen = async (talk: Talk, what: string): Promise<readonly Seen[]> => {
  const [word = '', ...rest] = what.split(' ');
  const tail = rest.join(' ');
  if (what === 'restart') await talk.restart();
  else if (what === 'partner center down') await talk.partnerCenter.down();
  else if (what === 'partner center up') await talk.partnerCenter.up();
  else if (what === 'partner center refuses') talk.partnerCenter.refuseNext(REFUSAL);
  else if (word === 'minutes') talk.passTime(Number(tail) * 60_000);
  else if (word === 'days') talk.passTime(Number(tail) * 24 * 60 * 60_000);
  else if (word === 'ho') await share(talk, valuesOf(tail));
  else if (what === 'delivered') return delivered(talk);
  else if (word === 'announce') await announce(talk, Number(tail));
  else if (word === 'signed') await sign(talk, valuesOf(tail));
  else if (word === 'deliver') return talk.deliver();
  else if (word === 'watch') return talk.watch();
  else if (word === 'staff') return talk.staffAnswer(tail);
  else if (word === 'pass' || word === 'reject') return review(talk, word, tail);
  else throw new Error(`A transcript says "! ${what}", which nobody can do.`);
  return [];
};

const review = async (talk: Talk, decision: 'pass' | 'reject', reasons: string): Promise<readonly Seen[]> => {
  const [latest] = await talk.store.opportunities.list({ partnerId: talk.who.partnerId, limit: 1 });
  const given = Object.entries(valuesOf(reasons)).map(([field, reason]) => ({ field: field as FieldId, reason }));
  const outcome = await talk.reviewer().decide(latest?.number ?? '', decision === 'pass' ? { decision } : { decision, reasons: given });
  if (outcome.kind !== 'decided') throw new Error(`The reviewer's decision was not taken: ${JSON.stringify(outcome)}`);
  return talk.watch();
};

const share = async (talk: Talk, { name = '', customer = '', description }: Record<string, string>): Promise<void> => {
  const ho = { partnerId: talk.who.partnerId, name, customerName: customer, ...(description === undefined ? {} : { description }) };
  const outcome = await talk.reviewer().shareHo(ho);
  if (outcome.kind !== 'shared') throw new Error(`The HO was not shared: ${JSON.stringify(outcome)}`);
};

const delivered = async (talk: Talk): Promise<readonly Seen[]> => {
  for (const _stage of ['review', 'verification']) await review(talk, 'pass', '');
  const [latest] = await talk.store.opportunities.list({ partnerId: talk.who.partnerId, limit: 1 });
  for (const stage of ['signed', 'delivered'] as const) {
    const number = latest?.number ?? '';
    const told = await talk.client().reportProgress(talk.who, number, { stage }, { key: `${number}.${stage}`, requestId: `req-${stage}` });
    if (told.kind !== 'done') throw new Error(`The progress was not taken: ${JSON.stringify(told)}`);
  }
  return talk.watch();
};

const announce = async (talk: Talk, amount: number): Promise<void> => {
  const listed = await talk.reviewer().listIncentives({ limit: 1 });
  const number = listed.kind === 'listed' ? (listed.incentives[0]?.number ?? '') : '';
  const outcome = await talk.reviewer().announce(number, amount);
  if (outcome.kind !== 'announced') throw new Error(`The amount was not announced: ${JSON.stringify(outcome)}`);
};

const sign = async (talk: Talk, values: Record<string, string>): Promise<void> => {
  await share(talk, values);
  const client = talk.client();
  const listed = await client.hos(talk.who, { limit: 1 }, 'signed');
  const number = listed.kind === 'listed' ? (listed.items[0]?.number ?? '') : '';
  await client.answerHo(talk.who, number, { answer: 'accept' }, { key: `accept-${number}`, requestId: 'signed' });
  const signed = await client.reportHoProgress(talk.who, number, { stage: 'signed' }, { key: `sign-${number}`, requestId: 'signed' });
  if (signed.kind !== 'done') throw new Error(`The HO was not signed: ${JSON.stringify(signed)}`);
};

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');

/** One message of the desk as a reader sees it: the text, the card as its questions and notes, the buttons. */
const shown = ({ text, card, buttons }: Seen): string => {
  const parts = [
    text,
    ...(card === null ? [] : [cardLines(card)]),
    ...(buttons.length > 0 ? [buttons.map(({ label }) => `[${label}]`).join(' ')] : []),
  ];
  return `${indent(parts.filter((part) => part !== '').join('\n'))}\n`;
};

interface CardElement {
  readonly type: string;
  readonly id?: string;
  readonly label?: string;
  readonly value?: string;
  readonly text?: string;
  readonly actions?: readonly { readonly title: string }[];
}

const cardLines = (card: Seen['card']): string =>
  (card as unknown as { body: readonly CardElement[] }).body.map((element) => `| ${elementLine(element)}`).join('\n');

const elementLine = ({ type, id, label, value, text, actions = [] }: CardElement): string => {
  if (type === 'TextBlock') return text ?? '';
  return type === 'ActionSet' ? actions.map(({ title }) => `[${title}]`).join(' ') : `${id}: ${label} = ${value}`;
};
