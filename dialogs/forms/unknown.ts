import { toSimplified } from '../../knowledge/text/convert.js';
import type { FormDefinition, Question } from './form.js';

/** "不知道谁拍板", "预算还没定", "don't know the budget yet", "budget: tbd": a short message that says only that something is not known. */
const SAYS_UNKNOWN = [
  /^(?<rest>[^，。；,;\n]*?)(?:我们?|客户|他们|对方)?(?:还|也|都|暂时|目前|现在|这个|真的?)*(?:不(?:太|是很)?(?:知道|清楚|确定|了解|明确|晓得)|没(?:有)?(?:定|确定|批|问过|打听|想好|谈过|说)|未定|待定|说不准|不好说)(?:下来|出来)?(?<tail>[^，。；,;\n]*?)(?:呢|了|的|啊|呀)*$/u,
  // "联系人还没有"
  /^(?<rest>[^，。；,;\n]{2,12}?)(?:我们?|客户|他们|对方)?(?:还|也|都|暂时|目前|现在|这边)*没有?(?<tail>)(?:呢|的|啊|呀)*$/u,
  /^(?:(?:i|we|they) )?(?:really )?(?:(?:do not|don't|dont) know|(?:i'?m |we'?re )?not sure(?: about)?|no idea(?: about)?|haven't (?:asked|decided)(?: about)?)(?<rest>)(?<tail>[^,.;\n]*?)(?: yet)?$/u,
  /^(?:the )?(?<rest>[^,.;\n]*?)(?: is|:)?(?: still)? (?:not (?:known|decided|fixed|clear|sure|set|approved)|unknown|undecided|open|tbd)(?<tail>)(?: yet)?$/u,
];

/** Words that may stand beside the name of a question without saying more. */
const ONLY_ASKS =
  /^(?:客户|他们|对方|负责人|人|具体|到底|究竟|的|是|由|在|谁|哪个?|哪些|什么|什么时候|何时|时候|时间|日期|多少|几个?|多大|金额|信息|情况|项|那边|方面|来|会|能|要|定|说|呢|吗|who|when|what|which|how much|where|the|is|their|they|customer(?:'s)?|it|will|are|of|date|time|\s)*$/u;

const UNKNOWN_CHARS = 30;

/** The question that a message says nothing is known of: one that it names, or the open one where it names none. */
export const unknownIn = (form: FormDefinition, asked: Question | null, text: string): Question | null => {
  const said = toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[。.!！?？~～]+$/u, '')
    .trim();
  if (said.length > UNKNOWN_CHARS) return null;
  for (const wording of SAYS_UNKNOWN) {
    const { rest, tail } = wording.exec(said)?.groups ?? {};
    if (rest === undefined || tail === undefined) continue;
    const about = `${rest} ${tail}`;
    const named = form.questions.filter((question) => question.named.test(about) && ONLY_ASKS.test(about.replace(question.named, '')));
    // "授权还没有" is a no, which a question with choices reads itself.
    const isPicked = named[0]?.input === 'choice' && /没有?[呢的啊呀]*$/u.test(said);
    if (named.length === 1 && !isPicked) return named[0] ?? null;
    if (named.length === 0 && ONLY_ASKS.test(about)) return asked;
  }
  return null;
};
