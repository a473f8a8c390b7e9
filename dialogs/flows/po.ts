import { PO_FORM } from '../forms/po.js';
import { poTexts } from '../texts/po.js';
import { formFlow } from './flow.js';

/** Sharing an opportunity. What a longer wish for it looks like the knowledge tells, which answers batches of questions with it too. */
export const PO_FLOW = formFlow(
  PO_FORM,
  { zh: poTexts.zh.flow, en: poTexts.en.flow },
  {
    said: /^(?:再(?:提|报|来|填|共享|新建)一?(?:个|条|份|笔)?(?:机会点|po|单子|商机)?|(?:提交|提|报|共享|新建|创建|添加|填)(?:一?个|一?条)?(?:机会点|po|商机)(?:填写)?|还有一个(?:机会点|po|单子)?|新(?:的)?机会点|开始提交?)$|^(?:share|submit|create|add|new|another|start|one more)(?: (?:a|an|another|new|one more|my|the))*(?: (?:opportunity|po|deal|one))?$/,
  },
);
