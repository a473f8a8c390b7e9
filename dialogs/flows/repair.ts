import { REPAIR_FORM } from '../forms/repair.js';
import { repairTexts } from '../texts/repair.js';
import { formFlow } from './flow.js';

/** Only with its number, or as a rejected one: "重新提交" alone may mean what is being filled in. */
const REJECTED =
  '(?:(?:这个|那个|那条|这条|我们?的|上次)*(?:被|已)驳回了?的(?:那个|那条|这个|这条)?(?:机会点|po|商机|单子)?|(?:机会点|po)?#)';
const CHANGE = '(?:修改|改|改好|改完|改一改|改一下|改改|修正|补正|更正|补充)(?:一下)?';
const AGAIN = '(?:再次?|再?重新)(?:提交|提|报|共享)';
const SUBMITTED_EN = '(?:(?:a|an|the|my|our|this|that|rejected) )*';

const SAID = [
  `${CHANGE}(?:以?后|好|完)?${AGAIN}`,
  `(?:${CHANGE}|${AGAIN}|重提)${REJECTED}`,
  `(?:把)?${REJECTED}(?:要|想)?(?:${CHANGE}(?:以?后|好|完)?)?${AGAIN}`,
  `(?:把)?${REJECTED}${CHANGE}`,
  `${CHANGE}${REJECTED}(?:以?后)?${AGAIN}`,
  '(?:fix|repair|correct|change|amend|edit) (?:and|then) (?:resubmit|submit again|send again)(?: it)?',
  `(?:(?:fix|repair|correct|change|amend|edit)(?: and resubmit)?|resubmit) ${SUBMITTED_EN}(?:rejected (?:opportunity|po|deal|one)|(?:opportunity |po )?#)`,
];

/** Repairing a rejected opportunity and sending it again. */
export const REPAIR_FLOW = formFlow(
  REPAIR_FORM,
  { zh: repairTexts.zh.flow, en: repairTexts.en.flow },
  {
    said: new RegExp(`^(?:${SAID.join('|')})$`, 'u'),
  },
);
