import { ACTIONS, NAMED, OUTSIDE, type Table } from './concept-table.js';

/** One phrase of a concept. */
interface Phrase {
  readonly text: string;
  readonly concept: string;
  /** Whether a longer word may go on after it. */
  readonly open: boolean;
}

/** The start by which a phrase is looked up: its first two characters, or its only one. */
function startKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** All concepts with their phrases: an index made with other ones is not the same index. */
export const CONCEPT_TABLE: Table = { ...NAMED, ...OUTSIDE, ...ACTIONS };

function phrasesByStart(): Map<number, Phrase[]> {
  const byStart = new Map<number, Phrase[]>();
  for (const [concept, list] of Object.entries(CONCEPT_TABLE)) {
    for (const written of list.toLowerCase().split('|')) {
      const open = written.endsWith('*');
      const text = open ? written.slice(0, -1) : written;
      const start = startKey(text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0);
      byStart.set(start, [...(byStart.get(start) ?? []), { text, concept, open }]);
    }
  }
  return byStart;
}

const BY_START = phrasesByStart();
/** Most characters start no phrase: asked for every one, so flat. */
const MAY_START = new Uint8Array(0x10000);
for (const start of BY_START.keys()) MAY_START[Math.floor(start / 0x10000)] = 1;
const NONE: readonly Phrase[] = [];

/** The concepts that are things with siblings, by name. */
export const NAMED_THINGS: readonly string[] = [...Object.keys(NAMED), ...Object.keys(OUTSIDE)];

const NAMED_SET = new Set(NAMED_THINGS);

/** Whether a concept is compared by name: a thing with siblings, or a kind of question. */
export function isNamed(concept: string): boolean {
  return NAMED_SET.has(concept) || concept.startsWith('ask.');
}

/** `thing.x` has no siblings: it is a family of its own. */
export function familyOf(concept: string): string {
  return concept.startsWith('thing.') ? concept : concept.slice(0, concept.indexOf('.'));
}

/** Whether a message says itself what is asked or done: beyond the thing it names there is an act or a kind of question. */
export function asksOrActs(message: string): boolean {
  let acts = false;
  eachConcept(message, (concept) => {
    acts ||= concept.startsWith('do.') || concept.startsWith('ask.');
  });
  return acts;
}

/** What is no thing with siblings and yet says of what is asked: there is but one verification. */
const SAYS_OF_WHAT = new Set(['obj.opportunity', 'do.verify']);

/** Whether a message says of what it asks: it names a thing of the programme. */
export function namesThing(message: string): boolean {
  let names = false;
  eachConcept(message, (concept) => {
    names ||= concept in NAMED || SAYS_OF_WHAT.has(concept);
  });
  return names;
}

/** Whether a message names another vendor, the office or the world. */
export function namesOutside(message: string): boolean {
  let outside = false;
  eachConcept(message, (concept) => {
    outside ||= concept in OUTSIDE;
  });
  return outside;
}

/** Whether a message names another vendor, the office or the world, and nothing of the programme. */
export function namesOnlyOutside(message: string): boolean {
  return namesOutside(message) && !namesThing(message);
}

/** The words of a topic that a message goes on with: its things alone or all of it, in either case without those whose family the message names itself. */
export function carriedTopic(topic: string, message: string, thingsAlone: boolean): string {
  const named = new Set<string>();
  eachConcept(message, (concept) => {
    if (concept in NAMED) named.add(familyOf(concept));
  });
  const kept = thingsAlone ? topic.split('').fill(' ') : topic.split('');
  if (thingsAlone)
    eachConcept(topic, (concept, at, length) => {
      if (concept in NAMED) for (let i = at; i < at + length; i++) kept[i] = topic.charAt(i);
    });
  eachConcept(topic, (concept, at, length) => {
    if (concept in NAMED && named.has(familyOf(concept))) kept.fill(' ', at, at + length);
  });
  return kept.join('').replace(/ +/g, ' ').trim();
}

/** Calls `found` for each phrase of a concept in a folded text, with its place. */
export function eachConcept(text: string, found: (concept: string, at: number, length: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (MAY_START[code] !== 1) continue;
    const latin = isLatin(code);
    if (latin && at > 0 && isLatin(text.charCodeAt(at - 1))) continue;
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    for (const phrase of BY_START.get(startKey(code, 0)) ?? NONE) match(phrase, at, latin);
    if (second !== 0) for (const phrase of BY_START.get(startKey(code, second)) ?? NONE) match(phrase, at, latin);
  }

  function match({ text: phrase, concept, open }: Phrase, at: number, latin: boolean): void {
    if (!text.startsWith(phrase, at)) return;
    if (latin && !open && isLatin(text.charCodeAt(at + phrase.length))) return;
    found(concept, at, phrase.length);
  }
}

function isLatin(code: number): boolean {
  return code >= 97 && code <= 122;
}
