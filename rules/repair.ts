/**
 * Repairing a rejected opportunity: what has to be asked again, and what changed. The repaired one is sent as a new record that refers to the old
 * one. Whether Huawei takes a rejected opportunity again is not described in the sources.
 */
import { check } from './check.js';
import { requiredFields } from './completeness.js';
import type { CheckContext } from './context.js';
import type { Bilingual } from './finding.js';
import { type FieldId, type Opportunity, opportunitySchema } from './opportunity.js';
import { isEqual } from './same-value.js';

/** One reason as the reviewer gave it: the field it concerns, or null for the whole. */
interface ReviewerReason {
  readonly field: string | null;
  readonly reason: string;
}

/** One field to ask again, and why. */
interface RepairField {
  readonly field: FieldId;
  /** What the reviewer wrote about it; empty where nobody complained of the field itself. */
  readonly reviewer: readonly string[];
  /** What the rules object to today, such as an order time that has passed since. */
  readonly finding: Bilingual | null;
}

interface RepairPlan {
  /** In the order in which a form best asks. The consents come along always: they belong to one record and are never carried over. */
  readonly ask: readonly RepairField[];
  /** Reasons that concern the whole, or a field that is not known here. */
  readonly general: readonly string[];
  /** No field can be told from the reasons and the rules: the partner has to say what is to be changed. */
  readonly mustChoose: boolean;
  /** What is kept: the old fields without those asked again, and without those composed of them. */
  readonly carried: Opportunity;
}

const CONSENTS: readonly FieldId[] = ['p.customer_consent', 'p.secret_authorised'];

/** Fields that one question asks. */
const TOGETHER: Readonly<Partial<Record<FieldId, FieldId>>> = { bant_t: 'expected_sign_date', expected_sign_date: 'bant_t' };

/** Fields that are composed of others: kept, they would contradict what is said anew. */
const COMPOSED: readonly { readonly field: FieldId; readonly of: readonly FieldId[] }[] = [
  { field: 'opp_description', of: ['bant_b', 'bant_a', 'bant_n', 'bant_t', 'presales_done'] },
  { field: 'opp_name', of: ['customer_name', 'bant_n'] },
];

/** What the desk found out when the old record was made; it is found out again. */
const LOOKED_UP: readonly FieldId[] = ['open_opportunities', 'other_applications'];

const ALL_FIELDS = Object.keys(opportunitySchema.shape) as FieldId[];
const ASKING_ORDER: readonly FieldId[] = [...requiredFields, ...ALL_FIELDS.filter((field) => !requiredFields.includes(field))];

/** That nobody promises the repaired one to be taken, with the nearest entry that does say something. */
export const RESUBMISSION: { readonly message: Bilingual; readonly topic: string } = Object.freeze({
  message: {
    zh: '改好后会作为新的机会点提交，并注明原来的编号。官方资料没有写明被驳回后能否再次提交，所以不能保证会受理。',
    en: 'The repaired one is sent as a new opportunity that names the number of the old one. Whether a rejected opportunity may be submitted again is not stated in the sources, so nothing is promised.',
  },
  topic: 'po-verification-overview',
});

/** Works out what to ask again for a rejected record. Pure; a field that the reviewer names and nobody knows is a general reason. */
export function planRepair(rejected: Opportunity, reasons: readonly ReviewerReason[], context: Pick<CheckContext, 'today'>): RepairPlan {
  const blocks = check(rejected, context).findings.filter(({ severity }) => severity === 'block');
  const findings = new Map(blocks.map(({ field, message }) => [field, message]));
  const wrong = ASKING_ORDER.filter((field) => findings.has(field) || reasons.some((reason) => reason.field === field));
  const again = new Set<FieldId>([...CONSENTS, ...wrong.flatMap((field) => [field, TOGETHER[field] ?? field])]);
  const composed = COMPOSED.filter(({ of }) => of.some((part) => again.has(part))).map(({ field }) => field);
  const dropped = new Set<string>([...again, ...composed, ...LOOKED_UP]);
  return {
    ask: ASKING_ORDER.filter((field) => again.has(field)).map((field) => ({
      field,
      reviewer: reasons.filter((reason) => reason.field === field).map(({ reason }) => reason),
      finding: findings.get(field) ?? null,
    })),
    general: reasons.filter(({ field }) => field === null || !isField(field)).map(({ reason }) => reason),
    mustChoose: wrong.length === 0,
    carried: Object.fromEntries(Object.entries(rejected).filter(([field]) => !dropped.has(field))),
  };
}

interface Change {
  readonly field: FieldId;
  readonly before: Opportunity[FieldId];
  readonly after: Opportunity[FieldId];
}

/** Every field whose value differs, in asking order. An absent field and an undefined one are the same. */
export const changesBetween = (before: Opportunity, after: Opportunity): readonly Change[] =>
  ASKING_ORDER.filter((field) => !LOOKED_UP.includes(field) && !isEqual(before[field], after[field])).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));

/** The fields that the reviewer complained of and that still say the same. */
export const leftAsRejected = (plan: RepairPlan, before: Opportunity, after: Opportunity): readonly FieldId[] =>
  plan.ask.filter(({ field, reviewer }) => reviewer.length > 0 && isEqual(before[field], after[field])).map(({ field }) => field);

const isField = (name: string): boolean => ALL_FIELDS.includes(name as FieldId);
