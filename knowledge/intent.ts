import type { FlowId } from './entry.js';
import { fold } from './text/fold.js';

/** A wish, in the person's words: he wants it done, not explained. */
const WISH_ZH =
  /(?:我们?|咱们?|俺)(?:现在|今天|这边|公司|也|就)*(?:要|想要?|需要|准备|打算|得)|帮(?:我们?|忙|咱们?|个忙)|麻烦(?:您|你)?(?:帮|给)|替我们?|给我们?(?:提|报|建)|^(?:请)?(?:提交|提报|新建|创建|共享|分享|上报|提|报|录入|录)(?:一)?(?:个|条|一下)/;
const WISH_EN =
  /\b(?:i|we)(?:'d| would)? (?:want|wanna|need|like|love|wish|am going|are going|plan)\b|\bi'd like\b|\b(?:please|pls|help (?:me|us)|let'?s|let (?:me|us))\b|^(?:submit|share|create|add|file|register|start) (?:a|an|my|our|this|new|one)\b/;
/** What is to be shared: an opportunity of the partner's own. */
const SHARE_ZH =
  /(?:提交?|提报|报|上报|新建|创建|添加|共享|分享|录入?|填)(?:一?个|一?条|一下|几个|新的?|我们?的)*(?:新的?)?(?:po|机会点|商机|opportunity|opp|项目机会|单子)(?!\s*(?:的?(?:状态|进度|进展|审核|结果)))|(?:po|机会点)(?:提交?|报)(?:上去|一下|给华为)/;
const SHARE_EN =
  /\b(?:submit|share|create|add|file|register|log|enter|put in|start|open|report|make|raise)\b(?: up)?(?: (?:a|an|my|our|this|one|new|the|another|with|to|huawei|cloud|you))*[ ]?\b(?:po|opportunity|opportunities|opp|deal|lead)\b/;
/** Words that make it a question after all: how, where, whether, why. */
const QUESTION_ZH =
  /怎么|如何|咋|怎样|在哪|哪里|哪儿|哪个|哪些|什么|啥|多久|几天|几个|多少|吗|么$|呢|能不能|可不可以|可以吗|是否|要不要|需不需要|需要.{0,8}(?:条件|材料|注意)|为什么|为何|谁|[?？]|步骤|流程|了解|知道|请问|咨询|清楚|搞懂|明白|不想|不要|别/;
const QUESTION_EN =
  /\?|\b(?:how|where|what|which|who|why|when|whether|can i|can we|could i|could we|do i|do we|is it|are we|does|should|must|steps?|know|understand|learn|explain|tell me|wondering|don't|do not|not)\b/;

/** A wish in the shape of a question: whoever is asked whether he can do it is asked to do it. */
const REQUEST_ZH =
  /^(?:你好|您好)?[,，]?(?:请问)?(?:你|您|你们)?(?:能不能|能否|可不可以|可否|可以|方便|能)(?:请)?(?:您|你)?(?:帮|给|替)(?:我们?|忙|咱们?|公司|一?下)+/;
const REQUEST_EN = /^(?:hi|hello|hey)?[, ]*(?:can|could|would|will) you (?:please |kindly |pls )?(?:help (?:me|us) (?:to )?)?/;

/** The form a message wishes for, or null where it asks a question: only a wish starts a form, a question is answered with the form offered. */
export function wishedForm(text: string): FlowId | null {
  const folded = fold(text);
  return (SHARE_ZH.test(folded) && wishesInChinese(folded)) || (SHARE_EN.test(folded) && wishesInEnglish(folded)) ? 'po' : null;
}

/** Whether a message wishes something done, whatever it is, rather than asks about it. */
export function isWish(text: string): boolean {
  const folded = fold(text);
  return wishesInChinese(folded) || wishesInEnglish(folded);
}

const wishesInChinese = (folded: string): boolean => {
  const asked = REQUEST_ZH.test(folded);
  return (asked || WISH_ZH.test(folded)) && !QUESTION_ZH.test(beforeDetails(asked ? withoutRequest(folded, REQUEST_ZH) : folded));
};
const wishesInEnglish = (folded: string): boolean => {
  const asked = REQUEST_EN.test(folded);
  return (asked || WISH_EN.test(folded)) && !QUESTION_EN.test(beforeDetails(asked ? withoutRequest(folded, REQUEST_EN) : folded));
};

/** What is left of a request that was asked politely: its question mark asks nothing. */
const withoutRequest = (folded: string, request: RegExp): string =>
  folded.replace(request, '').replace(/(?:吗|么|嘛|呢)?[\s?？。.!！]*$/u, '');

/** The wish stands at the beginning; the details of the opportunity after a colon may hold any word. */
function beforeDetails(folded: string): string {
  const colon = folded.search(/[:;]/);
  return (colon < 0 ? folded : folded.slice(0, colon)).slice(0, 80);
}
