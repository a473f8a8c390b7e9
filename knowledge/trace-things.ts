import type { Lang } from './answer.js';
import type { Doc } from './search/doc.js';
import { eachConcept, familyOf, NAMED_THINGS } from './text/concepts.js';
import type { FigureName, ThingTrace } from './trace.js';

const THINGS = new Set(NAMED_THINGS);

/** What a question asks for by name, and what an entry has of it: concepts with the words in which they stand. */
interface Named {
  readonly asked: ReadonlyMap<string, string>;
  readonly title: ReadonlyMap<string, string>;
  readonly questions: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
}

/** The figures that count things by name, and which things of the question each counts; see `search/named.ts`. */
const COUNTED: Partial<Record<FigureName, (named: Named) => ThingTrace[]>> = {
  'named-matched': ({ asked, questions }) => things(asked, (concept) => questions.has(concept)),
  'named-missing': ({ asked, questions, answers }) => things(asked, (concept) => !questions.has(concept) && !answers.has(concept)),
  'named-aside': ({ asked, questions, answers }) => things(asked, (concept) => !questions.has(concept) && answers.has(concept)),
  'named-sibling': (named) =>
    [...named.asked].flatMap(([concept, words]) => {
      const instead = named.questions.has(concept) ? undefined : siblingOf(concept, named);
      return instead === undefined ? [] : [{ asked: words, instead }];
    }),
  'named-extra': ({ asked, title }) => things(title, (concept) => !asked.has(concept)),
  'ask-missing': ({ asked, questions }) =>
    [...asked].flatMap(([concept, words]) => (THINGS.has(concept) || questions.has(concept) ? [] : [{ asked: words }])),
  outside: ({ asked, questions }) => things(asked, (concept) => familyOf(concept) === 'outside' && !questions.has(concept)),
};

/** The things that a figure counts in an entry, in the words of the folded question or, where only the entry has them, of its title; none where it counts no things. */
export function thingsBehind(figure: FigureName, question: string, concepts: readonly string[], doc: Doc, lang: Lang): ThingTrace[] {
  const counted = COUNTED[figure];
  if (counted === undefined) return [];
  const words = wordsOf([question]);
  const asked = new Map(concepts.map((concept) => [concept, words.get(concept) ?? concept]));
  const title = wordsOf(lang === 'en' ? [...doc.titles].reverse() : doc.titles);
  return counted({
    asked,
    title,
    questions: new Set([...title.keys(), ...wordsOf(doc.questions).keys()]),
    answers: new Set(wordsOf(doc.answers).keys()),
  });
}

function things(found: ReadonlyMap<string, string>, counts: (concept: string) => boolean): ThingTrace[] {
  return [...found].flatMap(([concept, words]) => (THINGS.has(concept) && counts(concept) ? [{ asked: words }] : []));
}

function siblingOf(concept: string, { asked, title }: Named): string | undefined {
  if (!THINGS.has(concept)) return undefined;
  const sibling = [...title.keys()].find((other) => THINGS.has(other) && familyOf(other) === familyOf(concept) && !asked.has(other));
  return sibling === undefined ? undefined : title.get(sibling);
}

/** The concepts of texts, each with its longest phrase in the first text that has it. */
function wordsOf(texts: readonly string[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const text of texts) {
    const own = new Map<string, string>();
    eachConcept(text, (concept, at, length) => {
      if (length > (own.get(concept)?.length ?? 0)) own.set(concept, text.slice(at, at + length));
    });
    for (const [concept, phrase] of own) if (!words.has(concept)) words.set(concept, phrase);
  }
  return words;
}
