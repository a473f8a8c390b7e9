import { nameStartingAt } from './names.js';
import { type Person, personAfter } from './people.js';
import { type PlainText, type Span, said } from './plain-text.js';

/** The partner's side of a message: who writes it or works with its author, and the stretches whose numbers are theirs. */
export interface OwnSide {
  readonly person: Person | null;
  readonly zones: readonly Span[];
  /** The author's card under a letter: nothing in it is about the customer. */
  readonly card: readonly Span[];
  /** Who signed a letter that the customer wrote and the author passes on. */
  readonly sender: Person | null;
}

const OWN = '(?:我方|我司|我们?(?:公司|这边|这儿|的|自己)?的?|咱们?(?:公司|这边)?的?|伙伴|本公司|乙方)';
const OWN_SIDE = new RegExp(`(?:${OWN}|our(?: own)?|my|partner(?:'s)?|on our side,?)[ ]?$`);
const OWN_AFTER = /^(?:我|本人|me\b|us\b)/;
/** A colleague of the author by function: 我司技术支持刘洋, "our engineer is …". */
const COLLEAGUE = new RegExp(
  `(?:${OWN}(?:销售|售前|售后|技术|商务|项目|客户|支持|交付|渠道|负责|跟进|架构|方案){0,2}(?:经理|顾问|工程师|架构师|同事|同学|负责人|人员|总监|代表|支持|销售|售前|售后|商务|联系人|对接人|接口人)|(?<![a-z])(?:our|my) (?:own )?(?:(?:sales|account|project|presales|pre-sales|technical|solution|support|delivery) )?(?:engineer|manager|rep|representative|sales|presales|architect|consultant|colleague|lead|contact|director))(?:[ ]?(?:就?是|为|叫|:|is|,)){0,2}(?:我|me)?[ ,，]?`,
  'g',
);
const SELF = /(?:我是|我叫|本人|this is|i am|i'm|my name is)[ ]?/g;
/** A line that closes a letter; what follows is the author's card. */
const CLOSING =
  /\n[ ]*(?:(?:with |many )?(?:best|kind|warm)?[ ]?(?:regards|wishes)|thanks(?: (?:and|&) (?:best )?regards| a lot| in advance)?|many thanks|thank you|cheers|(?:yours )?sincerely|谢谢(?:您|大家|支持)?|多谢|感谢|辛苦了?|此致|敬礼|祝好|顺祝商祺|顺颂商祺)[ ,，!。.~]*\n/g;
/** The author's own number: 我的电话, "my number". */
const OWN_NUMBER =
  /(?:我的|本人的?|我)(?:联系)?(?:电话|手机号?|邮箱|微信|联系方式)|(?<![a-z])my (?:own )?(?:direct )?(?:number|phone|mobile|cell|e-?mail)/g;
/** A colleague by name alone: 我们自己的小周(…), 我同事老陈,… */
const OURS = /(?:(?:我们|咱们?)(?:公司|这边|自己|团队|部门)*的?(?:同事|同学)?|我的?同事)(?=[\u4e00-\u9fff])/g;
const BEHIND_OURS = /^[ ]?(?:[,，。;(\d]|$|电话|手机|在|会|来|去|跟|负责|陪)/;
/** A letter of the customer's that is passed on: the card under it is the customer's. */
const PASSED_ON =
  /转发|转一?[封下]|客户(?:来信|来函|邮件|原话|发来)|(?<![a-z])(?:fwd?(?::| from)|forwarded|forwarding|see below)|(?:^|\n)[ ]*(?:发件人|寄件者|from)[ ]?:|询价|request for (?:a )?quot/;
const CUSTOMER_SIDE = /客户|对方|甲方|联系人|联络人|customer|client|contact/;
const SIGNATURE = 300;

/** True where the words around a cue (联系人, "contact") make it the partner's own: 我方联系人, "联系我". */
export function isOwnCue({ plain }: PlainText, cue: Span): boolean {
  const lead = plain.slice(Math.max(0, cue.start - 12), cue.start);
  return (OWN_SIDE.test(lead) && !/[跟和与]我们?(?:这边)?[ ]?$/.test(lead)) || OWN_AFTER.test(plain.slice(cue.end, cue.end + 4));
}

/** True where `person` follows 我方, 我们, "our". */
export function isOwnPerson({ plain }: PlainText, { start }: Span): boolean {
  return OWN_SIDE.test(plain.slice(Math.max(0, start - 8), start));
}

/** True where the words before a stretch make it a letter of the customer's. */
export function isPassedOn(lead: string): boolean {
  return PASSED_ON.test(lead);
}

/** Finds the partner's people in a text; `cues` are the words for a contact in it. */
export function findOwnSide(text: PlainText, cues: readonly Span[]): OwnSide {
  const colleagues = Array.from(text.plain.matchAll(COLLEAGUE), (match) => ({ start: match.index, end: match.index + match[0].length }));
  const named = [...cues.filter((cue) => isOwnCue(text, cue)), ...colleagues].map((cue) => ({ cue, person: personBehind(text, cue.end) }));
  const ours = Array.from(text.plain.matchAll(OURS)).flatMap(({ 0: words, index }) => colleague(text, index + words.length) ?? []);
  const authors = Array.from(text.plain.matchAll(SELF)).flatMap((match) => author(text, match.index + match[0].length) ?? []);
  const people = [...named.flatMap(({ person }) => person ?? []), ...ours, ...authors];
  const signed = signature(text);
  const isTheirs = signed !== null && isPassedOn(text.plain.slice(0, signed.start));
  const card = signed && !isTheirs ? [signed] : [];
  return {
    person: people[0] ?? null,
    card,
    sender: signed && isTheirs ? signer(text, signed) : null,
    zones: [
      ...colleagues,
      ...named.flatMap(({ cue, person }) => (person ? [breath(text, cue.end, 70)] : [])),
      ...people.map((person) => breath(text, person.end, 30)),
      ...Array.from(text.plain.matchAll(OWN_NUMBER), (match) => breath(text, match.index + match[0].length, 70)),
      ...people.flatMap((person) => cards(text, person)),
      ...card,
    ],
  };
}

function colleague(text: PlainText, at: number): Person | null {
  const name = nameStartingAt(text.plain, at);
  return name && BEHIND_OURS.test(text.plain.slice(name.end, name.end + 4)) ? { ...name, name: said(text, name) } : null;
}

/** The first line of a card that is a name. */
function signer(text: PlainText, { start, end }: Span): Person | null {
  let at = start;
  for (const line of text.plain.slice(start, end).split('\n')) {
    const person = /\d|@|公司|集团/.test(line) ? null : personAfter(text, at, at + line.length);
    if (person) return person;
    at += line.length + 1;
  }
  return null;
}

function personBehind(text: PlainText, at: number): Person | null {
  const from = at + (/^(?:我|me)[ ,，]*/.exec(text.plain.slice(at, at + 6))?.[0].length ?? 0);
  return personAfter(text, from, Math.min(text.plain.length, from + 60));
}

/** 我是南京某某软件的王磊: the name closes the clause. */
function author(text: PlainText, at: number): Person | null {
  const clause = /^[^,，。;!?\n(]*/.exec(text.plain.slice(at, at + 40))?.[0] ?? '';
  const last = clause.lastIndexOf('的') + 1;
  const person = personAfter(text, at + last, at + clause.length);
  return person && person.end === at + clause.trimEnd().length ? person : null;
}

/** From `at` to the end of the sentence, or to the first word about the customer. */
function breath({ plain }: PlainText, at: number, length: number): Span {
  const words = plain.slice(at, at + length);
  const stops = [words.search(/[。;\n]|\.(?=[ \n]|$)/), words.search(CUSTOMER_SIDE), words.length];
  return { start: at, end: at + Math.min(...stops.filter((stop) => stop >= 0)) };
}

/** Where the person's name stands again with a number behind it. */
function cards({ plain }: PlainText, { name, end }: Person): Span[] {
  const again = plain.indexOf(name.toLowerCase(), end);
  return again === -1 ? [] : [{ start: again, end: again + name.length + 20 }];
}

function signature({ plain }: PlainText): Span | null {
  const closing = Array.from(plain.matchAll(CLOSING)).at(-1);
  if (!closing) return null;
  const start = closing.index + closing[0].length;
  const isCard = plain.length - start <= SIGNATURE && !CUSTOMER_SIDE.test(plain.slice(start));
  return isCard ? { start, end: plain.length } : null;
}
