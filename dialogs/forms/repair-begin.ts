import { planRepair, RESUBMISSION } from '../../rules/repair.js';
import type { SeenOpportunity } from '../../services/seen-opportunities.js';
import type { Scene } from '../decision.js';
import { formatList, plain } from '../format.js';
import type { Button } from '../reply.js';
import { repairTexts } from '../texts/repair.js';
import { statusName } from '../texts/submission.js';
import { ruleText } from './ask.js';
import type { Beginning } from './form.js';
import { PO_FORM } from './po.js';
import { beginPo } from './po-begin.js';
import type { Repair } from './repair-record.js';

/** Rejected ones offered when no number was said: the latest are most likely meant. */
const OFFERED = 4;
const LOOKED_AT = 50;

const askWhich = async ({ desk, texts }: Scene): Promise<Beginning<Repair>> => {
  const { which, none } = repairTexts[texts.lang];
  const rejected = (await desk.myOpportunities(LOOKED_AT)).filter(({ status }) => status === '已驳回');
  const buttons = rejected.flatMap(({ number }): readonly Button[] =>
    number === null ? [] : [{ label: number, action: { do: 'start', form: 'repair', subject: number } }],
  );
  return { kind: 'refused', text: buttons.length > 0 ? which : none, buttons: buttons.slice(0, OFFERED) };
};

/** With the rejected one at hand: what is kept, what is asked again, and that nobody promises that it will be taken. */
const beginWith = async (scene: Scene, number: string, { opportunity }: SeenOpportunity): Promise<Beginning<Repair>> => {
  const { texts, lang, turn } = scene;
  const words = repairTexts[texts.lang];
  const { fields, reasons } = opportunity;
  const { ask, general, mustChoose, carried } = planRepair(fields, reasons, turn);
  const begun = await beginPo(scene);
  if (begun.kind === 'refused') return begun;
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

/** A rejected opportunity of the company can be repaired; any other number, or none, is told so. */
export const beginRepair = async (scene: Scene, subject: string | null): Promise<Beginning<Repair>> => {
  const { texts, lang, desk } = scene;
  if (subject === null) return askWhich(scene);
  const seen = await desk.opportunity(subject);
  const { list } = texts.general.buttons;
  if (!seen) return { kind: 'refused', text: texts.submission.notFound(subject), buttons: [{ label: list, action: { do: 'list' } }] };
  if (seen.opportunity.status === '已驳回') return beginWith(scene, subject, seen);
  return {
    kind: 'refused',
    text: repairTexts[texts.lang].notRejected(subject, statusName(seen.opportunity.status, lang)),
    buttons: [{ label: list, action: { do: 'status', number: subject } }],
  };
};
