import { isWish } from '../knowledge/intent.js';
import { toSimplified } from '../knowledge/text/convert.js';
import { asksSomething } from './asks.js';
import type { Flow } from './flows/flow.js';
import { FLOWS, flowNamed } from './flows/flows.js';
import { askedBy, orderedBy } from './flows/meaning.js';

/** A number of the Partner Center. */
export const NUMBER = /\b[A-Z]{2,3}-\d{8}-\d{4,9}\b/iu;

/** The number in a message, as it is written in the Partner Center. */
export const numberIn = (text: string): string | null => NUMBER.exec(text.normalize('NFKC'))?.[0].toUpperCase() ?? null;

/** In simplified characters and lower case, a number written as `#`. */
const foldedOf = (text: string): string =>
  toSimplified(text.normalize('NFKC').replace(NUMBER, '#'))
    .toLowerCase()
    .replace(/(?<=[\p{Script=Han}#])\s+(?=\p{Script=Han}|[a-z]{2}(?![a-z]))|(?<=\p{Script=Han}[a-z]{0,3})\s+(?=[\p{Script=Han}#])/gu, '')
    .trim();

const flowOf = (id: string | null): Flow | null => (id === null ? null : (flowNamed(id) ?? null));

/** What a message does to what, whether it asks or orders. */
export const orderedFlow = (text: string): Flow | null => flowOf(orderedBy(foldedOf(text)));

/** What is wished stands at the beginning; after a colon come details. */
const WISH_CHARS = 120;
const wishIn = (folded: string): string => folded.split(/[:：]/u)[0]?.slice(0, WISH_CHARS) ?? '';

/** Nouns that make a message of a few words a question about the thing: "撤回流程", "conditions for an incentive". */
const ABOUT =
  /流程|步骤|菜单|账号|生效|接口|循环|(?<!(?:核对|检查|评估|测|符合)[^，。]{0,6})条件(?!检查|核对)|要求|规则|标准|时限|期限|入口|权限|原因|区别|说明|注意|失败|报错|教程|指南|按钮|方法|好处|影响|含义|意思|多久|谁|\b(?:process|procedure|steps?|rules?|policy|deadline|criteria|requirements?|guide|button|error|fails?|failed to|reasons?|difference|meaning|limits?)\b/u;

const TO_THE_DESK =
  /帮我|帮忙|麻烦|劳烦|我们?想|^(?:请|替我|给我)|\b(?:please|pls|i want|i'd like|i would like|we want|we'd like|help me|(?:can|could) you)\b/u;

/** Whether a wish is one to the desk. Where words are asked for, "我们要登记项目" may as well be what the customer needs. */
export const addressesDesk = (text: string): boolean => TO_THE_DESK.test(foldedOf(text));

/** The flow that a longer message orders about a record, or wishes for, and which asks nothing; null where it does neither. */
export const wishedFlow = (text: string): Flow | null => {
  const folded = foldedOf(text);
  const ordered = asksSomething(text) ? undefined : FLOWS.find((flow) => flow.ordered?.test(folded));
  const wish = wishIn(folded);
  return ordered ?? (isWish(text) && !ABOUT.test(wish) ? flowOf(orderedBy(wish)) : null);
};

/** The flow that shows a record of this number. */
export const flowNumbered = (number: string): Flow | null => FLOWS.find((flow) => flow.number?.test(number)) ?? null;

/** What only looks looks at the record that the message names, if it names one. */
const about = (flow: Flow | null, text: string): Flow | null => {
  const subject = flow?.number ? numberIn(text) : null;
  return subject === null ? flow : (flowNumbered(subject) ?? flow);
};

/** What an order in a few words never holds: words that ask, wherever they stand, and words of something that does not work. */
const ASKS_ANYWHERE =
  /[?？吗呢啥咋谁哪怎]|么$|什么|如何|为何|为什|多少|最(?:多|少|晚|大|长)|几(?:个|天|次|条|兆|级)|[^要]不$|不不|没$|才(?:能|可以|有)|还是|是不是|是否|[能可]不[能可]|行不行|何时|会不会|要不要|报错|提示|(?:[看找用收]|(?<!会)点)不|没(?:有|找到|看到|收到)|一样|之前|之后|以后|还能|还要|会被|\b(?:how|what(?! (?:was|we|i) )|which|who|whom|whose|why|when|where|whether|can (?:i|we|he|they)|could (?:i|we)|do (?:i|we|they)|does|must|should|not (?:get|see|find|able|work|show))\b|(?:^|[,;] *(?:and |but |so )?)(?:is|are|was|do|does|did|can|could|will|would|should|may|must|has|have)\b/u;
/** A longer message tells a story. */
const MEANT_CHARS = 100;
/** The most characters of such an order. */
const ORDER_CHARS = { zh: 30, en: 75 } as const;
const isShort = (folded: string): boolean => folded.length <= (/\p{Script=Han}/u.test(folded) ? ORDER_CHARS.zh : ORDER_CHARS.en);

const REFUSES = /不想(?!收到|跟)|先不|暂时不|\b(?:don't|do not|never) (?:want to )?(?!want (?:reminders|that))/u;

/**
 * The flow that a message means where no form is open, be it a wish, an order in a few words or a question about the person's own things; null
 * where it asks or tells something else.
 */
export const meantFlow = (text: string): Flow | null => {
  if (text.length > MEANT_CHARS) return null;
  const folded = foldedOf(text);
  const wish = wishIn(folded);
  const asked = askedBy(folded);
  if (asked !== null) return about(flowOf(asked), text);
  if (ABOUT.test(wish) || (!isWish(text) && (!isShort(folded) || ASKS_ANYWHERE.test(folded) || REFUSES.test(wish)))) return null;
  return about(flowOf(orderedBy(wish)), text);
};
