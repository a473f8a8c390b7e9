import { toSimplified } from '../knowledge/text/convert.js';

/** Words that ask, wherever they stand. */
const ASKS_ZH =
  /[?？]|(?:[吗嘛么]|(?<!没|不)呢)[?？。\s]*$|什么|怎么|怎样|如何|为什么|为何|为啥|多久|多少|多长时间|几天|几个工作日|哪里|哪儿|哪个|哪些|在哪|是谁|谁来|^谁(?!都|也)|能不能|可不可以|可以吗|行不行|是不是|是否|有没有|要不要|需不需要|会不会|咋|(?<!没[^，。]{0,4})啥|(?:能|可以|会|行|需要|有)[^，,。；;\s]{0,8}(?<![也都还就却但])不[。\s]*$|.了没有?[。\s]*$/u;
const ASKS_EN =
  /\?\s*$|^(?:and |n |but |so |ok |also )?(?:how|what|when|where|why|who|which|whose|(?:what|how|where|who)s|can|could|do(?= (?:i|we|you|u|they|the|a|an|my|our|your|all|both|these|those|any|[a-z]+s)\b)|does|did|is|are|will|would|should|may|must)\b/i;

/** Whether a message asks something, rather than answers or tells. */
export const asksSomething = (text: string): boolean => ASKS_ZH.test(toSimplified(text)) || ASKS_EN.test(text.trim());

/** "可以吗" after a value offers that value: "明年3月可以吗" is an answer. */
const OFFERS = /[，,\s]*(?:可以|行|成|够不够|够)(?:吗|么|嘛|不)?[?？。\s]*$|[,\s]*(?:is that )?(?:ok|okay|alright)\s*\?$/iu;
/** A clause that only supposes something tells nothing. */
const SUPPOSES = /^(?:如果|要是|假如|若|万一|if\b|suppose|in case)/iu;

/** A message that asks, parted into what it tells and what it asks: "预算 350 万。PO 验证要多久？". Either may be empty. */
export const partQuestion = (text: string): { readonly told: string; readonly asked: string } => {
  const offered = text.replace(OFFERS, '').trim();
  if (offered !== text.trim() && !asksSomething(offered) && !SUPPOSES.test(offered)) return { told: offered, asked: '' };
  // People in a hurry put a space where a comma belongs: "预算改成300w 还有啥没填".
  const parted = text.replace(/(?<=\p{Script=Han}|\d[\d.]*[wkm]?)[ \u3000]+(?=\p{Script=Han}{2})/giu, '，');
  const clauses = parted.match(/[^，。；！？,;!?\n]+[，。；！？,;!?\n]*/gu) ?? [];
  const isTold = (clause: string): boolean => !asksSomething(clause.replace(/[，,;；\s]+$/u, '')) && !SUPPOSES.test(clause.trim());
  return {
    told: clauses
      .filter(isTold)
      .join('')
      .replace(/[，,;；\s]+$/u, ''),
    asked: clauses
      .filter((clause) => !isTold(clause))
      .join('')
      .trim(),
  };
};
