import { describe, expect, test } from '@jest/globals';
import { analyse, SPACES, type TermKey, UNIGRAM, WORD } from '../../knowledge/search/analyse.js';
import type { Doc } from '../../knowledge/search/doc.js';
import { match } from '../../knowledge/search/match.js';
import { PostingsBuilder, weightOf } from '../../knowledge/search/postings.js';
import { readQuery } from '../../knowledge/search/query.js';
import { buildIndex } from '../../knowledge/search/text-index.js';
import { SEARCH } from '../../knowledge/search/tuning.js';

const docs: Doc[] = [
  {
    id: 'a',
    titles: ['代金券怎么回收'],
    questions: ['how do i reclaim a voucher', '券发错了能收回吗'],
    answers: ['在代金券管理里单击回收。'],
    silent: [],
  },
  {
    id: 'b',
    titles: ['现金券怎么发'],
    questions: ['issue cash coupons'],
    answers: ['销售 > 现金券 > 下发', '一次最多 10 个客户'],
    silent: ['没有写明多久到账'],
  },
  { id: 'c', titles: ['机会点怎么取消'], questions: ['cancel an opportunity'], answers: ['不能取消，只能由pdm驳回。'], silent: [] },
];

/** The score as the book has it, term by term, over plain lists: slow and obvious. */
function naive(
  texts: readonly { readonly text: string; readonly weight: number }[][],
  frequencyIn: readonly string[][],
  query: string,
  space: number,
): number[] {
  const termsOf = (text: string): TermKey[] => {
    const terms: TermKey[] = [];
    analyse(text, (at, key) => {
      if (at === space) terms.push(key);
    });
    return terms;
  };
  const counts = texts.map((parts) => {
    const sums = new Map<TermKey, number>();
    for (const { text, weight } of parts) for (const term of termsOf(text)) sums.set(term, (sums.get(term) ?? 0) + weight);
    return sums;
  });
  const lengths = counts.map((sums) => [...sums.values()].reduce((a, b) => a + b, 0));
  const average = Math.max(1, lengths.reduce((a, b) => a + b, 0) / lengths.length);
  return counts.map((sums, doc) => {
    let score = 0;
    for (const term of new Set(termsOf(query))) {
      const n = sums.get(term) ?? 0;
      const frequency = frequencyIn.filter((list) => list.some((text) => termsOf(text).includes(term))).length;
      const idf = Math.log(1 + (docs.length - frequency + 0.5) / (frequency + 0.5));
      score += (idf * n * (SEARCH.k1 + 1)) / (n + SEARCH.k1 * (1 - SEARCH.b + (SEARCH.b * (lengths[doc] ?? 0)) / average));
    }
    return score;
  });
}

describe('scores', () => {
  const index = buildIndex(docs);
  const whole = docs.map((doc) => [...doc.titles, ...doc.questions, ...doc.answers]);
  const asked = docs.map((doc) => [
    ...doc.titles.map((text) => ({ text, weight: SEARCH.titleWeight })),
    ...doc.questions.map((text) => ({ text, weight: 1 })),
  ]);
  const told = docs.map((doc) => doc.answers.map((text) => ({ text, weight: 1 })));

  test.each(['代金券怎么收回', 'how to cancel a voucher', '现金券 10 个客户 issue', '毫不相干'])(
    'of "%s" are those of the slow way, in every space',
    (query) => {
      const found = match(index, readQuery(index, [{ text: query, weight: 1 }], 0));
      for (const space of SPACES.keys()) {
        naive(asked, whole, query, space).forEach((score, doc) => {
          expect(found.asked[space]?.[doc]).toBeCloseTo(score, 4);
        });
        naive(told, whole, query, space).forEach((score, doc) => {
          expect(found.told[space]?.[doc]).toBeCloseTo(score, 4);
        });
      }
    },
  );

  test('a question asked in its own words is wholly like itself', () => {
    const found = match(index, readQuery(index, [{ text: '代金券怎么回收', weight: 1 }], 0));
    expect(found.best[0]).toBeCloseTo(1, 4);
    expect(found.best[1]).toBeLessThan(0.7);
  });

  test('what the sources leave open is likened apart from the questions', () => {
    const found = match(index, readQuery(index, [{ text: '没有写明多久到账', weight: 1 }], 0));
    expect(found.silent[1]).toBeCloseTo(1, 4);
    expect(found.best[1]).toBeLessThan(0.5);
  });

  test('a query of more terms than are read keeps the most telling', () => {
    const long = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    const query = readQuery(
      buildIndex([{ id: 'x', titles: [long], questions: [], answers: [], silent: [] }]),
      [{ text: long, weight: 1 }],
      0,
    );
    expect(query.terms.length).toBe(SEARCH.mostTerms);
  });
});

describe('terms', () => {
  const termsOf = (text: string, space: number): TermKey[] => {
    const terms: TermKey[] = [];
    analyse(text, (at, key) => {
      if (at === space) terms.push(key);
    });
    return terms;
  };

  test("the programme's own words are cut whole", () => {
    expect(termsOf('机会点怎么审核', WORD)).toEqual(['机会点', '怎么', '审核']);
  });

  test('codes and paths stay whole and are found by their parts too', () => {
    expect(termsOf('cbc.0150', WORD)).toEqual(['cbc.0150', 'cbc', '0150']);
    expect(termsOf('/v2/orders/customer-orders', WORD)).toEqual(expect.arrayContaining(['v2/orders/customer-orders', 'order']));
  });

  test('single characters are terms', () => {
    expect(termsOf('退 a 订', UNIGRAM)).toEqual(['退'.charCodeAt(0), '订'.charCodeAt(0)]);
  });
});

describe('postings', () => {
  test('lay rows out by term in rising order and find weights again', () => {
    const builder = new PostingsBuilder();
    for (let row = 0; row < 700; row++) for (const term of [row % 3, 3]) builder.add(term, row, row + term);
    const postings = builder.finish(5);
    expect([...postings.starts]).toEqual([0, 234, 467, 700, 1400, 1400]);
    expect(weightOf(postings, 3, 699)).toBe(702);
    expect(weightOf(postings, 1, 4)).toBe(5);
    expect(weightOf(postings, 1, 3)).toBe(0);
    expect(weightOf(postings, 4, 0)).toBe(0);
  });
});
