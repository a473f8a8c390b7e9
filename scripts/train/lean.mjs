// How a message that leans on the turn before is weighed: fitted on conversations whose first turn is taken as understood.
import { fitBelief, fitRanking } from './fit.mjs';

const FOLDS = 10;
/** What the readings are held to: a hundred messages or so teach a dozen numbers. */
const PENALTY = 0.03;
const NEARNESSES = ['same', 'related', 'system', 'left'];
/** A reading that has an entry on top speaks for it; that an entry is about what was left speaks against it. */
const SIGNS = [1, 1, 1, undefined, undefined, undefined, -1];
/** Further down an entry has no say. */
const MOST_CANDIDATES = 40;

/** The second turns of `lines` that lean on the first: `{ searched, nearness, isRight, isOpen }`, read as the desk reads them. */
export const leanExamples = (entries, classifier, lines, tools) => {
  const { createEngine, sortedById, sortedDocs, tidy, fold, spellOut, toSimplified, decide, leaning, turnsAway, readingsOf, nearnessTo } =
    tools;
  const sorted = sortedById(entries);
  const engine = createEngine(sortedDocs(sorted), classifier);
  const mend = (text) => engine.mend(toSimplified(spellOut(tidy(text))));
  return lines.flatMap(({ turns, topics, also2 }) => {
    const { text, count } = mend(turns[1]);
    const leans = turnsAway(fold(turns[1])) ? 'never' : leaning(text);
    const options = { mended: count };
    const search = (parts) => engine.search(parts, options);
    const alone = search([{ text, weight: 1 }]);
    if (leans === 'never' || (leans === 'perhaps' && decide(alone, { bare: false }).outcome === 'answered')) return [];
    const previous = { entry: sorted.find(({ id }) => id === topics[0]), offered: [], question: mend(turns[0]).text };
    const { switches, switched, ...readings } = readingsOf(text, previous);
    const wanted = topics[1] === null ? [] : [topics[1], ...also2];
    return [
      {
        searched: { switches, alone: search(readings.alone), onTopic: search(readings.onTopic), inQuestion: search(readings.inQuestion) },
        nearness: (doc) => nearnessTo(previous, sorted[doc], switched),
        isRight: (doc) => wanted.includes(sorted[doc].id),
        isOpen: wanted.length === 0,
      },
    ];
  });
};

/** Learns `{ switches, goesOn, belief }`: what the readings are worth, and how far the one on top is to be believed in. */
export const fitLeaning = (examples, tools) => {
  const { LEAN_FIGURES } = tools;
  const worth = {
    switches: fitWorth(
      examples.filter(({ searched }) => searched.switches),
      tools.SWITCHES,
      tools,
    ),
    goesOn: fitWorth(
      examples.filter(({ searched }) => !searched.switches),
      tools.GOES_ON,
      tools,
    ),
  };
  const rows = examples.map((example) => {
    const { figures, label } = readWith(worth, example, tools);
    return { figures, label, weight: 1 };
  });
  const { bias, weights } = fitBelief(rows, 0.01);
  return { ...worth, belief: Object.fromEntries([['bias', bias], ...LEAN_FIGURES.map((name, i) => [name, weights[i]])]) };
};

const fitWorth = (examples, present, { mergeReadings, READING_NAMES }) => {
  const rows = examples.flatMap(({ searched, nearness, isRight }) => {
    const ranked = mergeReadings(searched, present, nearness);
    const kept = ranked.filter(({ doc }, i) => i < MOST_CANDIDATES || isRight(doc));
    const right = kept.findIndex(({ doc }) => isRight(doc));
    const candidates = kept.filter(({ doc }, i) => i === right || !isRight(doc));
    const values = candidates.map((one) => [...one.behind, ...NEARNESSES.map((name) => (one.nearness === name ? 1 : 0))]);
    return right < 0 ? [] : [{ candidates: values, right: candidates.findIndex(({ doc }) => isRight(doc)), weight: 1 }];
  });
  const weights = fitRanking(rows, SIGNS, PENALTY);
  return { far: 0, ...Object.fromEntries([...READING_NAMES, ...NEARNESSES].map((name, i) => [name, weights[i]])) };
};

const readWith = (worth, { searched, nearness, isRight }, { mergeReadings, leanFigures }) => {
  const ranked = mergeReadings(searched, searched.switches ? worth.switches : worth.goesOn, nearness);
  return { figures: leanFigures(searched, ranked), label: isRight(ranked[0]?.doc) ? 1 : 0 };
};

/** By threshold: how many are answered rightly, wrongly and falsely, by numbers fitted without the tenth that is asked. */
export const leanTable = (examples, tools) => {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const learnt = fitLeaning(
      examples.filter((_, i) => i % FOLDS !== fold),
      tools,
    );
    return examples
      .filter((_, i) => i % FOLDS === fold)
      .map((example) => {
        const { figures, label } = readWith(learnt, example, tools);
        const sum = tools.LEAN_FIGURES.reduce((total, name, i) => total + learnt.belief[name] * figures[i], learnt.belief.bias);
        return { ...example, label, belief: 1 / (1 + Math.exp(-sum)) };
      });
  }).flat();
  const lines = ['believed from   right   wrong   false'];
  for (let threshold = 0.2; threshold < 0.86; threshold += 0.05) {
    const answered = judged.filter(({ belief }) => belief >= threshold);
    const counts = [
      answered.filter(({ label }) => label === 1),
      answered.filter(({ label, isOpen }) => label === 0 && !isOpen),
      answered.filter(({ isOpen }) => isOpen),
    ];
    lines.push(`${threshold.toFixed(2)}         ${counts.map((some) => String(some.length).padStart(8)).join('')}`);
  }
  return `${lines.join('\n')}\n`;
};
