import { clausesOf, isCorrection, isFormer } from './clauses.js';
import { nameStartingAt } from './names.js';
import { type Person, personAfter, personBefore } from './people.js';
import { findTitledAlone, titledBefore } from './titled-alone.js';
import { type PlainText, plainText, said } from './plain-text.js';

const ADVERBS =
  '(?:最终|最后|一起|共同|亲自|直接|统一|来|去|才|就|都|能|可以|一个人|一人|负责|分管|主管|当场|现场|立马|牵头|并且?|同时|本人|自己|那边|那儿|这边|一支笔|他|她|还|也|要|得|会|必须|说|现在|主要|基本上?|一般|finally|ultimately|also|will|must|has to|have to|needs to|can|is to|would|[ ,，])*';
/** Verbs of the one who decides. 定 alone is one only where no noun or date makes another word of it. */
const DECIDES = new RegExp(
  `(${ADVERBS})(拍板|拍的板|拍个板|拍案|一锤定音|话事|核准|核定|核可|签核|审定|说行就|同意就|点了头|点的头|拍了板|说了算|说话算|点头|点个头|定夺|定板|定调|做主|作主|当家|做决定|做决策|决策(?![人者链层权])|决定(?![人者权于])|审批(?![人流])|批准|(?<![报呈送])批(?=[就。,，;\\s]|$|了|的)|拿主意|发话|首肯|分管(?=[,，。;\\s]|$)|签发|双签|管钱|一句话(?:的事)?|说(?:ok|行|可以|同意|好)就(?:ok|行|可以|成|好)|签(?=[,，。;\\s]|$|的(?!是))|签字(?!人)|签批|终审|把关|敲定|有决定权|(?:是|为|担任|作为)(?:本|该|此|这个)?(?:项目|的|最终|关键|唯一|主要|第一)*(?:决策人|决策者|审批人|拍板的?人?)|定(?![在于单下金期价位制义为向好时额点稿制标点]|[\\u4e00-\\u9fff]?(?:时间|日期|在))|signs? off|sign off|signs? it off|decides?|has (?:the )?(?:final|last) (?:say|word|decision|call)|signs?(?= ?(?:[,，;。\n]|$|\\.(?: |$)))|makes? (?:the |all )?(?:final )?(?:call|decision)s?|takes? the (?:final )?decision|approves?(?! by)|calls the shots|is the (?:final )?decision[- ]?maker|is the (?:final )?approver|is the one who (?:decides|signs|approves)|holds the (?:budget|purse)|owns the (?:budget|decision)|gives the (?:final )?(?:green light|go-ahead|nod|ok)|is responsible for (?:the )?(?:spending|budget|money|purchas(?:e|ing))|'s (?:approval|signature|sign-?off|blessing|go-ahead)|has authority|is in charge of the decision)(?![a-z])`,
  'g',
);
const NAMED_AFTER =
  /(?:决策人|决策者|关键决策人|拍板人|拍板的人?|决定权|最终决策权?(?=[:是在归])|审批人|签字人|做主的人?|说了算的人?|定的人|说了算的|能定的|拍板(?=[ ]?:)|(?:最终|最后)?决策(?=-|—|[ ])|分管领导(?=[ ]?:)|拍板(?=是)|(?:定|拍板|决定)的?事情?(?:要|得|需要?)?找|决策(?=[ ]?[:是])|(?<![a-z])(?:a(?=[ ]?:)|dm(?=[ ]?[:是为]| is))|(?<![a-z])(?:the )?(?:decision[- ]?makers?|deciders?|deciding (?:person|manager|party)|who decides(?=:)|final (?:say|decision|approval|approver)|decision(?=[ ]?:| rests| lies| sits| is)|decision(?: (?:will be|is|gets|to be))?(?: made| taken)?(?= by)|(?:it is|it's|is|all|decision is) up to|sign[- ]?off(?=:| by| from| is|[ ]?是)|authority(?=[ ]?[:=-]| is| lies| rests)|budget (?:holder|owner)|approver|economic buyer|decided by|approved by|approval from|approval by|signed off by|to be signed by))(?:[ ]?(?:是|为|:|在|归|叫|就是|应该是|主要是|is|will be|was|stays|remains|is still|still is|rests with|lies with|sits with|comes from|by|from|are|=|-(?= )|-(?=[\u4e00-\u9fff])|(?:has )?changed(?: to)?|(?:is )?now|it is|it's|he is|she is|[,?](?= (?:it|it's|now|he|she) ))){0,6}[ ]?/g;
/** What stands between a role and the name that the text gives it: 厂长姓胥,叫胥国强. */
const NAMES_ROLE = /^(?:[,，]?(?:他|她)?姓[\u4e00-\u9fff]{1,2}(?=[,，]?名?叫))?[,，]?(?:名?叫|是|:|姓名是| is )/;
const NAME_FOLLOWS = /^[^,，。;\n\d]{0,8}[,，](?:他|她)?(?:名字|名)?叫/;
const UNKNOWN =
  /谁|是不是|不清楚|不知道|不确定|未知|未定|没定|待定|还没见|没见过|不详|哪位|\bwho\b(?!,? (?:signs|decides|approves))|not sure|unclear|unknown|don't know|tbd|to be confirmed|not known|no idea/;

/** Whether a text says that somebody decides, whoever it is. */
export const saysWhoDecides = (text: string): boolean => [DECIDES, NAMED_AFTER].some((cue) => plainText(text).plain.search(cue) >= 0);

/** The person who decides about the purchase, as the text says; null where it does not, or says that nobody knows. */
export function findDecider(text: PlainText): Person | null {
  const found: { person: Person; weight: number }[] = [];
  for (const clause of clausesOf(text.plain)) {
    const words = text.plain.slice(clause.start, clause.end);
    if (UNKNOWN.test(words)) continue;
    for (const match of words.matchAll(DECIDES)) {
      // 拍板的是董事长宗泽: the words behind say who.
      if (/^的(?:人|是|那)/.test(words.slice(match.index + match[0].length))) continue;
      const verb = clause.start + withoutPronoun(words.slice(0, match.index));
      // Several hundred verbs in one clause are no message; the nearest words before each are enough.
      const person =
        personBefore(text, Math.max(clause.start, verb - 60), verb) ??
        openedBefore(text, clause.start, verb) ??
        meantBefore(text, clause.start, verb, match[0]);
      if (person && !isOpen(text, person, match.index + match[0].length + clause.start))
        found.push({ person, weight: weigh(text, person) });
    }
  }
  for (const match of text.plain.matchAll(NAMED_AFTER)) {
    const at = match.index + match[0].length;
    if (UNKNOWN.test(text.plain.slice(at, at + 14).split(/[,，。;\n]/)[0] ?? '')) continue;
    const person = namedBehind(text, at);
    if (person && !isOpen(text, person, person.end)) found.push({ person, weight: weigh(text, person) + 1 });
  }
  return settle(text, found) ?? findTitledAlone(text);
}

/** "Their COO is Mandy Qiu and she decides": the length of the words that may end with a name. */
function withoutPronoun(lead: string): number {
  return lead.length - (/(?:(?:,| and| who| so)+ )?(?:she|he)[ ]?$/.exec(lead)?.[0].length ?? 0);
}

/** "张总或者李总拍板" and "张总拍板,我再确认" leave open who it is. */
function isOpen({ plain }: PlainText, { start, end }: Person, to: number): boolean {
  return (
    /(?:或者?|要么|(?<![a-z])or)[ ]?$/.test(plain.slice(Math.max(0, start - 4), start)) ||
    /^[ ]?(?:或者?|要么|or (?=[a-z]))/.test(plain.slice(end, end + 6)) ||
    /^[^,，。;\n]{0,2}[?]|^[,，][^,，。;\n]{0,3}(?:再确认|待确认|不确定|没确认|还要确认|确认中|not sure|to be confirmed)/.test(
      plain.slice(to, to + 18),
    )
  );
}

/** The one named behind a cue; of "决策人不是杜总,是高总" the one behind the denial. */
function namedBehind(text: PlainText, at: number): Person | null {
  const denied = /^(?:也|并)?(?:不是|is not |isn't )[^,，。;\n]{1,16}[,，]?[ ]?(?:而是|是|换成|改成|变成|but )/.exec(
    text.plain.slice(at, at + 32),
  );
  const from = at + (denied?.[0].length ?? 0);
  const person = personAfter(text, from, Math.min(text.plain.length, from + 60));
  if (!denied) return person ?? aRole(text, at);
  // 不是杜总,是杜总的儿子: the words go on to somebody else.
  return person && text.plain.charAt(person.end) !== '的' ? person : null;
}

/** "决策人也是他" behind a contact, "联系人就是决策人": the one to reach decides, too. */
export function isContactDecider({ plain }: PlainText): boolean {
  return /(?:决策人|决策者|拍板的?人?|decision[- ]?maker)(?:也|就|还|都)*是?(?:他|她|本人|同一个?人|同一位|联系人|is the same)|(?:联系人|对接人)(?:也|就|同时)+是?(?:决策人|决策者|拍板)|(?:也|还)是(?:他|她)(?:拍板|说了算|决策|定)/.test(
    plain,
  );
}

/** "Ms. Nora Field, COO, decides" and "李总,他拍板": the name closes the clause before. */
function openedBefore(text: PlainText, clauseStart: number, verb: number): Person | null {
  if (
    text.plain.slice(clauseStart, verb).trim() !== '' &&
    !/^[ ]?(?:[a-z ]{2,24}|s?he (?:is|was) [a-z ]{2,40}|也?由?(?:他|她|他们|ta)|由)[ ]?$/.test(text.plain.slice(clauseStart, verb))
  )
    return null;
  const isPronoun = /^[ ]?(?:he |she |由?[他她])/.test(text.plain.slice(clauseStart, clauseStart + 8));
  const end = clauseStart - 1;
  const gap = text.plain.charAt(end);
  const isSame = gap === ',' || gap === '，' || (isPronoun && (gap === ';' || gap === '.'));
  return isSame ? personBefore(text, Math.max(0, end - 60), end) : null;
}

/** 给15万,她自己定, "he decides himself": the one who was named before, a head of the customer or Mr. somebody. */
function meantBefore(text: PlainText, clauseStart: number, verb: number, words: string): Person | null {
  const lead = text.plain.slice(clauseStart, verb);
  if (lead.trim() === '' && /^[ ]?[他她]/.test(words)) return titledBefore(text, clauseStart);
  // "Mr. Bao told us …; he decides himself"
  const addressed = /^ s?he (?:[a-z ]{0,40})$/.test(lead)
    ? Array.from(text.plain.slice(0, clauseStart).matchAll(/(?<![a-z])(?:mr|ms|mrs|miss|dr|prof)\.? (?=[a-z])/g)).at(-1)
    : undefined;
  return addressed ? personAfter(text, addressed.index, Math.min(clauseStart, addressed.index + 60)) : null;
}

function aRole(text: PlainText, at: number): Person | null {
  const segment = /^[^,，。;!?\n]{0,24}(?=[,，。;!?\n]|$)/.exec(text.plain.slice(at))?.[0] ?? '';
  return segment === '' ? null : personBefore(text, at, at + segment.trimEnd().length);
}

function weigh(text: PlainText, person: Person): number {
  const lead = text.plain.slice(Math.max(0, person.start - 16), person.start);
  return isFormer(lead) || /不是[ ]?$/.test(lead) ? -1 : 1;
}

function settle(text: PlainText, found: readonly { person: Person; weight: number }[]): Person | null {
  const standing = found.filter(({ weight }) => weight > 0);
  const inOrder = [...standing].sort((one, other) => one.person.start - other.person.start);
  let chosen: Person | null = null;
  for (const { person } of inOrder) {
    if (!chosen || isCorrection(text.plain.slice(chosen.end, person.start))) chosen = person;
    // A name beats a mere role: "老板拍板,老板叫黄大年" is rare, "CFO decides. Decision maker: Ann Lee" is not.
    else if (chosen.isRole && !person.isRole) chosen = person;
  }
  return chosen && !isNobody(text, chosen) ? correctedAfter(text, named(text, chosen)) : null;
}

/** 要报院长批,院长是谁没打听到: the role stands, its holder is not known. */
function isNobody({ plain }: PlainText, { isRole, name }: Person): boolean {
  if (!isRole) return false;
  return Array.from(plain.matchAll(/(?:是|叫)(?:谁|什么|哪)/g)).some(({ index }) => plain.slice(0, index).endsWith(name.toLowerCase()));
}

/** "总经理拍板,总经理叫万俊": the name that the text gives to a role. */
function named(text: PlainText, person: Person): Person {
  if (!person.isRole) return person;
  // 总监定就行,叫霍思燕: the name follows at once.
  const at = NAME_FOLLOWS.exec(text.plain.slice(person.end, person.end + 24))?.[0].length;
  const next = at === undefined ? null : nameStartingAt(text.plain, person.end + at);
  if (next) return { ...next, name: said(text, next), title: person.name };
  const role = person.name.toLowerCase().replace(/^[\u4e00-\u9fff]{2,8}(?=(?:主任|董事长|总经理|总裁|[院校局行处部厂]长)$)/, '');
  for (let at = text.plain.indexOf(role); at !== -1; at = text.plain.indexOf(role, at + role.length)) {
    const from = at + role.length;
    const link = NAMES_ROLE.exec(text.plain.slice(from, from + 16))?.[0];
    const found = link === undefined ? null : personAfter(text, from + link.length, Math.min(text.plain.length, from + link.length + 30));
    if (found) return { ...found, title: person.name };
  }
  return person;
}

/** "李总拍板,哦不对,是王总": the name behind the correction replaces the one before it. */
function correctedAfter(text: PlainText, person: Person): Person {
  const tail = text.plain.slice(person.end, person.end + 40);
  const match =
    /(?:不对|[啊哦噢喔呃额哎诶]不(?![过知太要能会用行])|说错了?|搞错了?|记错了?|更正|纠正|sorry|no,? wait|actually|i mean)[,，:。 ]*(?:应该|现在)?(?:是|it's|it is)?[ ]?/.exec(
      tail,
    );
  if (!match || /\d/.test(tail.slice(0, match.index))) return person;
  const at = person.end + match.index + match[0].length;
  return personAfter(text, at, Math.min(text.plain.length, at + 30)) ?? person;
}
