/**
 * Counts outcomes: `{ n, inScope, right, offered, missed, unknown, wrong, outOfScope, false, asked, refused, must, mustHeld }`.
 * `must` counts the right answers of which something is expected, `mustHeld` those that hold it.
 */
export const tally = (outcomes) => {
  const count = (verdict) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const inScope = outcomes.filter(({ wanted }) => wanted.length > 0).length;
  return {
    n: outcomes.length,
    inScope,
    right: count('right'),
    offered: count('offered'),
    missed: count('missed'),
    unknown: count('unknown'),
    wrong: count('wrong'),
    outOfScope: outcomes.length - inScope,
    false: count('false'),
    asked: count('asked'),
    refused: count('refused'),
    must: outcomes.filter(({ must }) => must !== null).length,
    mustHeld: outcomes.filter(({ must }) => must === true).length,
  };
};

/** Outcomes by what `nameOf` makes of each, in order of first appearance: `[name, outcomes][]`. */
export const groups = (outcomes, nameOf) => {
  const byName = new Map();
  for (const outcome of outcomes) {
    const name = nameOf(outcome);
    byName.set(name, [...(byName.get(name) ?? []), outcome]);
  }
  return [...byName];
};

/** Questions out of the entries and questions written apart from them, `[name, outcomes][]`: their confidence is judged apart. */
export const sources = (outcomes) => groups(outcomes, ({ part }) => (part === 'content' ? 'content' : 'questions'));

/** Outcomes by part, style and language, `{ name, part, style, lang, some }`: those that an entry answers first, the languages of a style together. */
export const byStyle = (outcomes) =>
  [outcomes.filter(({ wanted }) => wanted.length > 0), outcomes.filter(({ wanted }) => wanted.length === 0)].flatMap((scope) =>
    groups(scope, ({ style }) => style).flatMap(([style, ofStyle]) =>
      groups(ofStyle, ({ lang }) => lang).map(([lang, some]) => ({ name: `${style} ${lang}`, part: some[0].part, style, lang, some })),
    ),
  );
