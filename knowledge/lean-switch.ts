import { CONCEPT_TABLE, eachConcept, familyOf, NAMED_THINGS } from './text/concepts.js';

/** A question in which another thing has taken the place of the one it was asked of. */
export interface Switched {
  readonly text: string;
  /** The concepts that were in their place, and those that are now: an entry titled by the former alone is about what was left. */
  readonly left: readonly string[];
  readonly taken: readonly string[];
}

interface Spot {
  readonly concept: string;
  readonly at: number;
  readonly length: number;
}

interface Replaced extends Spot {
  readonly by: string;
  readonly taken: string;
}

const NAMED = new Set(NAMED_THINGS.filter((thing) => familyOf(thing) !== 'outside'));
/** What happens to a thing and is not done with it: "那过期呢" asks for what comes after, not how to do that instead. */
const EVENTS = new Set(['do.expire', 'do.notify']);
/** Who does something: "客户自己呢" after what a partner does. */
const DOERS = [/客户|customers?|clients?/, /合作伙伴|伙伴|我们|partners?|\bwe\b/];
/** What stands around the name of another thing: "by email", "accepting one". */
const BEFORE_NAME = /^(?:(?:by|for|with|of|in|on|that|those|an?|the) )+/;
const AFTER_NAME = /(?:ing)?(?: (?:ones?|it|them))?$/;
/** A word and what it goes on with after the part by which it is known: "declin" in "declining". */
const WORD = /^[a-z]+/;
/** So much of the name of a sibling says which one is meant: "消费的呢" after a question on 业绩看板. */
const START = 2;

/** The things of a family that a text names, with their places. */
export function spotsOf(text: string): Spot[] {
  return placesOf(text, (concept) => NAMED.has(concept));
}

/** Whether a text is the name of an act and no more. */
export function isAct(said: string): boolean {
  return actIn(said) !== undefined;
}

/** Puts what a message names, `said`, into a question in the place of its sibling; null where it names none. All texts are folded. */
export function switchIn(question: string, said: string): Switched | null {
  const replaced = [things, acts, startOfThing, doers].map((find) => find(question, said)).find((found) => found.length > 0);
  if (replaced === undefined) return null;
  return {
    text: [...replaced]
      .sort((a, b) => b.at - a.at)
      .reduce((text, { at, length, by }) => text.slice(0, at) + by + text.slice(at + length), question),
    left: replaced.map(({ concept }) => concept),
    taken: replaced.map(({ taken }) => taken),
  };
}

/** Whether a title names what was left and not what has taken its place. */
export function isLeft(title: string, { left, taken }: Switched): boolean {
  const named = new Set<string>();
  eachConcept(title, (concept) => named.add(concept));
  return left.some((concept) => named.has(concept)) && !taken.some((concept) => named.has(concept));
}

function things(question: string, said: string): Replaced[] {
  const given = spotsOf(said);
  return apart(
    spotsOf(question).flatMap((spot) => {
      const other = given.find(({ concept }) => concept !== spot.concept && familyOf(concept) === familyOf(spot.concept));
      return other === undefined ? [] : [{ ...spot, by: said.slice(other.at, other.at + other.length), taken: other.concept }];
    }),
  );
}

function acts(question: string, said: string): Replaced[] {
  const act = actIn(said);
  const done = apart(placesOf(question, isDone).map((spot) => ({ ...spot, by: act?.name ?? '', taken: act?.concept ?? '' })));
  // Of two acts nobody knows which one is meant.
  return act === undefined || done.length !== 1 || done[0]?.concept === act.concept ? [] : done;
}

function startOfThing(question: string, said: string): Replaced[] {
  const name = said.replace(BEFORE_NAME, '').replace(AFTER_NAME, '');
  const start = /^\p{Script=Han}/u.test(name) ? name.slice(0, START) : `${name} `;
  if (start.length < START) return [];
  return apart(
    spotsOf(question).flatMap((spot) => {
      const sibling = [...NAMED].find(
        (concept) => concept !== spot.concept && familyOf(concept) === familyOf(spot.concept) && nameFrom(concept, start) !== undefined,
      );
      return sibling === undefined ? [] : [{ ...spot, by: nameFrom(sibling, start) ?? '', taken: sibling }];
    }),
  );
}

function doers(question: string, said: string): Replaced[] {
  const found = DOERS.flatMap((doer) => doer.exec(said) ?? []);
  const other = DOERS.find((doer) => !doer.test(said))?.exec(question);
  const [by] = found;
  if (other == null || by === undefined || found.length > 1 || spotsOf(said).length > 0) return [];
  return [{ concept: '', at: other.index, length: other[0].length, by, taken: '' }];
}

function nameFrom(concept: string, start: string): string | undefined {
  return CONCEPT_TABLE[concept]
    ?.split('|')
    .map((name) => name.replace('*', ''))
    .find((name) => name.startsWith(start));
}

function actIn(said: string): { readonly concept: string; readonly name: string } | undefined {
  const name = said.replace(BEFORE_NAME, '').replace(AFTER_NAME, '');
  const whole = placesOf(name, isDone).find(({ at, length }) => at === 0 && length === name.length);
  return whole && { concept: whole.concept, name };
}

function isDone(concept: string): boolean {
  return concept.startsWith('do.') && !EVENTS.has(concept);
}

function placesOf(text: string, counts: (concept: string) => boolean): Spot[] {
  const spots: Spot[] = [];
  eachConcept(text, (concept, at, length) => {
    const whole = WORD.exec(text.slice(at + length - 1));
    if (counts(concept)) spots.push({ concept, at, length: length - 1 + (whole?.[0].length ?? 1) });
  });
  return spots;
}

/** Of phrases that overlap ("partner originated" in "partner originated opportunity") the longest is the thing's name. */
function apart(spots: readonly Replaced[]): Replaced[] {
  const longest = [...spots].sort((a, b) => b.length - a.length || a.at - b.at);
  return longest.filter(
    (spot, i) => !longest.slice(0, i).some((kept) => kept.at < spot.at + spot.length && spot.at < kept.at + kept.length),
  );
}
