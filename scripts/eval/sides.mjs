/**
 * The entry wanted and the entry given for one outcome, each `{ name, id, title, place, score }` or null where there is none: what to read side by
 * side to see why one won. `place` counts from 1 and is null beyond the ranking, as is `score`. What else sets the two apart belongs here.
 * `entry` gives the entry of an id.
 */
const sidesOf = ({ wanted, got, options, ranking, lang }, entry) => {
  const side = (name, id) => {
    const place = ranking.findIndex(([ranked]) => ranked === id);
    const title = entry(id)?.title;
    return {
      name,
      id,
      title: (lang === 'en' ? title?.en : title?.zh) ?? '',
      place: place < 0 ? null : place + 1,
      score: place < 0 ? null : ranking[place][1],
    };
  };
  // Of several right ones the best placed tells most.
  const best = ranking.find(([id]) => wanted.includes(id))?.[0] ?? wanted[0];
  const given = got === null ? options : [got];
  return {
    wanted: best === undefined ? null : side('wanted', best),
    given: given.map((id) => side(got === null ? 'offered' : 'given', id)),
  };
};

const describeSide = ({ id, title, place, score }) =>
  `${id}  ${title}  (${place === null ? 'not ranked' : `place ${place}, score ${score.toFixed(2)}`})`;

/** The outcomes of some verdicts for the terminal, three lines or more each. */
export const sidesText = (outcomes, entry) =>
  outcomes
    .map((outcome) => {
      const { wanted, given } = sidesOf(outcome, entry);
      return [
        `${outcome.id}  ${outcome.style} ${outcome.lang}  confidence ${outcome.confidence.toFixed(2)}`,
        `  asked    ${outcome.q}`,
        `  wanted   ${wanted === null ? 'no answer' : describeSide(wanted)}`,
        ...given.map((side) => `  ${side.name.padEnd(8)} ${describeSide(side)}`),
      ].join('\n');
    })
    .join('\n');

/** The same as rows of a table. */
export const sidesRows = (outcomes, entry) => [
  ['asked', 'wanted', 'given', 'confidence'],
  ...outcomes.map((outcome) => {
    const { wanted, given } = sidesOf(outcome, entry);
    return [
      `${outcome.q} (${outcome.style}, ${outcome.lang})`,
      wanted === null ? 'no answer' : describeSide(wanted),
      given.map(describeSide).join('<br>'),
      outcome.confidence.toFixed(2),
    ];
  }),
];
