import { toSimplified } from '../knowledge/text/convert.js';

/** What people say to a desk besides what they want of it. */
export type SmallTalk = 'who' | 'praise' | 'bye' | 'long' | 'slow' | 'upset';

/** Whole messages, folded and without marks: a word inside a sentence is no small talk ("客户嫌太麻烦了" tells something). */
const WORDINGS: Readonly<Record<SmallTalk, RegExp>> = {
  who: /^(?:请问)?(?:你|您)(?:到底)?(?:是谁|是什么(?:人|东西)?|叫什么(?:名字)?|(?:是不?是|是)(?:一?个)?(?:真人|人工|人|机器人|ai|智能客服|客服|程序)(?:吗|啊|吧|还是.{1,6})?)(?:啊|呀)?$|^(?:是)?(?:机器人|真人|人工)(?:吗|客服吗)$|^(?:who|what) are you$|^are you (?:an? )?(?:bot|robot|machine|human|real(?: person)?|person|ai)(?: or .{2,20})?$|^(?:am i|i'm) talking to an? (?:bot|robot|human|real person|person|machine)$/u,
  praise:
    /^(?:你)?(?:太|真|很|好|非常|挺)?(?:棒|厉害|牛|赞|贴心|聪明|好用|方便|专业|靠谱)(?:了|啊|呀|哦|的)*$|^(?:太好了|干得(?:好|漂亮)|做得(?:很)?好|点赞|给力)(?:啊|呀|了)?$|^(?:good|great|nice) (?:job|work|bot|one)$|^(?:well done|awesome|amazing|brilliant|impressive|very helpful|that's helpful|nice|love it|you(?:'re| are) (?:great|good|helpful|awesome))$/u,
  bye: /^(?:再见|拜拜|拜|回见|回头见|下次见|我?(?:先)?(?:走了|下了|撤了|下班了|忙去了)|先这样吧?|(?:good ?)?bye(?: ?bye)?|see you(?: later)?|cya|talk (?:to you )?later|gotta go|i have to go)(?:啊|啦|吧)?$/u,
  long: /^(?:怎么|为什么|为啥|干嘛|居然)?(?:还)?(?:有|要)?(?:问|填|写)?(?:这么|那么|太|好|怎么这么)(?:多|长|繁琐|复杂|啰嗦)(?:东西|内容|项|栏|问题|信息)?(?:要|都要|都得|得)?(?:填|问|写|答)?(?:了|啊|吗|呀|呢|的|嘛)*$|^(?:还|总共|一共|到底)?(?:还)?(?:有|要|得)(?:填|问|写|答)?(?:多少|几)(?:个|项|题|栏|条)?(?:问题|内容)?(?:要|没)?(?:填|问|写|答)?(?:完|啊|呀|呢)?$|^(?:还要|还得|要)(?:填|问|写|搞|弄)?多(?:久|长时间)(?:啊|呀|呢)?$|^(?:有完没完|没完没了|问题真多|真啰嗦|太啰嗦了?)(?:了|啊|呀)?$|^(?:why )?(?:so|too) (?:many|much)(?: (?:questions|fields|stuff|things|to fill(?: in)?|to answer|typing))?$|^(?:how (?:many|much) (?:more|longer|is left|are left|questions(?: are)?(?: left)?|else)(?: (?:questions|is there|do you need|are there|will (?:it|this) take|left))*)$|^(?:that'?s|this is) (?:a lot|too (?:much|long|many)|so long|endless)(?: of (?:questions|fields))?$/u,
  slow: /^(?:你|系统)?(?:怎么|也)?(?:太|好|真|这么|那么)慢(?:了|啊|吧|呀)*$|^(?:能不能|可不可以|麻烦)?(?:快|搞快|抓紧)(?:一)?点(?:儿)?(?:吗|啊|吧|行吗|好吗)*$|^(?:赶时间|我很急|着急|急)(?:啊|呀|着呢)*$|^(?:(?:it|this|you)(?:'s| is|'re| are)? )?(?:so|too|very) slow$|^(?:hurry(?: up)?|(?:can you )?(?:be )?(?:faster|quicker)|make it quick|i'?m in a hurry|no time)$/u,
  upset:
    /^(?:真|好|太|烦|很|好生)?烦(?:死了?|死我了|人|躁)?(?:了|啊|呀|的)*$|^(?:真|太|好|这)?(?:麻烦|难用|不好用|折腾|无语|离谱|坑|垃圾|差劲|费劲)(?:死了?|死我了)?(?:了|啊|呀|的)*$|^(?:这)?(?:什么|啥)(?:破|鬼|垃圾)(?:系统|东西|玩意儿?|机器人|表单?|流程)(?:啊|呀)*$|^(?:气死(?:我|人)?了?|受不了了?|服了(?:你)?|我去|晕(?:死)?|崩溃|我不想填了|真是的)(?:啊|呀|了)*$|^(?:(?:this|it|that)(?:'s| is) )?(?:so |really |very |just )?(?:annoying|terrible|frustrating|ridiculous|stupid|awful|useless|a pain|painful|rubbish|nonsense)$|^(?:you(?:'re| are) )?(?:useless|annoying|stupid)$|^(?:i hate (?:this|it|forms)|ugh+|argh+|wtf|what a (?:pain|mess)|come on|seriously|for god'?s sake|i give up|i'?m fed up)$/u,
};

/** Simplified, lower case, without marks and the spaces around them. */
const folded = (text: string): string =>
  toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[\s。，,.!！?？~～:：;；"“”…]+/gu, ' ')
    .trim()
    .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '');

const KINDS = Object.keys(WORDINGS) as SmallTalk[];
const SMALL_TALK_CHARS = 40;

/** The small talk that a message is, and nothing but; null for one that tells, asks or orders something. */
export const readSmallTalk = (text: string): SmallTalk | null => {
  if (text.length > SMALL_TALK_CHARS) return null;
  const said = folded(text);
  return KINDS.find((kind) => WORDINGS[kind].test(said)) ?? null;
};
