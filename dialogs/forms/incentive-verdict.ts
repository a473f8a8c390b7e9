import { checkIncentive, type IncentiveResult } from '../../rules/incentive-check.js';
import type { IncentiveInterview } from '../../rules/incentive-facts.js';
import type { Draft } from '../../services/records.js';
import { citation, topicButton } from '../answers.js';
import type { Scene } from '../decision.js';
import type { Button, Reply } from '../reply.js';
import { incentiveCheckTexts } from '../texts/incentive-check.js';
import { conciseParts } from '../../knowledge/render-text.js';
import { ruleText } from './ask.js';

interface Line {
  readonly message: { readonly zh: string; readonly en: string };
  readonly topic: string;
}

/** A message holds so many buttons. */
const BUTTONS = 5;

/** What decides each verdict; the conditions that are met are not told one by one. */
const DECIDING = {
  eligible: [],
  'not-eligible': ['not-met'],
  'not-stated': ['not-stated'],
  incomplete: ['unknown', 'not-stated'],
} as const;

const linesOf = ({ verdict, findings, amount, reservations }: IncentiveResult): readonly Line[] => {
  const deciding: readonly string[] = DECIDING[verdict];
  return [
    ...findings.filter((finding) => deciding.includes(finding.verdict)),
    // An amount is never told without what its source leaves open.
    ...(amount ? [amount, { message: amount.caveat, topic: amount.topic }] : []),
    ...reservations,
  ];
};

/** The verdict of the interview: what decides it, each with its source, and what to read or do next. */
export const incentiveVerdict = (
  { desk, texts, lang, turn }: Scene,
  draft: Draft,
  fields: IncentiveInterview,
): Extract<Reply, { kind: 'message' }> => {
  const words = incentiveCheckTexts[texts.lang];
  const result = checkIncentive(fields, { today: turn.today });
  const lines = linesOf(result);
  const entries = [...new Set(lines.map(({ topic }) => topic))].flatMap((topic) => desk.knowledge.entry(topic) ?? []);
  const sources = entries.flatMap((entry) => conciseParts(entry, lang).sources);
  const open = result.next ? [words.open(words.question[result.next.id].label)] : [];
  const text = [
    words.verdict[result.verdict],
    [...lines.map(({ message }) => ruleText(message, lang)), ...open].map((line) => `- ${line}`).join('\n'),
    words.nothingSent,
    ...(sources.length > 0 ? [citation(sources, texts, lang)] : []),
  ].join('\n\n');
  const ask: readonly Button[] =
    result.verdict === 'not-stated' ? [{ label: texts.general.buttons.person, action: { do: 'person' as const } }] : [];
  const apply: readonly Button[] =
    result.verdict === 'eligible'
      ? [
          {
            label: words.buttons.apply,
            action: { do: 'start' as const, form: 'incentive-apply', ...(draft.subject === null ? {} : { subject: draft.subject }) },
          },
        ]
      : [];
  const change: Button = { label: words.buttons.change, action: { do: 'card', draft: draft.id } };
  return {
    kind: 'message',
    text,
    buttons: [...apply, change, ...ask, ...entries.map((entry) => topicButton(entry, lang))].slice(0, BUTTONS),
  };
};
