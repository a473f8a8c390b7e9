import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../knowledge/answer.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { createForeignKnowledge } from '../../knowledge/foreign.js';
import { READING_NAMES } from '../../knowledge/lean.js';
import { renderTrace } from '../../knowledge/render-trace.js';
import { FEATURES } from '../../knowledge/search/features.js';
import type { DecisionTrace, QuestionTrace } from '../../knowledge/trace.js';
import { TRACE_WORDS } from '../../knowledge/trace-words.js';
import { entryOf, knowledge } from './fixture.js';

const MESSAGES = [
  '代金券过期了怎么办',
  'How long does PO verification take?',
  '驗證要多久',
  '机惠点怎么共享给华为',
  '怎么查看',
  '明天天气怎么样',
  'PO 验证要多久？代金券怎么回收？',
  '代金券能转让给别的客户吗',
  '？？？',
  '',
];

const firstOf = (text: string, context = {}): QuestionTrace => {
  const [question] = knowledge.explain(text, context).trace.questions;
  if (question === undefined) throw new Error(`nothing was read of "${text}"`);
  return question;
};

const entriesOf = (answer: Answer): string[] => {
  switch (answer.outcome) {
    case 'answered':
      return [answer.entry.id];
    case 'ambiguous':
      return answer.options.map(({ id }) => id);
    case 'unknown':
      return answer.nearest === undefined ? [] : [answer.nearest.id];
  }
};

const decided = ({ outcome, confidence, entries }: DecisionTrace): unknown => [outcome, confidence, entries];

describe.each(MESSAGES)('the trace of "%s"', (text) => {
  const { reading, trace } = knowledge.explain(text);

  test('belongs to the reading that ask gives', () => {
    expect(reading).toEqual(knowledge.ask(text));
    expect([trace.lang, trace.action, trace.left]).toEqual([reading.lang, reading.action, reading.left]);
    const answers = reading.parts.length === 0 ? [reading.answer] : reading.parts.map(({ answer }) => answer);
    expect(trace.questions.map(({ decision }) => decided(decision))).toEqual(
      answers.map((answer) => [answer.outcome, answer.confidence, entriesOf(answer)]),
    );
  });

  test('has the entries of the ranking, and every figure of their scores', () => {
    if (reading.parts.length === 0) {
      const ranked = reading.ranking.slice(0, 5).map(({ entry, score }) => [entry.id, score]);
      expect(trace.questions[0]?.candidates.map(({ entry, score }) => [entry, score])).toEqual(ranked);
    }
    for (const { candidates } of trace.questions)
      for (const { figures, score } of candidates) {
        expect(figures.map(({ name }) => name)).toEqual(FEATURES);
        expect(figures.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9);
        for (const { value, weight, contribution } of figures) expect(contribution).toBeCloseTo(value * weight, 12);
      }
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });
});

describe('a trace', () => {
  test('shows the terms of each space, and which of them no entry has', () => {
    const { terms } = firstOf('代金券 qwzx');
    const texts = (space: keyof typeof terms, known: boolean): string[] =>
      terms[space].filter((term) => term.known === known).map((term) => term.text);
    expect(texts('bigram', true)).toEqual(expect.arrayContaining(['代金', '金券']));
    expect(texts('unigram', true).sort()).toEqual(['代', '金', '券'].sort());
    expect(texts('concept', true)).toEqual(['coupon.voucher']);
    expect(texts('word', false)).toEqual(['qwzx']);
    for (const { idf, weight } of Object.values(terms).flat()) expect([idf > 0, weight]).toEqual([true, 1]);
  });

  test('says in which figures the others lost most, the greatest difference first', () => {
    const [top, ...others] = firstOf('代金券过期了怎么办').candidates;
    expect(top?.losses).toEqual([]);
    expect(others).toHaveLength(4);
    for (const { losses, figures } of others) {
      const behind = figures.map(({ contribution }, i) => (top?.figures[i]?.contribution ?? 0) - contribution);
      const costs = losses.map((loss) => loss.behind);
      expect(costs.slice(0, 3)).toEqual(
        behind
          .filter((n) => n > 0)
          .sort((a, b) => b - a)
          .slice(0, 3),
      );
      expect(costs).toEqual([...costs].sort((a, b) => b - a));
      for (const { things, value, topValue } of losses.slice(3)) expect([things.length > 0, value > topValue]).toEqual([true, true]);
    }
  });

  test('counts what was mended, and shows what was searched in its place', () => {
    expect(firstOf('how long does verifcation take')).toMatchObject({ mended: 1, normalised: 'how long does verification take' });
  });

  test('names the things that are not the same', () => {
    const coupons = createKnowledge([
      entryOf('voucher', {
        title: { zh: '如何回收代金券？', en: 'How do I reclaim a voucher?' },
        alternates: { zh: ['代金券怎么回收', '代金券收回'], en: ['reclaim a voucher'] },
      }),
      entryOf('cash', {
        title: { zh: '如何回收现金券？', en: 'How do I reclaim a cash coupon?' },
        alternates: { zh: ['现金券怎么回收', '现金券收回'], en: ['reclaim a cash coupon'] },
      }),
      entryOf('other', { alternates: { zh: ['项目报备有什么条件'], en: [] } }),
    ]);
    const losses = (text: string) => coupons.explain(text).trace.questions[0]?.candidates[1]?.losses ?? [];
    const sibling = (text: string) => losses(text).flatMap(({ name, things }) => (name === 'named-sibling' ? things : []));
    expect(sibling('现金券怎么收回')).toEqual([{ asked: '现金券', instead: '代金券' }]);
  });

  test('says by which rule it was decided', () => {
    const own = knowledge.entry('voucher-reclaim')?.alternates.zh[0] ?? '';
    expect(firstOf(own).decision).toMatchObject({ outcome: 'answered', rule: 'own-question', entries: ['voucher-reclaim'] });
    expect(firstOf('qwzx').decision).toMatchObject({ outcome: 'unknown', rule: 'nothing-found' });
    expect(firstOf('世界杯谁赢了').decision).toMatchObject({ outcome: 'unknown', rule: 'foreign', entries: [] });
    for (const { outcome, rule, right, known = 0, lines } of MESSAGES.map((text) => firstOf(text).decision)) {
      if (rule === 'believed') expect([outcome, right >= lines.answered]).toEqual(['answered', true]);
      if (rule === 'offered') expect([outcome, known >= lines.known]).toEqual(['ambiguous', true]);
      if (rule === 'not-believed') expect([outcome, known < lines.known]).toEqual(['unknown', true]);
    }
  });

  test('of a message that leans on the turn before has its readings and what each is worth', () => {
    const context = { previous: 'voucher-reclaim', question: '代金券怎么回收' };
    const { leans, candidates, decision } = firstOf('那现金券呢', context);
    expect(leans).toMatchObject({ topic: 'voucher-reclaim' });
    expect(leans?.readings.inQuestion[0]?.text).toContain('现金券');
    const reading = knowledge.ask('那现金券呢', context);
    expect(candidates.map(({ entry, score }) => [entry, score])).toEqual(
      reading.ranking.slice(0, 5).map(({ entry, score }) => [entry.id, score]),
    );
    for (const { figures, score } of candidates) {
      expect(figures.map(({ name }) => name)).toEqual(['nearness', ...READING_NAMES]);
      expect(figures.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9);
    }
    expect(decided(decision)).toEqual([reading.answer.outcome, reading.answer.confidence, entriesOf(reading.answer)]);
  });

  test('is made of a foreign knowledge base as well', () => {
    const foreign = createForeignKnowledge([
      { id: 'a1', question: 'How do I reset my password?', answer: 'Press Reset.' },
      { id: 'a2', question: 'Where is my invoice?', answer: 'Under Billing.' },
    ]);
    const { reading, trace } = foreign.explain('reset the password');
    expect(trace.questions[0]?.candidates[0]).toMatchObject({ entry: 'a1', score: reading.score });
    expect(renderTrace(trace)).toContain('1. a1  How do I reset my password?');
  });
});

describe('the text of a trace', () => {
  const keysOf = (words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [key] : keysOf(value).map((inner) => `${key}.${inner}`)));

  test('has the same words in both languages, a name for every figure, and none empty', () => {
    expect(keysOf(TRACE_WORDS.en).sort()).toEqual(keysOf(TRACE_WORDS.zh).sort());
    expect(Object.keys(TRACE_WORDS.zh.figures).sort()).toEqual([...FEATURES, ...READING_NAMES, 'nearness'].sort());
    for (const { figures } of Object.values(TRACE_WORDS)) expect(new Set(Object.values(figures)).size).toBe(Object.keys(figures).length);
  });

  test('is in the language of the message, what was searched as it was searched', () => {
    const [zh = '', tw = '', en = ''] = ['代金券怎么回收', '代金券怎麼回收', 'How do I reclaim a voucher?'].map((text) =>
      renderTrace(knowledge.explain(text).trace),
    );
    expect(zh).toContain('语言：简体中文\n\n问题：代金券怎么回收\n');
    expect(tw).toContain('語言：繁體中文\n\n問題：代金券怎麼回收\n檢索文本：代金券怎么回收\n');
    expect(en).toContain('Language: English\n\nQuestion: How do I reclaim a voucher?\n');
    expect(en).not.toMatch(/[：，]/u);
  });

  test('lists figures that add up to the score', () => {
    const { trace } = knowledge.explain('代金券过期了怎么办');
    const tables = renderTrace(trace).split(TRACE_WORDS.zh.columns).slice(1);
    expect(tables).toHaveLength(5);
    tables.forEach((table, i) => {
      const rows = table.split(TRACE_WORDS.zh.sum)[0] ?? '';
      // The third number of a line that names a figure, the only one of the last two.
      const sums = [...rows.matchAll(/^ +(?:[a-z-]+ +-?[\d.]+ +-?[\d.]+ +)?(-?\d+\.\d\d) {2}/gmu)].map((match) => Number(match[1]));
      const score = sums.pop() ?? 0;
      expect(score).toBeCloseTo(trace.questions[0]?.candidates[i]?.score ?? 0, 1);
      expect(sums).toHaveLength(9);
      expect(Math.abs(sums.reduce((sum, n) => sum + n, 0) - score)).toBeLessThan(0.05);
    });
  });

  test('tells each of several questions apart', () => {
    const text = renderTrace(knowledge.explain('PO 验证要多久？代金券怎么回收？').trace);
    expect(text.match(/^问题：/gmu)).toHaveLength(2);
    expect(text.match(/^结论$/gmu)).toHaveLength(2);
  });
});
