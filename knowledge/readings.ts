import type { Entry } from './entry.js';
import { switchesThing, thingOf } from './follow-up.js';
import type { QueryPart } from './search/query.js';
import { asksOrActs, carriedTopic, eachConcept, familyOf, NAMED_THINGS } from './text/concepts.js';
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
const NAMED = new Set(NAMED_THINGS.filter((thing) => familyOf(thing) !== 'outside'));

/** Reads a folded message with the turn before it. */
export function readingsOf(message: string, { entry, question }: Previous): Readings {
  const title = fold(languageOf(message) === 'en' ? entry.title.en : entry.title.zh);
  const acts = asksOrActs(message);
  const switches = switchesThing(message);
  const said = switches ? thingOf(message) : message;
  const alone = [{ text: said, weight: 1 }];
  const onTopic = [
    { text: said, weight: 1 },
    { text: carriedTopic(title, message, acts), weight: WEIGHT.topic },
  ];
  if (switches) {
    const switched = substitute(question, message) ?? substitute(title, message) ?? substitute(fold(entry.title.zh), message);
    const inQuestion =
      switched === null
        ? [
            { text: said, weight: 1 },
            { text: question === '' ? title : question, weight: WEIGHT.switched },
          ]
        : [{ text: switched, weight: 1 }];
    return {
      switches,
      alone,
      onTopic,
      inQuestion,
      understood: remembered(switched ?? `${said} ${carriedTopic(question, message, false)}`),
    };
  }
  const things = carriedTopic(question === '' ? title : question, message, true);
  return {
    switches,
    alone,
    onTopic,
    inQuestion: [
      { text: message, weight: 1 },
      { text: question === '' ? title : question, weight: WEIGHT.question },
    ],
    understood: remembered(`${message} ${things}`),
  };
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
  return new Set(spotsOf(text).flatMap(({ thing }) => (familyOf(thing) === thing ? [] : [familyOf(thing)])));
}

interface Spot {
  readonly thing: string;
  readonly at: number;
  readonly length: number;
}

function spotsOf(text: string): Spot[] {
  const spots: Spot[] = [];
  eachConcept(text, (thing, at, length) => {
    if (NAMED.has(thing)) spots.push({ thing, at, length });
  });
  return spots;
}

/** A question with its things replaced by their siblings that a message names; null where it names none. */
function substitute(question: string, message: string): string | null {
  const given = spotsOf(message);
  const replaced = spotsOf(question)
    .flatMap((spot) => {
      const other = given.find(({ thing }) => thing !== spot.thing && familyOf(thing) === familyOf(spot.thing));
      return other === undefined ? [] : [{ ...spot, by: message.slice(other.at, other.at + other.length) }];
    })
    .sort((a, b) => b.length - a.length || a.at - b.at);
  // Of phrases that overlap ("partner originated" in "partner originated opportunity") the longest is the thing's name.
  const apart = replaced.filter(
    (spot, i) => !replaced.slice(0, i).some((kept) => kept.at < spot.at + spot.length && spot.at < kept.at + kept.length),
  );
  if (apart.length === 0) return null;
  return apart.sort((a, b) => b.at - a.at).reduce((text, { at, length, by }) => text.slice(0, at) + by + text.slice(at + length), question);
}
