const BINS = 10;

/**
 * Whether confidence keeps its word. Takes `{ confidence, isRight }` and gives `{ n, bins, ece, brier }`: ten bins of equal width with their
 * number, mean confidence and share right; the expected calibration error, the mean distance of the two weighted by number (Naeini et al. 2015);
 * the Brier score, the mean squared distance of confidence and outcome. Both are null without answers.
 */
export const calibration = (answers) => {
  const bins = Array.from({ length: BINS }, (_, i) => {
    const within = answers.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i);
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      n: within.length,
      right: within.filter(({ isRight }) => isRight).length,
      confidence: meanOf(within.map(({ confidence }) => confidence)),
    };
  });
  const n = answers.length;
  if (n === 0) return { n, bins, ece: null, brier: null };
  const ece = bins.reduce((sum, bin) => sum + (bin.n === 0 ? 0 : Math.abs(bin.confidence * bin.n - bin.right)), 0) / n;
  const brier = meanOf(answers.map(({ confidence, isRight }) => (confidence - (isRight ? 1 : 0)) ** 2));
  return { n, bins, ece, brier };
};

const meanOf = (values) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);
