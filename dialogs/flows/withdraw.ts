import { WITHDRAW_FORM } from '../forms/withdraw.js';
import { withdrawTexts } from '../texts/withdraw.js';
import { formFlow } from './flow.js';

/** What the person calls it: an opportunity that was submitted, or its number. */
const IT = '(?:(?:已经?)?(?:提交|提|共享)(?:过|了)?的|这个|那个|这条|我们?的|一?个)*(?:机会点|po|商机|单子|#)+';

/**
 * "取消" alone leaves the form that is open, and "取消机会点" may mean that one: it takes a number, or the word that it was submitted, to mean
 * an opportunity that is out of the partner's hands.
 */
const SAID = [
  `(?:申请|请求)?(?:撤回|撤销|撤掉|撤下)${IT}`,
  '(?:申请|请求)?(?:取消|作废)(?:已经?)?(?:提交|提|共享)(?:过|了)?的(?:机会点|po|商机|单子)',
  '(?:申请|请求)?(?:取消|作废)(?:这个|那个)?(?:机会点|po)?#',
  '(?:机会点|po)?#(?:要|想|能|可以|能不能|可不可以)?(?:撤回|撤销|取消|作废)(?:掉|吗)?',
  '(?:(?:ask|request) to )?(?:withdraw|recall|retract)(?: (?:a|an|the|my|our|this|that|submitted))*(?: (?:opportunity|po|deal))?(?: ?#)?',
  'cancel (?:a|an|the|my|our) submitted (?:opportunity|po|deal)',
  'cancel (?:opportunity |po |my |the )*#',
];

/** Asking to withdraw an opportunity: the partner cannot, PDM and BD can. */
export const WITHDRAW_FLOW = formFlow(
  WITHDRAW_FORM,
  { zh: withdrawTexts.zh.flow, en: withdrawTexts.en.flow },
  {
    said: new RegExp(`^(?:${SAID.join('|')})$`, 'u'),
  },
);
