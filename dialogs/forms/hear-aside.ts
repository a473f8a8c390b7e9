import { toSimplified } from '../../knowledge/text/convert.js';
import type { Decision } from '../decision.js';
import { readSmallTalk } from '../small-talk.js';
import { askedQuestion } from './answer.js';
import { DISCARD } from './asking.js';
import type { FormScene } from './draft-step.js';
import { explainWhy, giveExample } from './ask-question.js';
import { askWrong, leaveForLater } from './orders.js';
import { answerSmallTalk } from './small-talk.js';
import { undoLast } from './undo.js';

const UNDO =
  /^(?:请|帮我|麻烦)*(?:撤销|撤回|取消|恢复|还原)(?:一下)?(?:刚才|刚刚|上一?步|上次|上一个|最后一?[次个步]|前面)(?:的|那个|那次|这个|这次)*(?:修改|改动|操作|更改|内容|输入|填的|一?步)?(?:吧|了)?$|^(?:撤销|撤消|还原|恢复)(?:一下)?(?:修改|改动|更改|操作)?(?:吧|了)?$|^(?:改回(?:去|来|原来的?)|恢复原(?:来的?|样|值)|还是(?:用|要|按|改回)?(?:原来|之前|以前|改之前)的(?:吧|好了)?|(?:刚才|刚刚)(?:的|那个|那项)?(?:不算|作废|改错了?))$|^undo(?: (?:it|that|this|my|the|last|change|one|step|edit))*$|^(?:revert|roll ?back)(?: (?:it|that|the last change))?$|^(?:change|put|set|take) (?:it|that) back$/u;
const WRONG =
  /^(?:不不?|哎|喂|等等)?(?:不对|不是(?:这样|这个|的)?|错了|弄错了?|搞错了?|记错了?|理解错了?|说错了?|打错了?|我(?:说|写|填|打)错了|这个?(?:不对|错了)|(?:刚才|刚刚|上面)(?:的|那个|说的|写的|填的)?(?:不对|说错了|写错了|填错了|错了)|你(?:说|记|写)(?:的|得)?不对)(?:啊|呀|吧|的|了)*$|^(?:no )?(?:(?:that|this|it)(?:'s| is| was) )?(?:wrong|not right|not correct|incorrect|a mistake|not what i (?:said|meant))$|^(?:my mistake|i (?:made a mistake|was wrong|got (?:it|that) wrong)|you got (?:it|that) wrong)$/u;
const CONFUSED =
  /^(?:我)?(?:没听懂|听不懂|没看懂|看不懂|不懂|不太懂|没明白|不明白|不太明白)(?:啊|呀|你说的|什么意思|这个|怎么填|怎么写)*$|^(?:这个?|这是|你)?(?:是)?(?:什么|啥)意思(?:啊|呀)?$|^(?:我)?(?:不知道|不会)?(?:这个|这项)?(?:要|该|应该)?(?:怎么|咋|如何)(?:填|写|答|回答|说)(?:啊|呀|呢)?$|^(?:i (?:do not|don't) (?:get|understand)(?: (?:it|this|that|the question))?|what do you mean|what does (?:that|this|it) mean|meaning|how (?:do|should|shall) i (?:fill|write|answer|put)(?: (?:it|this|that|in|here))*|not clear|unclear)$/u;
const EXAMPLE =
  /^(?:给|举|来)(?:我)?(?:一?个|点)?(?:例子|示例|样例|例)(?:看看|吧|呢)?$|^(?:有(?:没有)?)?(?:例子|示例)(?:吗)?$|^(?:比如|例如|比方|譬如)(?:说)?(?:呢)?$|^(?:(?:(?:can you |please )?(?:give|show) me )?(?:an? |one )?example(?: please)?|for example|such as|like what)$/u;
const PUTS_OFF =
  /^(?:先不(?:用|要|提交?|弄|写|说|发|交|改)?|先别(?:提交?|发|交|弄)?|暂时(?:先)?不(?:用|提交?|要|弄|发)?|(?:再)?等等(?:再说)?|等一?下(?:再说)?|再(?:想想|看看|等等|考虑考虑|说))(?:了|吧|啊)*$|^(?:not (?:just )?yet|wait|hold on|let me think|hang on)$/u;

const folded = (text: string): string =>
  toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[\s。，,.!！?？~～]+/gu, ' ')
    .trim()
    .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '');

/**
 * What a person says while a form is open that is neither an answer nor a question: takes back the last change, says that something is wrong
 * without what, does not understand the question, puts it off, or makes small talk. Null for everything else.
 */
export const hearAside = (
  scene: FormScene,
  text: string,
  { isAnswer }: { readonly isAnswer: boolean },
): Decision | Promise<Decision> | null => {
  const said = folded(text);
  const open = askedQuestion(scene);
  if (UNDO.test(said)) return undoLast(scene);
  const talk = readSmallTalk(text);
  if (talk === 'bye') return leaveForLater(scene);
  if (talk !== null) return answerSmallTalk(scene, talk);
  if (open && EXAMPLE.test(said)) return giveExample(scene, open);
  if (open && CONFUSED.test(said)) return explainWhy(scene, open);
  // "不对" and "先不" answer a yes-or-no question.
  if (isAnswer) return null;
  // "Delete it, or save it for later?": a no goes on with the form.
  if (scene.state.form?.asking === DISCARD) return null;
  if (WRONG.test(said)) return askWrong(scene);
  return PUTS_OFF.test(said) ? leaveForLater(scene) : null;
};
