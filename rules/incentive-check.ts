import type { Bilingual } from './finding.js';
import { type IncentiveAmount, incentiveAmount } from './incentive-amount.js';
import type { ConditionVerdict, IncentiveCondition, Ruling } from './incentive-condition.js';
import { INCENTIVE_CONDITIONS } from './incentive-conditions.js';
import { type IncentiveInterview, type IncentiveQuestion, type IncentiveStanding, incentiveStanding } from './incentive-facts.js';

interface IncentiveFinding extends Ruling {
  readonly condition: IncentiveQuestion;
  readonly topic: string;
}

export interface IncentiveResult {
  /**
   * `not-eligible`: a stated fact misses a condition. `incomplete`: a question is open, or the partner does not know an answer. `not-stated`: all
   * is known, and the sources leave it open. `eligible`: every published condition is met.
   */
  readonly verdict: 'eligible' | 'not-eligible' | 'not-stated' | 'incomplete';
  /** One for each question answered, in the order of the conditions. */
  readonly findings: readonly IncentiveFinding[];
  /** The question to ask next; null when there is none, or nothing more to gain by asking. */
  readonly next: IncentiveCondition | null;
  /** With `eligible` alone, and always with its caveat. */
  readonly amount: IncentiveAmount | null;
  /** With `eligible` alone: what the published conditions cannot promise. */
  readonly reservations: readonly { readonly message: Bilingual; readonly topic: string }[];
}

const RESERVATIONS: IncentiveResult['reservations'] = [
  {
    topic: 'incentive-2023-policy-expired',
    message: {
      zh: '《2023年合作伙伴生态核心图机会点共享专项激励》已过期，FAQ 称后续会延续；新政策的细则没有找到。',
      en: 'The special incentive of 2023 has expired; an FAQ says that it will be continued, and the details of a newer policy were not found.',
    },
  },
  {
    topic: 'incentive-target',
    message: {
      zh: '专项激励由华为按白名单管理，申请提交后还要审核，结果以华为为准。',
      en: 'The special incentive is managed by a Huawei whitelist and an application is still reviewed; Huawei decides.',
    },
  },
];

/**
 * Checks what is known against every published condition of the opportunity incentive. Pure and total; `today` is a day of the desk's time zone.
 * A fact that is unknown never makes anything not eligible, and what the sources leave open is said to be open.
 */
export function checkIncentive(given: IncentiveInterview, { today }: { readonly today: string }): IncentiveResult {
  const standing = incentiveStanding(given, today);
  const arising = INCENTIVE_CONDITIONS.filter(({ arises }) => arises?.(standing) ?? true);
  const findings = arising.filter(({ id }) => given[id] !== undefined).map((condition) => findingOf(condition, standing));
  const open = arising.find(({ id }) => given[id] === undefined) ?? null;
  const verdict = verdictOf(findings, open);
  return {
    verdict,
    findings,
    next: verdict === 'not-eligible' ? null : open,
    amount: verdict === 'eligible' ? incentiveAmount(standing.customer, given.project_kind) : null,
    reservations: verdict === 'eligible' ? RESERVATIONS : [],
  };
}

function verdictOf(findings: readonly IncentiveFinding[], open: IncentiveCondition | null): IncentiveResult['verdict'] {
  const has = (verdict: ConditionVerdict): boolean => findings.some((finding) => finding.verdict === verdict);
  if (has('not-met')) return 'not-eligible';
  if (open !== null || has('unknown')) return 'incomplete';
  return has('not-stated') ? 'not-stated' : 'eligible';
}

function findingOf({ id, topic, matter, decide }: IncentiveCondition, standing: IncentiveStanding): IncentiveFinding {
  const ruling = standing.given[id] === 'unknown' ? leftOpen(matter) : decide(standing);
  return { condition: id, topic, ...ruling };
}

const leftOpen = (matter: Bilingual): Ruling => ({
  verdict: 'unknown',
  message: {
    zh: `还不清楚${matter.zh}，这一条先不下结论。请核实后再查。`,
    en: `It is not known ${matter.en}, so this condition is left open. Find out and check again.`,
  },
});
