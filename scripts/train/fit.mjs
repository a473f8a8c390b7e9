// The two kinds of fit, both convex, both from fixed starting points: the same examples give the same weights.

/** Adam on a convex loss: a few hundred steps with a falling rate come within a thousandth of the optimum. `signs` holds a weight to one side of zero. */
const descend = (size, gradient, steps, rate, signs = []) => {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const slope = gradient(weights);
    const pace = rate * (1 - step / steps) + rate / 30;
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
      square[i] = 0.99 * square[i] + 0.01 * slope[i] ** 2;
      weights[i] -= (pace * (mean[i] / (1 - 0.9 ** step))) / (Math.sqrt(square[i] / (1 - 0.99 ** step)) + 1e-8);
      if (signs[i] !== undefined && weights[i] * signs[i] < 0) weights[i] = 0;
    }
  }
  return weights;
};

const spreads = (rows) => {
  const size = rows[0].length;
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const row of rows) for (let i = 0; i < size; i++) mean[i] += row[i] / rows.length;
  for (const row of rows) for (let i = 0; i < size; i++) spread[i] += (row[i] - mean[i]) ** 2 / rows.length;
  for (let i = 0; i < size; i++) spread[i] = Math.sqrt(spread[i]) || 1;
  return { mean, spread };
};

/**
 * Weights by which the right candidate beats the others. Examples are `{ candidates: number[][], right: index, weight }`. `signs` (1, -1 or
 * undefined by figure) keeps a figure from being read against its sense: the figures overlap, and free weights trade one off against another
 * in ways that hold for the examples alone.
 */
export const fitRanking = (examples, signs, penalty = 0.001) => {
  const { spread } = spreads(examples.flatMap((example) => example.candidates));
  const size = spread.length;
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  // Only what sets a candidate apart from the right one counts: differences, in one flat block.
  const blocks = examples.map(({ candidates, right, weight }) => {
    const others = candidates.filter((_, i) => i !== right);
    const block = new Float64Array(others.length * size);
    for (const [c, row] of others.entries())
      for (const [i, value] of row.entries()) block[c * size + i] = (value - candidates[right][i]) / spread[i];
    return { block, count: others.length, weight: weight / total };
  });
  const odds = new Float64Array(64);
  const weights = descend(
    size,
    (at) => {
      const slope = Float64Array.from(at, (value) => penalty * value);
      for (const { block, count, weight } of blocks) {
        let all = 1;
        for (let c = 0; c < count; c++) {
          let sum = 0;
          for (let i = 0, j = c * size; i < size; i++, j++) sum += block[j] * at[i];
          odds[c] = Math.exp(Math.min(30, sum));
          all += odds[c];
        }
        for (let c = 0; c < count; c++) {
          const pull = (odds[c] / all) * weight;
          if (pull < 1e-9) continue;
          for (let i = 0, j = c * size; i < size; i++, j++) slope[i] += pull * block[j];
        }
      }
      return slope;
    },
    250,
    0.15,
    signs,
  );
  return Array.from(weights, (value, i) => value / spread[i]);
};

/** Logistic regression. Examples are `{ figures: number[], label: 0 or 1, weight }`; gives `{ bias, weights }` for the figures as they are. */
export const fitBelief = (examples, penalty = 0.002) => {
  const { mean, spread } = spreads(examples.map((example) => example.figures));
  const size = spread.length;
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  const scaled = examples.map((example) => ({ ...example, row: Float64Array.from(example.figures, (v, i) => (v - mean[i]) / spread[i]) }));
  const found = descend(
    size + 1,
    (at) => {
      const slope = Float64Array.from(at, (value, i) => (i < size ? penalty * value : 0));
      for (const { row, label, weight } of scaled) {
        let sum = at[size];
        for (let i = 0; i < size; i++) sum += row[i] * at[i];
        const pull = ((1 / (1 + Math.exp(-sum)) - label) * weight) / total;
        for (let i = 0; i < size; i++) slope[i] += pull * row[i];
        slope[size] += pull;
      }
      return slope;
    },
    400,
    0.1,
  );
  const weights = Array.from(found.subarray(0, size), (value, i) => value / spread[i]);
  return { bias: found[size] - weights.reduce((sum, value, i) => sum + value * mean[i], 0), weights };
};
