import { isCorrection } from './clauses.js';
import { addressAt, scanEmails, scanPhones } from './contact.js';
import { ENGLISH_ORGANISATION } from './organisations.js';
import { findOwnSide, isOwnCue, isOwnPerson } from './own-side.js';
import { type Person, personAfter, personBefore } from './people.js';
import type { PlainText, Span } from './plain-text.js';

export interface ContactsInText {
  readonly contact?: Person;
  readonly phone?: string;
  readonly email?: string;
  /** The partner's own person, with whatever the text gives to reach them. */
  readonly partner?: Person;
  readonly spans: readonly Span[];
}

const CONTACT_CUE =
  /(?:联系人(?:姓名|名字)?|联络人|联系方式|对接人|接口人|对接窗口|窗口|经办人|先联系|请联系|可以联系|可联系|联系(?![方到过上了不,，。;])|联络(?![,，。;])|(?:对接|接洽)的人?(?=就?是)|对接(?!到|了|好|的)|(?:客户(?:侧|方|端|这边|那边)|(?:customer|client)(?:'s)? side)(?=[ ]?:)|(?:直接|可以|先|请|就|\d[ ]?|电话|手机|[,，。;])找(?![了过到他她])|(?<![a-z])(?:point of contact|contact(?:s|ed)?(?: person| point| name| is)?|poc(?=[ ]?(?:is|:|name))|liaison|reach(?: out to)?|get in touch with|talk to|speak (?:to|with)|call|e-?mail(?= [a-z])|via))(?:[ ]?(?:就?是|为|:|叫|person|is|at|-(?= ))){0,3}[ ]?/g;
const HANDLES =
  /(?:负责|主要|具体|日常|全程)*(?:[跟和与]我们?(?:这边)?)?(?:负责|直接)?(?:对接|接洽|联络|联系|沟通)(?=[,，。;!?\n\d ]|$)| (?:is|will be) (?:my|the|our)(?: main| customer| day-to-day)? contact(?: person| point)?(?![a-z])/g;
/** A mobile number short of figures or with too many behind a name: what is wrong with it is for the rules to say. */
const MISTYPED = /^[ ,，:(]{0,3}(?:电话|手机号?|tel|phone|mobile)?[ :是]{0,3}(1[3-9]\d{5,8}|1[3-9]\d{10,11})(?![\d万元wk.-])/;
const SAME_PERSON =
  /^[ ]?(?:也|就|还|都)*是?(?:[他她](?!们)|本人|同一个?人|同一位|同上|同决策人|上面[这那]?位)|^(?:the )?same(?![a-z])|^(?:him|her)(?:self)?(?![a-z])/;

/** Who to reach at the customer and how; the partner's own contact is kept apart. */
export function findContacts(text: PlainText, decider: Person | null): ContactsInText {
  const phones = scanPhones(text);
  const emails = scanEmails(text);
  const cues = Array.from(text.plain.matchAll(CONTACT_CUE), (match) => ({ start: match.index, end: match.index + match[0].length }));
  const { person: partner, zones, card, sender } = findOwnSide(text, cues);
  const isTheirs = ({ start }: Span) => !zones.some((zone) => zone.start <= start && start < zone.end);
  const phone = latest(text, phones.filter(isTheirs));
  const email = latest(text, emails.filter(isTheirs));
  const customers = cues.filter((cue) => !isOwnCue(text, cue) && isTheirs(cue));
  const contact =
    cuedContact(text, customers, decider) ??
    handler(text, partner) ??
    sender ??
    besideNumber(text, [...phones, ...emails].filter(isTheirs));
  const mistyped =
    contact && phones.length === 0 && !email ? MISTYPED.exec(text.plain.slice(contact.end, contact.end + 24))?.[1] : undefined;
  return {
    ...(contact ? { contact } : {}),
    ...(phone ? { phone: addressAt(text, phone) } : mistyped === undefined ? {} : { phone: mistyped }),
    ...(email ? { email: addressAt(text, email) } : {}),
    ...(partner ? { partner } : {}),
    spans: [...phones, ...emails, ...(contact ? [contact] : []), ...(partner ? [partner] : []), ...card],
  };
}

function cuedContact(text: PlainText, cues: readonly Span[], decider: Person | null): Person | null {
  let chosen: Person | null = null;
  for (const { end: at } of cues) {
    const to = Math.min(text.plain.length, at + 60);
    const rest = text.plain.slice(at, to);
    const person = decider && SAME_PERSON.test(rest) ? decider : personAfter(text, at, to);
    if (person && (!chosen || isCorrection(text.plain.slice(chosen.end, person.start)))) chosen = person;
  }
  return chosen;
}

/** 信息部的小阮负责对接: the one who is said to handle it. */
function handler(text: PlainText, partner: Person | null): Person | null {
  for (const match of text.plain.matchAll(HANDLES)) {
    const from = Math.max(0, match.index - 24);
    const lead = text.plain.slice(from, match.index);
    const clause = from + Math.max(...['，', ',', '。', ';', '\n', '、'].map((mark) => lead.lastIndexOf(mark))) + 1;
    const person = personBefore(text, clause, match.index);
    if (person && !person.isRole && person.name !== partner?.name && !isOwnPerson(text, person)) return person;
  }
  return null;
}

/** 王经理 13800000001, Amy Song (amy@example.edu): a name straight before a number is whose number it is. */
function besideNumber(text: PlainText, numbers: readonly Span[]): Person | null {
  for (const { start, end } of [...numbers].sort((one, other) => one.start - other.start)) {
    const from = Math.max(0, start - 60);
    const words = text.plain
      .slice(from, start)
      .replace(/(?:[ :(,，<]|的|电话|手机|邮箱|邮件|号码|微信|座机|是|为|对接|负责|跟进|tel|phone|mobile|cell|e-?mail|at|on)*$/, '');
    // "Nina Park, IT Manager, Hanbit Cosmetics, tel": the firm stands between the name and the number.
    const firm = ENGLISH_ORGANISATION.test(words) ? words.lastIndexOf(',') : -1;
    const lead = firm > 0 ? words.slice(0, firm) : words;
    if (/[。;\n]$/.test(lead)) continue;
    const clause = from + Math.max(...['，', ',', '。', ';', '\n', '、'].map((mark) => lead.lastIndexOf(mark))) + 1;
    const named = personBefore(text, clause, from + lead.length);
    // "Tom Ashe, lab manager, tom@…": the name closes the words before its title.
    const before = named?.isRole && clause > from ? personBefore(text, Math.max(0, clause - 40), from + lead.length) : named;
    const person = before ?? bracketedAfter(text, end) ?? namedAfter(text, { start, end });
    // 三月份采购,电话… is no buyer: a bare role beside a number is as often another word.
    if (person && !person.isRole && !isOwnPerson(text, person)) return person;
  }
  return null;
}

/** "+86 186 0000 0096,马女士": the number opens the words and a name closes them. */
function namedAfter(text: PlainText, { start, end }: Span): Person | null {
  const opens = /(?:^|[。;\n])[ ]*(?:电话|手机|tel|phone)?[ :]*$/.test(text.plain.slice(Math.max(0, start - 10), start));
  const words = /^[ ,，:找是]{1,3}[\u4e00-\u9fff]{2,6}(?=[ ]*(?:[,，。;\n]|$))/.exec(text.plain.slice(end, end + 12))?.[0];
  return opens && words !== undefined ? personAfter(text, end, end + words.length) : null;
}

/** 0797-8123456(廖所长): the owner of a number follows in brackets. */
function bracketedAfter(text: PlainText, end: number): Person | null {
  const bracket = /^[ ]?\(([^()\d@]{2,16})\)/.exec(text.plain.slice(end, end + 20));
  const start = end + (bracket?.[0].indexOf('(') ?? 0) + 1;
  return bracket ? personAfter(text, start, start + (bracket[1]?.length ?? 0)) : null;
}

/** Of several numbers the first, unless a later one corrects it. */
function latest(text: PlainText, numbers: readonly Span[]): Span | undefined {
  return numbers.reduce<Span | undefined>(
    (kept, next) => (kept && !isCorrection(text.plain.slice(kept.end, next.start)) ? kept : next),
    undefined,
  );
}
