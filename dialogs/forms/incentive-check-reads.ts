import { toSimplified } from '../../knowledge/text/convert.js';
import type { IncentiveInterview } from '../../rules/incentive-facts.js';
import { readMoney } from '../extract/money.js';
import { readYesNo } from '../extract/yes-no.js';
import { readDay } from './day-reads.js';
import type * as form from './form.js';
import { bare, DECLINED } from './name-reads.js';

type Read = form.Read<IncentiveInterview>;
type ReadContext = form.ReadContext<IncentiveInterview>;

const unclear: Read = { kind: 'unclear' };
const filled = (fields: IncentiveInterview): Read => ({ kind: 'fields', fields });

/** Longer than any answer to yes or no. */
const ANSWER_CHARS = 40;
const UNDECIDED = /可能|也许|大概|或许|不一定|部分|看情况|maybe|perhaps|probably|partly/iu;
const NEGATES = /不|没|未|无|\b(?:no|not|none|never)\b|n't\b/iu;
/** Says yes by a word that negates. */
const NO_DOUBT = /没错|没问题|不错/gu;
const AFFIRMS = /在|是|有|带|重叠|首个|\b(?:yes|is|are|has|have|do|does|on|first|overlaps?)\b/iu;

const isUnknown = (text: string): boolean => readYesNo(text) === 'unknown' || /不知道|不清楚|不确定|not sure|don'?t know/iu.test(text);

const answerIn = (text: string): 'yes' | 'no' | 'unknown' | null => {
  const said = toSimplified(bare(text));
  if (isUnknown(said)) return 'unknown';
  const plain = readYesNo(said);
  if (plain !== null || said.length > ANSWER_CHARS || UNDECIDED.test(said)) return plain;
  if (NEGATES.test(said.replace(NO_DOUBT, '是'))) return 'no';
  return AFFIRMS.test(said.replace(NO_DOUBT, '是')) ? 'yes' : null;
};

/** The questions that yes, no or "not sure" answers. */
export type AnsweredQuestion =
  | 'partner_on_core_map'
  | 'solution_provider_main_account'
  | 'core_map_label'
  | 'overlapping_delivery'
  | 'overlapping_offering'
  | 'first_account';

/** "在名单里", "没有重叠", "it has the label": yes or no, in the words of the question too. */
export const readAnswered =
  (id: AnsweredQuestion) =>
  (text: string): Read => {
    const said = answerIn(text);
    return said === null ? unclear : filled({ [id]: said });
  };

const NOT_YET = /还没|尚未|没有|未|not (?:yet|verified|delivered)|^(?:no|no,? not yet)$/iu;

export const readVerifiedOn = (text: string, { today }: ReadContext): Read => {
  const day = readDay(text, today, 'past');
  if (day !== null) return filled({ verified_on: day });
  if (/(?<![a-z])ho(?![a-z])|华为(?:云)?共享/iu.test(text)) return filled({ verified_on: 'ho' });
  if (isUnknown(text) || DECLINED.test(bare(text))) return filled({ verified_on: 'unknown' });
  return NOT_YET.test(toSimplified(text)) ? filled({ verified_on: 'not-yet' }) : unclear;
};

export const readProjectStart = (text: string, { today }: ReadContext): Read => {
  const day = readDay(text, today, 'near');
  if (day !== null) return filled({ project_start: day });
  return isUnknown(text) ? filled({ project_start: 'unknown' }) : unclear;
};

export const readProjectEnd = (text: string, { today }: ReadContext): Read => {
  const day = readDay(text, today, 'near');
  if (day !== null) return filled({ project_end: day });
  if (isUnknown(text)) return filled({ project_end: 'unknown' });
  return NOT_YET.test(toSimplified(text)) ? filled({ project_end: 'not-yet' }) : unclear;
};

const NOTHING =
  /^(?:从来|从|一直|都|还|客户)*(?:没有?|未|无)(?:付过|付|消费过?|花过|充值过?)?(?:钱|款|费|现金)?(?:了|呢)?$|^(?:none|nothing(?: paid)?|zero)$/iu;

export const readCash = (text: string): Read => {
  if (isUnknown(text)) return filled({ cash_paid_before: 'unknown' });
  const money = readMoney(text, { bare: true });
  if (!money) return NOTHING.test(toSimplified(bare(text))) ? filled({ cash_paid_before: 0 }) : unclear;
  const paid = money.max ?? money.min ?? 0;
  if (money.currency === 'USD') return unclear;
  return money.bareUnit && paid > 0 ? { kind: 'unclear', bareMoney: String(paid) } : filled({ cash_paid_before: paid });
};

export const readProjectKind = (text: string): Read => {
  if (/首单|首次|第一|\bfirst\b/iu.test(text)) return filled({ project_kind: 'first' });
  if (/持续|加速|续|continued|acceleration|repeat/iu.test(text)) return filled({ project_kind: 'continued' });
  return isUnknown(text) ? filled({ project_kind: 'unknown' }) : unclear;
};
