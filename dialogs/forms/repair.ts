import { changesBetween, leftAsRejected } from '../../rules/repair.js';
import { plain } from '../format.js';
import { say } from '../reply.js';
import { poTexts } from '../texts/po.js';
import { repairTexts } from '../texts/repair.js';
import { textsFor } from '../texts/texts.js';
import type { FormFinding, Question, SendingForm } from './form.js';
import { PO_FORM } from './po.js';
import { switchesOffered } from './po-receipt.js';
import { beginRepair } from './repair-begin.js';
import { completeRepair, planOf, type Repair, reasonsFor, repairedOf, repairSchema } from './repair-record.js';

/** The questions of an opportunity; one that the reviewer objected to is asked although it is optional. */
const QUESTIONS = PO_FORM.questions.map(
  (question): Question<Repair> => ({ ...question, wanted: (fields) => reasonsFor(fields, question.fields).length > 0 }),
);

const CONSENT = PO_FORM.statement?.question;

/** What the reviewer, or today's rules, say about a question, and what was written there. */
const remark: NonNullable<SendingForm<Repair>['remark']> = (question, fields, { today, lang, texts }) => {
  const words = repairTexts[texts.lang];
  if (question.id === CONSENT) return words.consentAnew;
  const about = planOf(fields, today).ask.filter(({ field }) => question.fields.includes(field));
  const reasons = about.flatMap(({ reviewer }) => reviewer);
  const finding = about.flatMap(({ finding: found }) => found ?? [])[0];
  const before = question.show(fields.replaced?.fields ?? {}, lang, texts);
  const said = reasons.length > 0 ? words.reviewer(plain(reasons.join(lang === 'en' ? '; ' : '；'))) : null;
  const rule = finding ? words.today(plain(lang === 'en' ? finding.en : finding.zh)) : null;
  const lines = [said, rule].flatMap((line) => line ?? []);
  return lines.length === 0 ? null : [...lines, ...(before === null ? [] : [words.before(plain(before))])].join('\n\n');
};

const warning = (field: string | null, zh: string, en: string): FormFinding => ({
  rule: null,
  severity: 'warn',
  field,
  message: { zh, en },
});

/** What the reviewer objected to and still says the same. */
const unchanged = (repair: Repair, today: string): readonly FormFinding[] => {
  const { zh, en } = repairTexts;
  const before = repair.replaced?.fields ?? {};
  const after = repairedOf(repair);
  if (changesBetween(before, after).length === 0) return [warning(null, zh.nothingChanged, en.nothingChanged)];
  const left = leftAsRejected(planOf(repair, today), before, after);
  return QUESTIONS.filter(({ fields }) => left.some((field) => fields.includes(field))).map(({ fields, words }) =>
    warning(fields[0] ?? null, zh.unchanged(words.zh.label), en.unchanged(words.en.label)),
  );
};

/** Repairing a rejected opportunity: the form of an opportunity, filled with what was not objected to, sent as a new one that names the old. */
export const REPAIR_FORM: SendingForm<Repair> = {
  id: 'repair',
  topic: PO_FORM.topic,
  ...(PO_FORM.topics ? { topics: PO_FORM.topics } : {}),
  sentences: repairTexts,
  questions: QUESTIONS,
  parse: (stored) => repairSchema.parse(stored),
  begin: beginRepair,
  called: (_fields, subject) => subject,
  extract: (text, context) => PO_FORM.extract(text, context),
  assumes: (text, context) => PO_FORM.assumes?.(text, context) ?? { yuan: [], ranges: {} },
  complete: completeRepair,
  ...(PO_FORM.composed ? { composed: PO_FORM.composed } : {}),
  check: (fields, today) => ({ findings: [...PO_FORM.check(repairedOf(fields), today).findings, ...unchanged(fields, today)] }),
  besides: async (scene, subject) => (await PO_FORM.besides?.(scene, subject)) ?? {},
  checked: (fields) => PO_FORM.checked?.(repairedOf(fields)) ?? [],
  refuses: (finding) => PO_FORM.refuses?.(finding) === true,
  misses: (finding) => PO_FORM.misses?.(finding) === true,
  advises: (findings, texts) => PO_FORM.advises?.(findings, texts) ?? null,
  remark,
  original: ({ replaced }) => replaced?.fields ?? null,
  ...(PO_FORM.statement ? { statement: PO_FORM.statement } : {}),
  ...(PO_FORM.alike ? { alike: PO_FORM.alike } : {}),
  handover: {
    blocks: (finding) => PO_FORM.handover?.blocks(finding) === true,
    heldBy: (fields, mainAccount) => ({ ...fields, ...PO_FORM.handover?.heldBy(repairedOf(fields), mainAccount) }),
  },
  operation: 'submit-opportunity',
  payload: (fields, subject) => ({ ...repairedOf(fields), ...(subject === null ? {} : { replaces: subject }) }),
  receipt: ({ number }, { subject }, to) => {
    const texts = textsFor(to.lang);
    const words = repairTexts[texts.lang];
    const next = [words.receiptOpen, ...poTexts[texts.lang].receiptNext(to)].map((line) => `- ${line}`).join('\n');
    return [
      say(`${words.receipt(number, subject ?? '')}\n${next}`, [
        { label: texts.general.buttons.list, action: { do: 'status', number } },
        ...switchesOffered(to),
      ]),
    ];
  },
};
