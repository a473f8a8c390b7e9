import { checkIncentive } from '../../rules/incentive-check.js';
import { incentiveFactsSchema, type IncentiveInterview } from '../../rules/incentive-facts.js';
import { dayIn } from '../../services/clock.js';
import type { SeenOpportunity } from '../../services/desk-view.js';
import type { Profile } from '../../services/ports.js';
import type { Scene } from '../decision.js';
import { incentiveCheckTexts } from '../texts/incentive-check.js';
import { readClauses } from './clause-reads.js';
import type { Beginning, JudgingForm } from './form.js';
import { CHECK_QUESTIONS } from './incentive-check-questions.js';
import { incentiveVerdict } from './incentive-verdict.js';

/** What the Partner Center knows of the partner answers the first conditions. */
const fromProfile = ({ mainAccount, coreMap = 'unknown', solutionProvider = 'unknown' }: Profile): IncentiveInterview => ({
  ...(coreMap === 'unknown' ? {} : { partner_on_core_map: coreMap }),
  ...(mainAccount === 'no' || solutionProvider === 'no' ? { solution_provider_main_account: 'no' } : {}),
  ...(mainAccount === 'yes' && solutionProvider === 'yes' ? { solution_provider_main_account: 'yes' } : {}),
});

/** What the status of an opportunity says of its verification and delivery; when a later one was verified has to be asked. */
const fromOpportunity = ({ opportunity: { status, statusSince } }: SeenOpportunity, timeZone: string): IncentiveInterview => {
  switch (status) {
    case '机会点验证通过':
      return { verified_on: dayIn(statusSince, timeZone), project_end: 'not-yet' };
    case '签单完成':
      return { project_end: 'not-yet' };
    case '交付完成':
      return {};
    default:
      return { verified_on: 'not-yet' };
  }
};

const begin = async (scene: Scene, subject: string | null): Promise<Beginning<IncentiveInterview>> => {
  const { desk, texts, lang, turn } = scene;
  const words = incentiveCheckTexts[texts.lang];
  const isHo = subject?.startsWith('HO-') === true;
  const seen = subject === null || isHo ? undefined : await desk.opportunity(subject);
  if (subject !== null && !isHo && !seen) {
    const list = { label: texts.general.buttons.list, action: { do: 'list' } } as const;
    return { kind: 'refused', text: texts.submission.notFound(subject), buttons: [list] };
  }
  const fields: IncentiveInterview = {
    ...fromProfile(await desk.profile()),
    ...(isHo ? { verified_on: 'ho' as const } : {}),
    ...(seen ? fromOpportunity(seen, turn.timeZone) : {}),
  };
  const known = CHECK_QUESTIONS.flatMap((question) => {
    const value = question.show(fields, lang, texts);
    return value === null ? [] : [`${question.words[texts.lang].label}${lang === 'en' ? ': ' : ' '}${value}`];
  });
  return {
    kind: 'begun',
    fields,
    lead: [words.begin, ...(known.length > 0 ? [words.known(known.join(lang === 'en' ? '; ' : '；'))] : [])],
  };
};

/** The interview on the published conditions of the opportunity incentive. It sends nothing. */
export const INCENTIVE_CHECK_FORM: JudgingForm<IncentiveInterview> = {
  id: 'incentive-check',
  sentences: incentiveCheckTexts,
  questions: CHECK_QUESTIONS,
  parse: (stored) => incentiveFactsSchema.parse(stored),
  begin,
  called: (_fields, subject) => subject,
  extract: (text, context) => readClauses(CHECK_QUESTIONS, text, context),
  // Its conditions are told together, in the verdict.
  check: () => ({ findings: [] }),
  settled: (fields, today) => checkIncentive(fields, { today }).next === null,
  verdict: incentiveVerdict,
};
