/**
 * What a threshold costs (risk and coverage, El-Yaniv and Wiener 2010). Takes the outcomes of a run and gives for each threshold `{ threshold, answered, right,
 * wrong, false }`: the answers that would still be given, as shares of the questions in scope, and as `false` of those out of scope. What was
 * not answered, or answered without a belief (a wish), does not depend on the threshold.
 */
export const riskByThreshold = (outcomes, thresholds) => {
  const inScope = outcomes.filter(({ wanted }) => wanted.length > 0);
  const outOfScope = outcomes.filter(({ wanted }) => wanted.length === 0);
  return thresholds.map((threshold) => {
    const share = (whole, verdict) =>
      whole.length === 0
        ? 0
        : whole.filter((outcome) => outcome.verdict === verdict && (outcome.belief === null || outcome.belief >= threshold)).length /
          whole.length;
    const right = share(inScope, 'right');
    const wrong = share(inScope, 'wrong');
    return { threshold, answered: right + wrong, right, wrong, false: share(outOfScope, 'false') };
  });
};

/** The thresholds at which anything changes, lowest first: the lowest is where the engine draws its line today. */
export const thresholdsOf = (outcomes) =>
  [...new Set(outcomes.flatMap(({ verdict, belief }) => (belief !== null && ANSWERED.has(verdict) ? [belief] : [])))].sort((a, b) => a - b);

const ANSWERED = new Set(['right', 'wrong', 'false']);
