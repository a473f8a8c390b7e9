import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Doc } from '../../knowledge/search/doc.js';
import { createEngine, type Engine, streamEngine } from '../../knowledge/search/engine.js';

const pieces = [
  '代金券',
  '现金券',
  '回收',
  '怎么',
  '审核',
  '客户',
  '多久',
  '机会点',
  'voucher',
  'reclaim',
  'how long',
  'cbc.0150',
  'approve',
  '驳回',
  '退',
];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const texts = fc.array(text, { maxLength: 3 });
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const docs = fc.record({ id: ids, titles: texts, questions: texts, answers: texts, silent: fc.array(text, { maxLength: 1 }) });
type Step = { readonly put: Doc } | { readonly out: string } | { readonly ask: string };
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: docs.map((put): Step => ({ put })) },
    { weight: 1, arbitrary: ids.map((out): Step => ({ out })) },
    { weight: 1, arbitrary: text.map((ask): Step => ({ ask })) },
  ),
  { maxLength: 25 },
);

/** What a search gives, by id: numbers of documents may differ. */
function found(engine: Engine, question: string) {
  const search = engine.search([{ text: question, weight: 1 }]);
  const named = (doc: number): string | null => (doc < 0 ? null : engine.idOf(doc));
  return {
    hits: new Map(search.hits.map((hit) => [engine.idOf(hit.doc), hit])),
    mass: search.query.mass,
    unseen: search.query.unseenMass,
    best: search.bestLikeness,
    silent: search.silent.likeness,
    silentOf: named(search.silent.doc),
    openShare: search.openShare,
    openness: search.openness,
  };
}

function expectSame(changed: Engine, made: Engine, question: string): void {
  const [one, other] = [found(changed, question), found(made, question)];
  expect([...one.hits.keys()].sort()).toEqual([...other.hits.keys()].sort());
  for (const [id, hit] of one.hits) {
    const same = other.hits.get(id);
    hit.values.forEach((value, i) => {
      expect(value).toBeCloseTo(same?.values[i] ?? Number.NaN, 5);
    });
    expect(hit.score).toBeCloseTo(same?.score ?? Number.NaN, 4);
  }
  for (const figure of ['best', 'silent', 'openShare'] as const) expect(one[figure]).toBeCloseTo(other[figure], 5);
  for (const figure of ['mass', 'unseen', 'openness'] as const)
    one[figure].forEach((value, i) => {
      expect(value).toBeCloseTo(other[figure][i] ?? Number.NaN, 5);
    });
}

describe('an index that changes', () => {
  test('finds what one made anew of the same entries finds, after any changes', () => {
    fc.assert(
      fc.property(fc.array(docs, { maxLength: 6 }), steps, text, (first, changes, question) => {
        const held = new Map<string, Doc>(first.map((doc) => [doc.id, doc]));
        const engine = createEngine(held.values());
        for (const step of changes) {
          if ('put' in step) {
            engine.upsert(step.put);
            held.delete(step.put.id);
            held.set(step.put.id, step.put);
          } else if ('out' in step) expect(engine.withdraw(step.out)).toBe(held.delete(step.out));
          else engine.search([{ text: step.ask, weight: 1 }]);
        }
        const made = createEngine(held.values());
        expect(engine.size).toBe(held.size);
        expectSame(engine, made, question);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps a small segment and marks beside a large one, and still finds the same', () => {
    const many = Array.from({ length: 300 }, (_, i): Doc => {
      const word = (n: number): string => pieces[(i * 7 + n * n * 3) % pieces.length] ?? '';
      return {
        id: `${i}`,
        titles: [word(1) + word(2)],
        questions: [word(3)],
        answers: [`${word(4)} ${word(5)}`],
        silent: i % 9 === 0 ? [word(6)] : [],
      };
    });
    const engine = createEngine(many);
    const late: Doc = { id: 'late', titles: ['代金券的退款规则'], questions: ['怎么退'], answers: ['当月退回'], silent: [] };
    engine.upsert(late);
    engine.search([{ text: '退款', weight: 1 }]);
    for (const id of ['3', '77', '150']) engine.withdraw(id);
    const changed: Doc = { id: '9', titles: ['审核多久'], questions: [], answers: ['三天'], silent: [] };
    engine.upsert(changed);
    const rest = many.filter(({ id }) => !['3', '9', '77', '150'].includes(id));
    const made = createEngine([...rest, late, changed]);
    for (const question of ['代金券的退款规则', '审核多久', 'how long reclaim voucher', '没有的词']) expectSame(engine, made, question);
  });

  test('withdraws nothing that it does not have', () => {
    const engine = createEngine([]);
    expect(engine.withdraw('a')).toBe(false);
    expect(engine.search([{ text: '代金券', weight: 1 }]).hits).toEqual([]);
    engine.upsert({ id: 'a', titles: ['代金券'], questions: [], answers: [], silent: [] });
    expect(engine.withdraw('a')).toBe(true);
    expect(engine.withdraw('a')).toBe(false);
    expect(engine.size).toBe(0);
  });

  test('mends with the words it has now', () => {
    const engine = createEngine([{ id: 'a', titles: ['order'], questions: [], answers: [], silent: [] }]);
    expect(engine.mend('vuocher').count).toBe(0);
    engine.upsert({ id: 'b', titles: ['voucher'], questions: [], answers: [], silent: [] });
    expect(engine.mend('vuocher').text).toBe('voucher');
    engine.withdraw('b');
    expect(engine.mend('vuocher').count).toBe(0);
  });

  test('has no entry by a number that none has', () => {
    expect(() => createEngine([]).idOf(0)).toThrow(RangeError);
  });
});

test('a stream gives the index that a list gives', async () => {
  const list: Doc[] = pieces.map((piece, i) => ({ id: `${i}`, titles: [piece], questions: [], answers: [`${piece}审核`], silent: [] }));
  async function* stream(): AsyncGenerator<Doc> {
    yield* list;
  }
  const engine = await streamEngine(stream());
  expect(engine.size).toBe(list.length);
  expectSame(engine, createEngine(list), '代金券审核');
});
