import { checkIncentive } from '../../rules/incentive-check.js';
import { incentiveFactsSchema, type IncentiveInterview } from '../../rules/incentive-facts.js';
import type { Status } from '../../rules/status.js';
import { dayIn } from '../../services/clock.js';
import type { OpportunityDetail } from '../../services/seen-opportunities.js';
import type { Profile } from '../../services/ports.js';
import type { Scene } from '../decision.js';
import { opportunityMissing } from '../missing.js';
import { verifiedDay } from '../incentives.js';
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

/** Statuses from the verification on. */
const VERIFIED: readonly Status[] = ['机会点验证通过', '签单完成', '交付完成'];

/** What the history of an opportunity says of its verification and delivery. */
const fromOpportunity = (seen: OpportunityDetail, timeZone: string): IncentiveInterview => {
  const { status, statusSince } = seen.opportunity;
  if (!VERIFIED.includes(status)) return { verified_on: 'not-yet' };
  const day = status === '机会点验证通过' ? dayIn(statusSince, timeZone) : verifiedDay(seen, timeZone);
  return {
    ...(day === null ? {} : { verified_on: day }),
    ...(status === '交付完成' ? {} : { project_end: 'not-yet' as const }),
  };
};

const begin = async (scene: Scene, subject: string | null): Promise<Beginning<IncentiveInterview>> => {
  const { desk, texts, lang, turn } = scene;
  const words = incentiveCheckTexts[texts.lang];
  const isHo = subject?.startsWith('HO-') === true;
  const seen = subject === null || isHo ? undefined : await desk.opportunityDetail(subject);
  if (subject !== null && !isHo && !seen) return { kind: 'refused', ...(await opportunityMissing(scene, subject)) };
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
  topic: 'incentive-apply-procedure',
  topics: {
    partner_on_core_map: 'incentive-core-map',
    solution_provider_main_account: 'incentive-apply-eligibility',
    cash_paid_before: 'incentive-new-customer',
    first_account: 'incentive-new-customer',
    project_kind: 'incentive-amounts',
  },
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
