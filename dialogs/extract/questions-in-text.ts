import type { Span } from './plain-text.js';

const ASKS =
  /[?]|(?:吗|么|呢|[能行要算可会有给]不|不)$|怎么|怎样|咋|如何|什么|啥|哪(?!怕)|几(?:天|次|点|号|位|倍)(?!后|内|前)|多少|多久|多长|能不能|可不可以|可否|行不行|会不会|是不是|是否|有没有|算不算|要不要|为何|^[ ]*(?:and |but |so |please )?(?:(?:how|what|why|when|where|which|whose|whom?)(?:'s)? [a-z]|(?:can|could|does|do|did|is|are|will|would|may|should) (?:i|we|you|they|he|she|it|there|the|a|an|my|our|this|that) )/;
/** A question that asks the desk to take an opportunity tells one: 能帮我报一下苏州蓝湖医疗吗. */
const TAKES =
  /(?:提|报备?|登记|共享|录入?|记)(?:一?[个下条]|机会点|商机|上去)|(?:share|register|submit|report|record) (?:a|an|the|this|my|our)/;

/** How far the words of a clause are looked at. */
const REACH = 120;

/** True where the clause around `span`, or its English sentence, asks something: what stands there is not told. */
export function isInQuestion(text: string, { start, end }: Span): boolean {
  const from = lastIndexOf(text, start, /[,，。;!?\n]/) + 1;
  const length = text.slice(end, end + REACH).search(/[,，。;!\n]/);
  const clause = text.slice(from, end + (length === -1 ? REACH : length)).replace(/[ .~]+$/, '');
  return ASKS.test(clause) && !TAKES.test(clause);
}

function lastIndexOf(text: string, before: number, mark: RegExp): number {
  for (let at = before - 1; at >= Math.max(0, before - REACH); at -= 1) if (mark.test(text.charAt(at))) return at;
  return Math.max(-1, before - REACH - 1);
}
