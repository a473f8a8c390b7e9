/** An outcome as a run of the evaluation leaves it; give what matters to the test. */
export function outcome(given: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    id: 'questions.jsonl#one',
    part: 'questions',
    style: 'paraphrase',
    lang: 'zh',
    q: '怎么提交',
    wanted: ['submit'],
    outcome: 'answered',
    got: 'submit',
    options: [],
    confidence: 0.9,
    belief: 0.9,
    verdict: 'right',
    must: null,
    ranking: [['submit', 8.5]],
    ...given,
  };
}

export const many = (n: number, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] =>
  Array.from({ length: n }, () => outcome(given));
