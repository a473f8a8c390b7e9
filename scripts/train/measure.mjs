// What the fits would do with questions of entries they were not fitted on.

/** What an example weighs in the fits: so that answered, open and foreign questions stand about as they come to a desk that is asked hard questions; those written as partners type count most. */
export const WEIGHT_OF = {
  'in-zh': 1,
  'in-en': 1,
  garbled: 0.3,
  open: 0.6,
  'open-new': 0.6,
  gone: 1,
  far: 1,
  said: 20,
  real: 20,
  'real-near': 20,
  'real-far': 30,
};

/** The sense of a figure of the ranking: likeness speaks for an entry, what is missing or foreign against it; of the rest the fit decides. */
export const signOf = (name) => {
  if (/^(?:asked|told|covered|row|line)-|^(?:margin|best|best-high|second|third|title|line|best-relative|votes|named-matched)$/.test(name))
    return 1;
  return /^(?:ask-missing|code-missing|named-missing|named-sibling|named-extra|outside)$/.test(name) ? -1 : undefined;
};

/** The examples as rows for the beliefs: ranked anew by `weights`, with their figures and whether the right entry came first, or among the first three. */
export const rowsOf = (examples, weights, figuresOf) =>
  examples.map(({ search, ids, golds, kind, group }) => {
    const scored = search.hits
      .map((hit) => ({ ...hit, score: hit.values.reduce((sum, value, i) => sum + value * weights[i], 0) }))
      .sort((a, b) => b.score - a.score || a.doc - b.doc);
    const odds = scored.map((hit) => Math.exp(hit.score - scored[0].score));
    const all = odds.reduce((a, b) => a + b, 0);
    const hits = scored.map((hit, i) => ({ ...hit, share: odds[i] / all }));
    const place = hits.findIndex((hit) => golds.includes(ids[hit.doc]));
    return { figures: figuresOf({ ...search, hits }), right: place === 0 ? 1 : 0, three: place >= 0 && place < 3 ? 1 : 0, kind, group };
  });

const beliefOf = ({ bias, weights }, figures) => 1 / (1 + Math.exp(-figures.reduce((sum, value, i) => sum + value * weights[i], bias)));

/** By threshold and kind: percent answered rightly and wrongly, by beliefs fitted without the entry's quarter of the content. */
export const table = (rows, learn) => {
  const judged = [0, 1, 2, 3].flatMap((group) => {
    const right = learn(
      rows.filter((row) => row.group !== group),
      'right',
    );
    return rows.filter((row) => row.group === group).map((row) => ({ ...row, belief: beliefOf(right, row.figures) }));
  });
  const percent = (part, whole) => ((100 * part.length) / Math.max(1, whole.length)).toFixed(1);
  const lines = ['answered from   right/wrong by kind of question'];
  for (let threshold = 0.4; threshold < 0.86; threshold += 0.05) {
    const cells = Object.keys(WEIGHT_OF).map((kind) => {
      const whole = judged.filter((row) => row.kind === kind);
      const answered = whole.filter((row) => row.belief >= threshold);
      const wrong = percent(
        answered.filter((row) => row.right === 0),
        whole,
      );
      return `${kind} ${percent(
        answered.filter((row) => row.right === 1),
        whole,
      )}/${wrong}`;
    });
    lines.push(`${threshold.toFixed(2)}   ${cells.join('  ')}`);
  }
  return `${lines.join('\n')}\n`;
};
