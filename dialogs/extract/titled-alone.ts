import { isFormer } from './clauses.js';
import { nameStartingAt } from './names.js';
import { type Person, personBefore } from './people.js';
import { type PlainText, said } from './plain-text.js';

/** Titles of those who decide without being said to: 馆长戴震, "GM Hannah Seo". A CIO or a head of procurement is a contact as often. */
const TOP =
  '(?:董事长|理事长|总经理|总裁|老板娘?|老细|一把手|创始人|法人(?:代表)?|[院校馆局行矿厂场社台]长|(?<![a-z])(?:ceo|md|gm|president|owner|founder|chairman|chairwoman|managing director|general manager))';
/** A stretch with nothing in it but a title and a name. */
const ALONE = new RegExp(
  `(?<=^|[,，。;:!?\\n|/(] ?|[\\u4e00-\\u9fff\\d] |[ ](?=[\\u4e00-\\u9fff]))(?:他们|其|集团|公司)?(?:的)?(?!副)${TOP}[ :]{0,2}(?=[^,，。;!?\\n|/(]{2,24})`,
  'g',
);
const CLOSES = /^[ ]{0,8}(?:[,，。;!?\n|/)]|$|\.(?:[ \n]|$)|[ ](?=[\u4e00-\u9fff\d])|负责(?=[,，。;\n]|$)|[ ]will sign)/;
/** 董事长叫盛夏 */
const NAMED = new RegExp(`(?<!副)${TOP}(?:名?叫|(?<=[\\u4e00-\\u9fff])是(?!谁|哪|不))`, 'g');
const ANY = new RegExp(`(?<!副)${TOP}[ ]?`, 'g');
/** The name belongs to a contact or to the author's side. */
const ELSEWHERE_BEFORE = /(?:联系人?|对接人?|窗口|接口人|我们?的?|我司|本公司|乙方|contact|our|my|from|hi|hello|dear|regards)[ :,，是为]*$/;
const NUMBER_BEHIND = /^[ ,，(:]{0,3}(?:电话|手机|tel|phone|mobile)?[ :]{0,2}\+?[\d(]{3}/;
const OPEN =
  /(?:决策|拍板|签字)[^,，。;\n]{0,8}(?:不清楚|未知|待定|没定|不知道|不确定|没打听|没问)|谁(?:来)?(?:拍板|决策|定|说了算)|decision[- ]?maker[^.;\n]{0,14}(?:unknown|not known|tbd|unclear|open)|not sure who|don't know who/;

/** The head of the customer, named with the title and nothing beside it; null where the text says that the decider is open. */
export function findTitledAlone(text: PlainText): Person | null {
  const { plain } = text;
  if (OPEN.test(plain)) return null;
  for (const match of plain.matchAll(NAMED)) {
    const name = nameStartingAt(plain, match.index + match[0].length);
    if (name) return { ...name, name: said(text, name), title: plain.slice(match.index, name.start).replace(/(?:名?叫|是)$/, '') };
  }
  for (const match of plain.matchAll(ALONE)) {
    const end = match.index + match[0].length;
    const words =
      /^[^,，。;!?\n|/()\d]{2,24}?(?=负责(?:[,，。;\n]|$)| will sign|[ ]{1,8}[\u4e00-\u9fff\d]|[ ]{0,8}(?:[,，。;!?\n|/()\d]|$)|\.(?:[ \n]|$))/.exec(
        plain.slice(end, end + 28),
      )?.[0];
    if (words === undefined) continue;
    const to = end + words.trimEnd().length;
    const lead = plain.slice(Math.max(0, match.index - 12), match.index);
    const behind = plain.slice(to, to + 16);
    if (!CLOSES.test(behind) || NUMBER_BEHIND.test(behind) || ELSEWHERE_BEFORE.test(lead) || isFormer(lead)) continue;
    const person = personBefore(text, match.index, to);
    if (person && !person.isRole && person.end === to && /^[\u4e00-\u9fffA-Z]/.test(person.name)) return person;
  }
  return null;
}

/** Whom 她自己定 means: the head of the customer named last before it. */
export function titledBefore(text: PlainText, at: number): Person | null {
  const titles = Array.from(text.plain.slice(0, at).matchAll(ANY));
  for (const match of titles.reverse()) {
    const name = nameStartingAt(text.plain, match.index + match[0].length);
    if (name && name.end <= at) return { ...name, name: said(text, name), title: match[0].trim() };
  }
  return null;
}
