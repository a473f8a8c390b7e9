import { describe, expect, test } from '@jest/globals';
import { type Part, type Reading, TextIndex } from '../../knowledge/index/text-index.js';
import { analyse, SPACES, type TermKey, UNIGRAM, WORD } from '../../knowledge/search/analyse.js';
import type { Doc } from '../../knowledge/search/doc.js';
import { COVERED, Drafts } from '../../knowledge/search/draft.js';
import { Evidence, listOf } from '../../knowledge/search/evidence.js';
import { type Match, Matcher } from '../../knowledge/search/match.js';
import { readQuery } from '../../knowledge/search/query.js';
import { seek } from '../../knowledge/search/seek.js';
import { Selector } from '../../knowledge/search/select.js';
import { SEARCH } from '../../knowledge/search/tuning.js';
import { Whole } from '../../knowledge/search/whole.js';
import { questionWordsIn } from '../../knowledge/text/question-words.js';

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

function readingOf(list: readonly Doc[]): Reading {
  const index = new TextIndex();
  for (const doc of list) index.append(doc);
  return index.read();
}

/** What a query finds, by entry. */
function matchAll(index: Reading, text: string): Map<number, Match> {
  const query = readQuery(index, [{ text, weight: 1 }], 0);
  return new Map(index.parts.flatMap((part, place) => new Matcher(place, part).match(query, [])).map((match) => [match.doc, match]));
}

interface NaiveOptions {
  readonly among?: readonly Doc[];
  readonly k1?: number;
  readonly b?: number;
  /** Places of the query, first and end in turn, that do not count, nor what reaches into them. */
  readonly without?: readonly number[];
}

/** The terms of a space that have nothing in common with places of the text. */
function termsApart(text: string, space: number, places: readonly number[]): TermKey[] {
  const hidden = new Set(places.flatMap((first, i) => (i % 2 === 0 ? range(first, places[i + 1] ?? 0) : [])));
  const terms: TermKey[] = [];
  analyse(text, (at, key, from, end) => {
    if (at === space && !range(from, end).some((place) => hidden.has(place))) terms.push(key);
  });
  return terms;
}

function range(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, i) => from + i);
}

/** The score as the book has it, term by term, over plain lists: slow and obvious. */
function naive(
  texts: readonly { readonly text: string; readonly weight: number }[][],
  frequencyIn: readonly string[][],
  query: string,
  space: number,
  { among = docs, k1 = SEARCH.k1, b = SEARCH.b, without = [] }: NaiveOptions = {},
): number[] {
  const termsOf = (text: string): TermKey[] => termsApart(text, space, []);
  const counts = texts.map((parts) => {
    const sums = new Map<TermKey, number>();
    for (const { text, weight } of parts) for (const term of termsOf(text)) sums.set(term, (sums.get(term) ?? 0) + weight);
    return sums;
  });
  const lengths = counts.map((sums) => [...sums.values()].reduce((a, b) => a + b, 0));
  const average = Math.max(1, lengths.reduce((a, b) => a + b, 0) / lengths.length);
  const termsIn = frequencyIn.map((list) => new Set(list.flatMap(termsOf)));
  const wanted = [...new Set(termsApart(query, space, without))].map((term) => {
    const frequency = termsIn.filter((terms) => terms.has(term)).length;
    return { term, idf: Math.log(1 + (among.length - frequency + 0.5) / (frequency + 0.5)) };
  });
  return counts.map((sums, doc) => {
    let score = 0;
    for (const { term, idf } of wanted) {
      const n = sums.get(term) ?? 0;
      score += (idf * n * (k1 + 1)) / (n + k1 * (1 - b + (b * (lengths[doc] ?? 0)) / average));
    }
    return score;
  });
}

/** Against answers: without the words that only make it a question, and by their own saturation. */
const TOLD = { k1: SEARCH.toldK1, b: SEARCH.toldB };

describe('scores', () => {
  const index = readingOf(docs);
  const whole = docs.map((doc) => [...doc.titles, ...doc.questions, ...doc.answers]);
  const asked = docs.map((doc) => [
    ...doc.titles.map((text) => ({ text, weight: SEARCH.titleWeight })),
    ...doc.questions.map((text) => ({ text, weight: 1 })),
  ]);
  const told = docs.map((doc) => doc.answers.map((text) => ({ text, weight: 1 })));

  test.each(['代金券怎么收回', 'how to cancel a voucher', '现金券 10 个客户 issue', '毫不相干'])(
    'of "%s" are those of the slow way, in every space',
    (query) => {
      const found = matchAll(index, query);
      for (const space of SPACES.keys()) {
        naive(asked, whole, query, space).forEach((score, doc) => {
          expect(found.get(doc)?.asked[space] ?? 0).toBeCloseTo(score, 4);
        });
        naive(told, whole, query, space, { ...TOLD, without: questionWordsIn(query) }).forEach((score, doc) => {
          expect(found.get(doc)?.told[space] ?? 0).toBeCloseTo(score, 4);
        });
      }
    },
  );

  test('a question asked in its own words is wholly like itself', () => {
    const found = matchAll(index, '代金券怎么回收');
    expect(found.get(0)?.likeness.best).toBeCloseTo(1, 4);
    expect(found.get(1)?.likeness.best).toBeLessThan(0.7);
  });

  test('what the sources leave open is likened apart from the questions', () => {
    const found = matchAll(index, '没有写明多久到账');
    expect(found.get(1)?.likeness.silent).toBeCloseTo(1, 4);
    expect(found.get(1)?.likeness.best).toBeLessThan(0.5);
  });

  test('a query of more terms than are read keeps the most telling', () => {
    const long = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    const query = readQuery(
      readingOf([{ id: 'x', titles: [long], questions: [], answers: [], silent: [] }]),
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

describe('candidates', () => {
  /** Many short entries of few words, so that the lists of the common ones are long enough to be skipped. */
  const words = ['代金券', '回收', '机会点', '审核', '客户', '报备', '激励', '结算', '订单', '发票', '账号', '接口'];
  const many = Array.from({ length: 9000 }, (_, i): Doc => {
    const pick = (step: number, below: number): string => words[(Math.imul(i + 1, step) >>> 7) % below] ?? '';
    const answer = [pick(40503, 3), pick(60493, 5), pick(30011, words.length), pick(52711, words.length)].slice(0, 2 + (i % 3)).join('');
    const isRare = i % 1000 === 17;
    return {
      id: `${i}`,
      titles: [],
      questions: i % 40 === 3 ? [`${answer}吗`] : [],
      answers: [isRare ? `${answer}凭证` : answer],
      silent: [],
    };
  });
  const index = readingOf(many);

  test.each(['代金券回收凭证', '客户报备审核', '机会点代金券激励结算', '发票凭证怎么审核客户订单'])(
    'for "%s" are the entries that reading everything would choose',
    (text) => {
      const spaces = [...SPACES.keys()];
      const whole = many.map((doc) => [...doc.questions, ...doc.answers]);
      const asked = many.map((doc) => doc.questions.map((question) => ({ text: question, weight: 1 })));
      const told = many.map((doc) => doc.answers.map((answer) => ({ text: answer, weight: 1 })));
      const sums = spaces.flatMap((space) => {
        const weight = SEARCH.spaceWeight[space] ?? 0;
        return [
          naive(asked, whole, text, space, { among: many }),
          naive(told, whole, text, space, { among: many, ...TOLD, without: questionWordsIn(text) }),
        ].map((scores) => scores.map((score) => score * weight));
      });
      const totals = many.map((_, doc) => sums.reduce((sum, scores) => sum + (scores[doc] ?? 0), 0));
      const found = matchAll(index, text);
      const least = totals.toSorted((a, b) => b - a)[SEARCH.candidates - 1] ?? 0;
      totals.forEach((total, doc) => {
        if (total > least + 1e-6) expect(found.has(doc)).toBe(true);
      });
      for (const match of found.values()) {
        expect(match.sum).toBeCloseTo(totals[match.doc] ?? 0, 3);
      }
    },
  );

  test('of a few entries with many questions are those that the lists of many would give, withdrawn ones left out', () => {
    const pick = (i: number, step: number): string => words[(Math.imul(i + 1, step) >>> 7) % words.length] ?? '';
    const few = new TextIndex();
    for (let i = 0; i < 120; i++) {
      const texts = Array.from({ length: 9 }, (_, k) => `${pick(9 * i + k, 40503)}${pick(9 * i + k, 60493)}${pick(i + k, 30011)}`);
      few.append({
        id: `${i}`,
        titles: texts.slice(0, 1),
        questions: texts.slice(1, 6),
        answers: texts.slice(6, 8),
        silent: texts.slice(8),
      });
    }
    few.read();
    for (let i = 0; i < 8; i++) few.withdraw(`${i * 7}`);
    const reading = few.read();
    const part = reading.parts[0] as Part;
    expect([reading.parts.length, part.dead?.[7], Whole.isFor(part)]).toEqual([1, 1, true]);
    for (const text of ['代金券回收怎么审核', '客户报备', '机会点激励结算订单发票']) {
      const lists = readQuery(reading, [{ text, weight: 1 }], 0).terms.flatMap((term) => listOf(part, 0, term) ?? []);
      lists.sort((a, b) => b.entryWeight - a.entryWeight);
      const drafts = new Whole(part).draft(lists, [3], new Selector(), new Drafts());
      const chosen = new Selector().select(lists, [3], new Evidence(part));
      expect(chosen.length).toBeGreaterThan(SEARCH.candidates - 1);
      expect(chosen).toContain(3);
      expect(drafts.map(({ entry }) => entry)).toEqual(chosen);
    }
  });
});

describe('what single rows cover', () => {
  const index = readingOf([
    {
      id: 'a',
      titles: [],
      questions: ['代金券怎么回收', '现金券怎么下发'],
      answers: ['代金券发出以后不能修改'],
      silent: ['代金券能不能转让'],
    },
  ]);
  const ALL = COVERED.length;

  test('a question that holds all of it covers it whole; two that hold a half each do not', () => {
    expect(matchAll(index, '代金券怎么回收').get(0)?.row[ALL]).toBeCloseTo(1, 4);
    expect(matchAll(index, '代金券怎么下发').get(0)?.row[ALL]).toBeLessThan(0.9);
  });

  test('a line of the answer covers what is left when the question words are gone', () => {
    expect(matchAll(index, '请问代金券修改').get(0)?.lineRow[ALL]).toBeGreaterThan(0.7);
    expect(matchAll(index, '回收').get(0)?.lineRow[ALL]).toBe(0);
  });

  test('what is left open is covered apart', () => {
    const found = matchAll(index, '代金券能不能转让').get(0);
    expect(found?.openRow[ALL]).toBeCloseTo(1, 4);
    expect(found?.row[ALL]).toBeLessThan(0.8);
  });
});

describe('numbers and codes', () => {
  const index = readingOf([
    { id: 'a', titles: ['报错 cbc.0150 怎么办'], questions: [], answers: ['等 10 秒'], silent: [] },
    { id: 'b', titles: ['报错 cbc.0151 怎么办'], questions: [], answers: [], silent: [] },
  ]);

  test('are counted by the entry that has them, and those that none has are missing everywhere', () => {
    const found = matchAll(index, 'cbc.0150 429');
    expect([found.get(0)?.codes, found.get(1)?.codes]).toEqual([2, 0]);
    expect(readQuery(index, [{ text: 'cbc.0150 429', weight: 1 }], 0).unseenCodes).toBe(1);
  });
});

describe('seeking', () => {
  test('finds the first place that holds a number or more', () => {
    const numbers = Uint32Array.from({ length: 500 }, (_, i) => i * 3);
    for (let wanted = 0; wanted < 1502; wanted++) expect(seek(numbers, 0, 500, wanted)).toBe(Math.min(500, Math.ceil(wanted / 3)));
    expect(seek(numbers, 100, 200, 5)).toBe(100);
    expect(seek(numbers, 100, 200, 5000)).toBe(200);
  });
});
