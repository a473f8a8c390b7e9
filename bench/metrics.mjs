/** The share of (in scope, out of scope) pairs in which the in-scope score is higher; ties count half. Null when either side is empty. */
export const areaUnderCurve = (inScope, outOfScope) => {
  if (inScope.length === 0 || outOfScope.length === 0) return null;
  const scores = [...inScope.map((score) => [score, true]), ...outOfScope.map((score) => [score, false])].sort((a, b) => a[0] - b[0]);
  let rankSum = 0;
  for (let i = 0; i < scores.length; ) {
    let end = i;
    while (end < scores.length && scores[end][0] === scores[i][0]) end++;
    const meanRank = (i + 1 + end) / 2;
    for (; i < end; i++) if (scores[i][1]) rankSum += meanRank;
  }
  const n = inScope.length;
  return (rankSum - (n * (n + 1)) / 2) / (n * outOfScope.length);
};

/** The best F1 of "out of scope" over all thresholds at or below which a score is refused. Null when either side is empty. */
export const bestRefusalF1 = (inScope, outOfScope) => {
  if (inScope.length === 0 || outOfScope.length === 0) return null;
  const scores = [...inScope.map((score) => [score, 0]), ...outOfScope.map((score) => [score, 1])].sort((a, b) => a[0] - b[0]);
  // Of equal scores those in scope stand first (sorting is stable), so a threshold that could not part them is never the best.
  let best = 0;
  let refusedRightly = 0;
  for (let i = 0; i < scores.length; i++) {
    refusedRightly += scores[i][1];
    best = Math.max(best, (2 * refusedRightly) / (i + 1 + outOfScope.length));
  }
  return best;
};

/** Nearest-rank percentile; null of nothing. */
export const percentile = (values, percent) => {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
};

/** hit@1, hit@3 and MRR@10 of the gold ids' places in rankings; null of no question. Each outcome is `{ gold, ranking }`, ids best first. */
export const retrievalOf = (outcomes) => {
  if (outcomes.length === 0) return null;
  const places = outcomes.map(({ gold, ranking }) => ranking.slice(0, 10).indexOf(gold));
  const share = (test) => places.filter(test).length / places.length;
  return {
    judged: places.length,
    hit1: share((place) => place === 0),
    hit3: share((place) => place >= 0 && place < 3),
    mrr10: places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length,
  };
};
