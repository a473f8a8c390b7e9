import type { Entry } from './entry.js';
import { switchesThing, thingOf } from './follow-up.js';
import { isAct, type Switched, spotsOf, switchIn } from './lean-switch.js';
import type { QueryPart } from './search/query.js';
import { asksOrActs, carriedTopic, familyOf } from './text/concepts.js';
import { fold } from './text/fold.js';
import { languageOf } from './text/language.js';

/** What was asked and answered before a message. */
export interface Previous {
  readonly entry: Entry;
  /** Entries that were offered beside it, where nobody has picked one. */
  readonly offered: readonly Entry[];
  /** The question of the turn before as it was understood, folded; empty where it is not known. */
  readonly question: string;
}

/** Ways to understand a message that leans on the turn before; each is searched on its own. */
export interface Readings {
  /** The message names another thing and nothing else. */
  readonly switches: boolean;
  /** The question before with the other thing in its place; null where there is no place for it. */
  readonly switched: Switched | null;
  /** The message by itself: of one that switches but the thing. */
  readonly alone: readonly QueryPart[];
  /** The message with what its topic, the title of the entry before, adds. */
  readonly onTopic: readonly QueryPart[];
  /** The message put into the question before: the other thing in its place where it names one, else both together. */
  readonly inQuestion: readonly QueryPart[];
  /** The one text that says most of it, to be remembered as the question of this turn. */
  readonly understood: string;
}

/** What the words of the turn before weigh beside those of the message. */
const WEIGHT = { topic: 0.7, question: 0.5, switched: 0.7 } as const;
/** What is remembered of a question: enough for a stub to lean on, and it does not grow from turn to turn. */
const MOST_REMEMBERED = 160;

/** Reads a folded message with the turn before it. */
export function readingsOf(written: string, { entry, question }: Previous): Readings {
  const title = fold(languageOf(written) === 'en' ? entry.title.en : entry.title.zh);
  const before = question === '' ? title : question;
  const message = saysWho(written, before);
  const other = thingOf(message);
  const isSwitch = switchesThing(message);
  const switched = isSwitch ? (switchIn(question, other) ?? switchIn(title, other) ?? switchIn(fold(entry.title.zh), other)) : null;
  const switches = isSwitch && (switched !== null || !isAct(other));
  const said = switches ? other : message;
  const whole = { text: said, weight: 1 };
  return {
    switches,
    switched,
    alone: [whole],
    onTopic: [whole, { text: carriedTopic(title, message, asksOrActs(message)), weight: WEIGHT.topic }],
    inQuestion:
      switched === null
        ? [whole, { text: before, weight: switches ? WEIGHT.switched : WEIGHT.question }]
        : [{ text: switched.text, weight: 1 }],
    understood: remembered(
      switched?.text ?? `${said} ${switches ? carriedTopic(question, message, false) : carriedTopic(before, message, true)}`,
    ),
  };
}

/** "他们在哪看" after a question on a customer: who it is, where only one can be meant. */
function saysWho(message: string, before: string): string {
  if (!/客户|customer/.test(before) || /经销商|伙伴|reseller|distributor|partner/.test(before)) return message;
  return message.replace(/[他她]们/g, '客户').replace(/\bthey\b/g, 'customers');
}

/** A question cut to what is remembered of one. */
export function remembered(question: string): string {
  return question.slice(0, MOST_REMEMBERED).trim();
}

/** Whether a message names a thing of a family, as PO or a coupon, and none that the turn before is about or has for a sibling. */
export function namesOnlyOthers(message: string, { entry, question }: Previous): boolean {
  const named = familiesOf(message);
  const before = familiesOf(`${question} ${fold(entry.title.zh)} ${fold(entry.title.en)}`);
  return named.size > 0 && ![...named].some((family) => before.has(family));
}

function familiesOf(text: string): Set<string> {
  return new Set(spotsOf(text).flatMap(({ concept }) => (familyOf(concept) === concept ? [] : [familyOf(concept)])));
}
