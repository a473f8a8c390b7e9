import { INCENTIVE_CHECK_FORM } from '../forms/incentive-check.js';
import { incentiveCheckTexts } from '../texts/incentive-check.js';
import { formFlow } from './flow.js';

const THIS_ZH = '(?:这个|那个|我们?的?|我们?公司)*(?:项目|机会点|po|单子|#)*';

const SAID = [
  '(?:机会点)?激励(?:的)?(?:检查|核对|自查|评估)',
  'incentive check',
  `(?:检查|核对|查|查查|看看|评估|测)?(?:一下)?${THIS_ZH}(?:机会点)?(?:的)?激励(?:的)?(?:资格|条件)(?:的)?(?:检查|核对|自查|评估)?`,
  `${THIS_ZH}(?:能不能|能否|可不可以|够不够(?:条件|资格)?)(?:申请|拿|拿到|领|享受)?(?:机会点)?激励(?:资格|条件)?`,
  `${THIS_ZH}有没有激励资格`,
  '(?:我们?(?:公司)?(?:的)?(?:这个)?(?:项目|机会点|po)?|这个(?:项目|机会点|po)|(?:机会点|po)?#)(?:还|现在)?能(?:够)?(?:申请|拿|领|享受)(?:到)?(?:机会点)?激励(?:吗)?',
  '(?:check|test)(?: (?:my|our|the|for))*(?: ?#)?(?: (?:opportunity|project|deal))?(?: ?incentive)(?: (?:eligibility|conditions))?(?: (?:of|for) #)?',
  '(?:incentive )?eligibility check',
  '(?:do|does|are|is|can|could) (?:we|i|it|this|#|(?:my|our|this) (?:opportunity|project|deal))(?: opportunity)? (?:qualify|eligible|get|apply)(?: for)?(?: an| the)? incentive',
];

/** Whether an incentive can be applied for, by the published conditions. */
export const INCENTIVE_CHECK_FLOW = formFlow(
  INCENTIVE_CHECK_FORM,
  { zh: incentiveCheckTexts.zh.flow, en: incentiveCheckTexts.en.flow },
  {
    said: new RegExp(`^(?:${SAID.join('|')})$`, 'u'),
    // Asked about one's own project it is the interview that answers.
    evenAsked: true,
  },
);
