import { plainText } from './plain-text.js';

type YesNo = 'yes' | 'no' | 'unknown';

/** Questions, conditions and double negations: neither yes nor no, so the form asks again. */
const UNCLEAR =
  /不是不|没有不|并非不|不能不|不会不|未必|不一定|看情况|再说|也许|可能|大概|或许|应该(?:吧|是吧|可以)|考虑|差不多|一部分|部分|一半|但|如果|要是|除非|[?]|吗|呢|为什么|为何|怎么|啥|什么|\b(?:maybe|perhaps|probably|depends|partly|if|but|unless|why|what|how|which|who)\b/;
const UNKNOWN =
  /^(?:还|我|我也|暂时|暂|目前|现在|这个|真|也|都|并)*(?:不(?:太|大|是很|怎么)?(?:清楚|知道|了解|确定|明确|晓得|好说)|不详|没(?:问过|了解|确认|打听)|未知|说不准|说不好|没底|不好说)(?:呢|啊|诶|哦|哎)?$|^(?:(?:i |we )?(?:do not|don't|dont) know(?: yet)?|(?:i'm |i am |we are )?not (?:sure|certain)(?: yet)?|no idea|unknown|unclear|unsure|n\/?a|dunno|idk|tbd)$/;
const YES =
  /^(?:(?:嗯|恩|哦|噢|哎|那|我们?|客户|他们|当然|确实|已经|已|都|全|全部|两项|两个|两样|也|现在|肯定|必须|目前|这个|早就|早)*(?:是的?|(?:对){1,4}的?|没错|没毛病|没有?问题|没(?:有)?意见|(?:可以)+的?|可|必须|妥|成|中|系的?|符合|就是|正是|的确|确实|欧克|行的?|好的?|有的?|嗯|恩|要的?|需要|同意|确认|确定|拥有|没问题|当然|必须的|ok|搞定|有授权|有同意书?|取得|拿到|得到|授权|办好|办妥|加入|完成|获得|有账号|开通|注册)(?:了|啦|的|呀|啊|哈|哦|吧|喔|滴|嘞|哒|呢)*|yes ?sir|ya|okie|okey|ofc|roger|(?:是的?|对的?|没错)(?:，|,| )?(?:都|全|全部)(?:符合|没问题|可以|有|对|是)(?:了|的)?|both yes|(?:we |they )?(?:have |'ve )?(?:already )?(?:joined|registered|agreed|signed up)(?: it)?(?: now| already)?|(?:yes|yep|yeah|yup|ok),? (?:both|all(?: of (?:it|them|that))?|it is all|all (?:true|good|yes|correct|right)|to both|all of it is(?: so| true| authori[sz]ed)?)|all (?:true|yes|correct)|ok(?:ay)?|k|y|yes|yep|yeah|yup|sure|sure thing|of course|certainly|absolutely|definitely|right|correct|true|confirmed|affirmative|done|got it|got both|both|we do|we have|they have|they did|they do|it is|it does|i do|i have|fine|go ahead|agreed|1|✓|✔|√|👍|\+1)(?:[ ,，。.!~、]+(?:的|谢谢|thanks|thank you|please|没问题|可以|是的|对|对的|都.{0,4}了|(?:we|they) (?:do|have|did)|it (?:is|does)))*$/;
const NO =
  /^(?:(?:嗯|哦|噢|哎|那|我们?|客户|他们|暂时|目前|现在|都|也|这个|确实|还|并|真|真的|应该)*(?:不是的?|不系|不对|不|不行|不成|不中|不符合|木有|暂不|先不要|否定|不可以|不要|不用|不需要|不必|没有?|没呢|没啊|还没|未|否|无|算了|先不|先不了|先不用|先算了|先别|别|不了|没拿到|没取得|没同意|没授权|未取得|未授权|没加入|没注册|没开|没开通|不同意|没办|没问|没谈|没聊|没提|没签)(?:他们|人家|客户|对方)*(?:呢|了|的|啊|哦|吧|呀|账号|拿到|取得|同意|授权|加入|注册|开通)*|no|nope|nah|n|not yet|no not yet|not now|not really|not at all|never|negative|false|none|no thanks|no thank you|cancel|we don't|we do not|(?:we |i )?(?:haven't|havent|have not)(?: (?:asked|got|signed|done)(?: (?:it|them|yet|the customer|that))*)?|they haven't|they have not|they don't|it isn't|not needed|0|✗|✘|×)(?:[ ,，。.!~、]+(?:谢谢|thanks|thank you|还没有?|没有|算了|不用了?|先不|not yet|(?:we|they) (?:don't|haven't|do not|have not)))*$/;

/** Reads a short answer to a yes-or-no question; null where it is neither (a question, a condition, another subject, 不是不行). */
export function readYesNo(text: string): YesNo | null {
  if (text.length > 60) return null;
  const answer = plainText(text)
    .plain.trim()
    .replace(/[。.!~,，…\s]+$/u, '')
    .replaceAll(/[ \n]+/g, ' ')
    .replace(/(?<=[没不有是对还])呢$/u, '');
  if (answer === '') return null;
  if (UNKNOWN.test(answer)) return 'unknown';
  if (UNCLEAR.test(answer)) return null;
  if (NO.test(answer)) return 'no';
  return YES.test(answer) ? 'yes' : null;
}
