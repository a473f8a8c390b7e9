/** From worst to best: in scope, then out of scope. A move to a later one is a gain. */
export const VERDICTS = ['wrong', 'unknown', 'missed', 'offered', 'right', 'false', 'asked', 'refused'];

/** Answered rightly, or out of scope not answered. */
export const isAsWanted = (verdict) => verdict === 'right' || verdict === 'asked' || verdict === 'refused';

/** As answers are compared with expectations: compatibility forms unified, traditional characters simplified. */
const comparable = (text, toSimplified) => toSimplified(text.normalize('NFKC'));

/**
 * What became of one question: `question` is `{ id, part, style, lang, q, wanted, must }`, with the ids that count as right in `wanted` (none: nothing
 * answers it), `reading` is what `ask --batch` prints for it. Gives
 * `{ id, part, style, lang, q, wanted, outcome, got, options, confidence, belief, verdict, must, ranking }`.
 * `belief` is the claimed probability that `got` is right, or null: only an answer claims one; a wish is recognised by its wording.
 * `must` says whether a right answer's text holds what it has to, null where nothing is asked of it.
 */
export const outcomeOf = ({ must, ...question }, reading, toSimplified) => {
  const verdict = verdictOf(question.wanted, reading);
  const text = comparable(reading.text, toSimplified);
  return {
    ...question,
    outcome: reading.outcome,
    got: reading.topic,
    options: reading.options.map(({ topic }) => topic),
    confidence: reading.confidence,
    belief: reading.outcome === 'answered' ? reading.confidence : null,
    verdict,
    must: verdict === 'right' && must.length > 0 ? must.every((pattern) => pattern.test(text)) : null,
    ranking: reading.ranking,
  };
};

/**
 * In scope: `right`, `wrong`, `offered` (one of at most three options is right), `missed` (options without it) or `unknown`.
 * Out of scope: `false` (answered), `asked` (options) or `refused`. To act on a wish is to answer.
 */
export const verdictOf = (wanted, { outcome, topic, options }) => {
  const isAnswer = outcome === 'answered' || outcome === 'action';
  if (wanted.length === 0) return isAnswer ? 'false' : outcome === 'ambiguous' ? 'asked' : 'refused';
  if (isAnswer) return wanted.includes(topic) ? 'right' : 'wrong';
  if (outcome === 'unknown') return 'unknown';
  return options.slice(0, 3).some((option) => wanted.includes(option.topic)) ? 'offered' : 'missed';
};
