import { toSimplified } from '../knowledge/text/convert.js';
import type { DeskLanguage } from '../services/records.js';
import { asksSomething } from './asks.js';
import type { Flow } from './flows/flow.js';
import { FLOWS } from './flows/flows.js';
import { flowNumbered, NUMBER, numberIn, orderedFlow } from './wishes.js';

/** What a short message may order, whatever is going on. */
export type Command =
  | {
      readonly kind:
        | 'cancel'
        | 'later'
        | 'resume'
        | 'where'
        | 'back'
        | 'skip'
        | 'change'
        | 'card'
        | 'submit'
        | 'hand-over'
        | 'hand-back'
        | 'menu'
        | 'why'
        | 'hello'
        | 'thanks';
    }
  | { readonly kind: 'language'; readonly lang: DeskLanguage }
  /** `mentions`: nothing but the number in it starts the flow. */
  | { readonly kind: 'flow'; readonly flow: Flow; readonly subject: string | null; readonly mentions?: true };

/** Longer messages say something, they order nothing; up to here they may ask a flow in full sentences. */
const COMMAND_CHARS = 40;
const FLOW_CHARS = 100;

/** Courtesy around an order, which changes nothing of it. */
const COURTESY_ZH =
  /^(?:请问?|麻烦(?:您|你)?|那|那就|好的?|嗯|我想要?|我要|帮我|给我|可以了?|能不能|先|还是)+|(?:吧|了|啊|呀|哈|哦|谢谢|一下|可以吗|好吗|行吗)+$/g;
const COURTESY_EN =
  /^(?:please|pls|ok(?:ay)?|well|just|can you|could you|i want to|i'd like to|let me|let'?s)\s+|\s+(?:please|pls|thanks|thank you|now|for now)$/g;

const bare = (text: string): string => {
  const folded = toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    // Traditional writing has one character where simplified has two: "先存著" is 先存着, a 著名 stays.
    .replace(/著(?![名作述称])/gu, '着')
    .replace(/[\s。，,.!！?？~～:：;；"'“”]+/gu, ' ')
    .trim();
  const english = folded.replace(COURTESY_EN, '').replace(COURTESY_EN, '').trim();
  const compact = english.replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '');
  return compact.replace(COURTESY_ZH, '').trim() || compact;
};

type Simple = Exclude<Command['kind'], 'language' | 'flow'>;

/** Whole messages, folded and without courtesy. A word inside a sentence orders nothing: "PO 能取消吗" is a question. */
const WORDINGS: Readonly<Record<Simple, RegExp>> = {
  cancel:
    /^(?:取消|退出|停止|中止|作废|放弃|算了|不提|不填|不弄|不搞|不用|删掉|删除)(?:这个|这份|这张|我的)?(?:填写|表单|草稿|它|提交)?(?:了|算了)?$|^(?:算了)?不(?:提|填|弄|搞|撤|报|发)了?$|^(?:cancel|stop|quit|exit|abort|never ?mind|forget it|discard|delete)(?: (?:it|this|that|the (?:form|draft)|draft|form))?$/,
  later:
    /^(?:存着|存草稿|保存(?:草稿)?|存(?:起来|下来)|(?:就)?(?:这样|到这)(?:里|儿)?|(?:这样)?(?:明天|下次|以后|晚点|回头|稍后|改天|待会儿?|过会儿?)(?:再)?(?:说|填|来|弄|继续)|暂停|放一放)$|^(?:就)?这样明天再说$|^(?:save(?: it)?(?: as (?:a )?draft)?(?: for later)?|later|pause|(?:continue|finish|do) (?:it |this |that |the rest )?(?:later|tomorrow)|tomorrow|save draft|not now)$/,
  resume:
    /^(?:继续|接着(?:填|来|上次的)?|继续(?:填|上次的?|草稿|填写)|回到草稿|打开草稿|我的草稿|草稿|(?:不|别)删(?:了|掉)?)$|^(?:keep it|(?:do not|don'?t) delete(?: it)?|continue|resume|go on|carry on|(?:my |the |show (?:my |the )?)?drafts?|open (?:the|my) draft|continue (?:the|my) draft)$/,
  where:
    /^(?:现在|我)?(?:填|进行|走|做)?到哪(?:里|儿|一步)?$|^(?:还|现在还)?(?:差|缺|剩)(?:什么|啥|哪些|哪几项|几项|多少)(?:没填)?$|^还有(?:什么|啥|哪些|哪几项|几项)(?:没填|没写|要填|没答)的?$|^(?:看看|看下|看)?(?:填了(?:什么|哪些)|已填(?:的)?内容|当前(?:内容|进度)|填写进度|目前的内容|小结|汇总)$|^(?:where (?:am i|are we|was i)|what(?:'?s| is)(?: still)? (?:missing|left)|(?:show )?(?:the )?summary|what do you have(?: so far)?|status of (?:the )?(?:form|draft))$/,
  back: /^(?:上一(?:个|步|项|题|问)|返回|后退|退回|回退|回到上一(?:步|个|项|题))$|^(?:back|go back|previous(?: one| question)?)$/,
  skip: /^(?:跳过|略过|下一(?:个|项|题)|不填这(?:个|项)|这(?:个|项)(?:先)?(?:跳过|不填|空着)|空着|没有就跳过)$|^(?:skip(?: it| this| that| this one)?|next(?: one| question)?|pass)$/,
  change:
    /^(?:改|修改|改一处|改一改|改动|更正|编辑|有错|写错|填错|改点东西)(?:内容|一项|信息|草稿)?$|^(?:change|edit|modify|amend)(?: (?:it|this|something|a field|the draft|one))?$|^correct (?:it|this|something|a field|the draft|one)$/,
  card: /^(?:打开|用|换|换成|给|显示|发|切换到?)?(?:一?张)?(?:卡片|表单|表格)(?:填|填写|模式|形式)?$|^(?:show |open |use |give me )?(?:the |a )?(?:card|form)$/,
  submit:
    /^(?:提交|确认提交|确定提交|现在提交|就提交|提交上去|确认|送出|发送|没问题提交|就这样提交|立即提交)$|^(?:(?:yes|ok|looks (?:good|fine|right)|all good|good|fine|great|perfect|go ahead(?: and)?|and|then) )*(?:submit|send|confirm)(?: it)?(?: now)?$/,
  'hand-over':
    /^(?:把?(?:这个|这份|这条|它|草稿|机会点)*)?(?:交给?|转给?|转交给?|移交给?|发给|交由|让)(?:我们?|公司|的)*(?:(?:主[账帐]号|[\p{Script=Han}]{1,3}(?:总|经理|主管|主任|老板|老师))(?:的?同事|那边)?(?:来)?(?:去)?(?:提交|确认|处理)?|(?!(?:支持)?同事|人工|客服)[\p{Script=Han}a-z]{1,8}(?:来)?提交)$|^(?:hand|pass|give|send|forward|transfer)(?: (?:it|this|the draft|this draft|the opportunity))?(?: over| on)? to (?:our |the |my |their )?main account(?: holder| person| owner| user)?(?: to submit(?: it)?)?$|^let (?:our |the )?main account (?:holder )?submit(?: it)?$/u,
  'hand-back':
    /^(?:把?(?:这个|这份|它|草稿)*)?(?:退回给?|退给|退还给?|还给|交还给?)(?:同事|作者|对方|他|她|原作者|[\p{Script=Han}]{2,4})$|^收回(?:草稿|来)?$|^(?:hand|give|send|pass) (?:it|this|the draft) back(?: to (?:the author|them|him|her|my colleague))?$|^take (?:it|the draft) back$/u,
  menu: /^(?:帮助|菜单|功能|使用说明|说明|你?(?:能|会|可以)(?:做|干|帮我做?)(?:些)?(?:什么|啥)|我(?:能|可以)(?:在这里?)?(?:做|干|问)(?:些)?什么|怎么用(?:你)?|有(?:什么|哪些)功能)$|^(?:help|menu|what can (?:you|u|i) do(?: here)?|how does this work|start|features)$/,
  why: /^(?:为什么|为啥|为何|干嘛|干吗|凭什么)(?:呢|啊|要|需要|得|非要|一定要)*(?:问|填|写|改|重填|知道)?(?:这个|这项|这些|这)?(?:呢|啊)?$|^(?:问|填|写|要)?(?:这个|这项|这些|这)?(?:是)?(?:干嘛|干吗|干什么|做什么|有什么用|有什么意义|有必要|有用)(?:用|用的|的|吗|么|呢|啊)*$|^(?:but )?why(?: (?:do you (?:ask|need|want)|is (?:that|this|it) (?:needed|necessary|required|important)|(?:this|that)|should i|not))?(?: (?:this|that|it|to know(?: (?:this|that))?))?$|^(?:what(?:'s| is) (?:this|that|it) (?:good )?for|what for|is (?:this|that|it) (?:really )?(?:needed|necessary|required))$/,
  hello: /^(?:你好|您好|在吗|在么|在不在|哈喽|嗨|hi|hello|hey|good (?:morning|afternoon|evening)|早上好|下午好|晚上好|上午好|有人吗)+$/,
  thanks:
    /^(?:谢谢|多谢|感谢|谢啦|辛苦|明白|知道|懂|收到|好的?谢谢|非常感谢|thanks?|thank you|thx|got it|great|perfect|cheers|好的收到)(?:您|你|啦|了|啊|呀|哈|哦|very much|a lot|so much| )*$/,
};

const LANGUAGES: readonly (readonly [RegExp, DeskLanguage])[] = [
  [
    /^(?:换成?|切换(?:到|成|为)?|说|用|改成?|请用)?(?:英文|英语|english)(?:回答|回复|说|版)?$|^(?:speak |in |switch to |use |answer in )?english$/,
    'en',
  ],
  [
    /^(?:换成?|切换(?:到|成|为)?|說|说|用|改成?|请用|請用)?(?:繁体|繁體|正体|正體)(?:中文|字)?(?:回答|回复|回覆)?$|^(?:speak |in |switch to |use )?traditional(?: chinese)?$/,
    'zh-TW',
  ],
  [
    /^(?:换成?|换回|切换(?:到|成|为|回)?|说|用|改成?|请用)?(?:简体|中文|汉语|普通话|简体中文|国语)(?:回答|回复|说|版)?$|^(?:speak |in |switch to |use |answer in )?(?:simplified )?chinese$/,
    'zh',
  ],
];

/** Whether a message is what a flow is called on its button, typed instead of pressed. */
const isLabelOf = ({ words }: Flow, text: string): boolean => {
  const typed = plainName(text);
  return [words.zh, words.en].some(({ label }) => plainName(label) === typed);
};

const plainName = (text: string): string =>
  toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');

/** The flow that a short message starts, about the record that it names; null where it asks something, or is nothing of the kind. */
const flowSaid = (text: string, wordings: readonly string[]): Command | null => {
  const subject = numberIn(text);
  const isQuestion = subject === null && asksSomething(text);
  const ordered =
    FLOWS.find(({ said, evenAsked }) => (evenAsked || !isQuestion) && wordings.some((wording) => said.test(wording))) ??
    FLOWS.find((flow) => isLabelOf(flow, text));
  if (ordered) return { kind: 'flow', flow: ordered, subject };
  if (subject === null) return null;
  const asOrdered = asksSomething(text) ? null : orderedFlow(text);
  const flow = asOrdered && !asOrdered.number ? asOrdered : text.length <= COMMAND_CHARS && flowNumbered(subject);
  if (!flow) return null;
  return { kind: 'flow', flow, subject, ...(text.trim().length > subject.length ? { mentions: true as const } : {}) };
};

/** The order in a message, or null where it holds none. Wordings are whole messages, so that a sentence about the same thing stays a sentence. */
export const readCommand = (text: string): Command | null => {
  if (text.length > FLOW_CHARS) return null;
  const numbered = text.normalize('NFKC').replace(NUMBER, '#');
  const said = bare(numbered);
  if (said === '') return /^[?？\s]+$/u.test(text.trim()) && text.trim() !== '' ? { kind: 'why' } : null;
  const language = LANGUAGES.find(([wording]) => wording.test(said));
  if (language) return { kind: 'language', lang: language[1] };
  const asWritten = toSimplified(numbered)
    .trim()
    .toLowerCase()
    .replace(/[。.!！?？\s]+$/u, '');
  if (text.length > COMMAND_CHARS) return flowSaid(text, [said, asWritten]);
  const kinds = Object.keys(WORDINGS) as Simple[];
  const kind = [said, asWritten].flatMap((wording) => kinds.find((candidate) => WORDINGS[candidate].test(wording)) ?? [])[0];
  return kind ? { kind } : flowSaid(text, [said, asWritten]);
};
