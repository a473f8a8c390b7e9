import { planRepair, RESUBMISSION } from '../../rules/repair.js';
import type { DeskView } from '../../services/desk-view.js';
import type { CompanyOpportunity, SeenOpportunity } from '../../services/seen-opportunities.js';
import type { Scene } from '../decision.js';
import { formatList, plain } from '../format.js';
import { opportunityMissing } from '../missing.js';
import { repairTexts } from '../texts/repair.js';
import { statusName } from '../texts/submission.js';
import { ruleText } from './ask.js';
import { hasAny, recordMeant } from './ask-which.js';
import type { Beginning } from './form.js';
import { PO_FORM } from './po.js';
import { beginPo } from './po-begin.js';
import type { Repair } from './repair-record.js';

/** Opportunities looked through when no number was said, and rejected ones whose successors are looked for: the latest are most likely meant. */
const LOOKED_AT = 50;
const CHAINED = 8;

/** Those submitted after a rejected one that may repair it, at most: each is looked up. */
const SUCCESSORS = 5;

/** The number under which an opportunity was sent last: its own, or that of the one that repairs it, and so on. */
const newestOf = async (desk: DeskView, records: readonly CompanyOpportunity[], number: string): Promise<string> => {
  const record = records.find((one) => one.number === number);
  const later = records.filter(
    (one) =>
      one !== record &&
      record !== undefined &&
      one.number !== null &&
      // When one was submitted is not known where that was done elsewhere.
      (one.submittedAt ?? Number.POSITIVE_INFINITY) >= (record.submittedAt ?? 0) &&
      one.fields.customer_name === record.fields.customer_name,
  );
  const details = await Promise.all(later.slice(0, SUCCESSORS).map((one) => desk.opportunityDetail(one.number ?? '')));
  const next = details.find((detail) => detail?.replaces === number)?.opportunity.number;
  return next ? newestOf(desk, records, next) : number;
};

const askWhich = async ({ desk, texts }: Scene): Promise<Beginning<Repair>> => {
  const { which, none } = repairTexts[texts.lang];
  const records = await desk.myOpportunities(LOOKED_AT);
  const rejected = records.filter(({ status, number }) => status === '已驳回' && number !== null).slice(0, CHAINED);
  // One that was repaired already is not offered again: its successor is, where that was rejected too.
  const latest = new Set(await Promise.all(rejected.map(({ number }) => newestOf(desk, records, number ?? ''))));
  const among = rejected.flatMap(({ number, fields }) =>
    number !== null && latest.has(number) ? [recordMeant(number, fields.customer_name)] : [],
  );
  return hasAny(among) ? { kind: 'which', text: which, among } : { kind: 'refused', text: none, buttons: [] };
};

/** With the rejected one at hand: what is kept, what is asked again, and that nobody promises that it will be taken. */
const beginWith = async (scene: Scene, number: string, { opportunity }: SeenOpportunity): Promise<Beginning<Repair>> => {
  const { texts, lang, turn } = scene;
  const words = repairTexts[texts.lang];
  const { fields, reasons } = opportunity;
  const { ask, general, mustChoose, carried } = planRepair(fields, reasons, turn);
  const begun = await beginPo(scene);
  if (begun.kind !== 'begun') return begun;
  const asked = ask.map(({ field }) => PO_FORM.questions.find((question) => question.fields.some((id) => id === field)));
  const labels = [...new Set(asked)].flatMap((question) => question?.words[texts.lang].label ?? []);
  const lead = [
    words.about(number, plain(fields.customer_name ?? '')),
    ...(general.length > 0 ? [`${words.general}\n${general.map((reason) => `- ${plain(reason)}`).join('\n')}`] : []),
    ...(mustChoose ? [words.mustChoose] : []),
    words.again(formatList(labels, lang)),
    ruleText(RESUBMISSION.message, lang),
    ...begun.lead,
  ];
  const replaced = { fields, reasons: reasons.map(({ field, reason }) => ({ field, reason })) };
  return { kind: 'begun', fields: { ...carried, ...begun.fields, replaced }, lead };
};

/** It was repaired before: what becomes of the one that was sent for it decides what can be done now. */
const repairedBefore = async ({ desk, texts, lang }: Scene, number: string, newest: string): Promise<Beginning<Repair>> => {
  const words = repairTexts[texts.lang];
  const status = (await desk.opportunity(newest))?.opportunity.status;
  if (status === '已驳回')
    return {
      kind: 'refused',
      text: words.rejectedAgain(number, newest),
      buttons: [{ label: words.repairNewest(newest), action: { do: 'start', form: 'repair', subject: newest } }],
    };
  return {
    kind: 'refused',
    text: words.repairedAs(number, newest, status === undefined ? '—' : statusName(status, lang)),
    buttons: [{ label: texts.general.buttons.list, action: { do: 'status', number: newest } }],
  };
};

/** A rejected opportunity of the company can be repaired; any other number, or none, is told so. */
export const beginRepair = async (scene: Scene, subject: string | null): Promise<Beginning<Repair>> => {
  const { texts, lang, desk } = scene;
  if (subject === null) return askWhich(scene);
  const seen = await desk.opportunity(subject);
  const { list } = texts.general.buttons;
  if (!seen) return { kind: 'refused', ...(await opportunityMissing(scene, subject)) };
  const newest = await newestOf(desk, await desk.myOpportunities(LOOKED_AT), subject);
  if (newest !== subject) return repairedBefore(scene, subject, newest);
  if (seen.opportunity.status === '已驳回') return beginWith(scene, subject, seen);
  return {
    kind: 'refused',
    text: repairTexts[texts.lang].notRejected(subject, statusName(seen.opportunity.status, lang)),
    buttons: [{ label: list, action: { do: 'status', number: subject } }],
  };
};
