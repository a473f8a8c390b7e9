import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knowledge } from '../../knowledge/answer.js';
import { createKnowledge } from '../../knowledge/engine.js';
import type { Entry } from '../../knowledge/entry.js';
import { sortedDocs } from '../../knowledge/entry-doc.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';
import { readyEngine, readyIndexFile } from '../../knowledge/ready-index.js';
import type { Doc } from '../../knowledge/search/doc.js';
import { createEngine } from '../../knowledge/search/engine.js';
import { tempFolder } from '../services/support.js';
import { contentFolder, entryOf, shipped } from './fixture.js';

const folder = tempFolder();
afterAll(() => folder.remove());

const docOf = (id: string, question: string): Doc => ({ id, titles: [], questions: [question], answers: [], silent: [] });
const docs = [docOf('a', '代金券怎么回收'), docOf('b', '机会点怎么取消')];
const others = [docOf('a', '发票怎么开'), docOf('b', '账单在哪里看')];
const likest = (text: string): number => readyEngine(folder.path, docs).search([{ text, weight: 1 }]).bestLikeness;

describe('the index that the build left', () => {
  beforeEach(() => createEngine(docs).save(readyIndexFile(folder.path, docs)));

  test('is read and not made anew', () => {
    // What stands in the file is searched: here that of other documents, under the name of these.
    createEngine(others).save(readyIndexFile(folder.path, docs));
    expect(likest('发票怎么开')).toBeCloseTo(1, 4);
  });

  test('is another for other texts', () => {
    expect(readyIndexFile(folder.path, others)).not.toBe(readyIndexFile(folder.path, docs));
    expect(readyIndexFile(folder.path, [docs[0] as Doc])).not.toBe(readyIndexFile(folder.path, docs));
  });

  test.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['of another version', (whole: Buffer) => Buffer.concat([Buffer.from('another'), whole.subarray(7)])],
  ])('is made anew where it is %s', (_, broken) => {
    const file = readyIndexFile(folder.path, docs);
    writeFileSync(file, broken(readFileSync(file)));
    expect(likest('代金券怎么回收')).toBeCloseTo(1, 4);
  });
});

test('where the build left none, the documents are indexed', () => {
  const empty = tempFolder();
  try {
    expect(readyEngine(empty.path, docs).search([{ text: '机会点怎么取消', weight: 1 }]).bestLikeness).toBeCloseTo(1, 4);
  } finally {
    empty.remove();
  }
});

test('of changed content only what differs is indexed', () => {
  // The file holds other documents under the name of these: what is found by their words was read, what by its own was indexed.
  createEngine(others).save(readyIndexFile(folder.path, docs));
  const changed = [docs[0] as Doc, docOf('b', '机会点谁来审核'), docOf('c', '现金券能退吗')];
  const engine = readyEngine(folder.path, changed, undefined, docs);
  const like = (text: string): number => engine.search([{ text, weight: 1 }]).bestLikeness;
  expect(engine.size).toBe(3);
  for (const text of ['发票怎么开', '机会点谁来审核', '现金券能退吗']) expect(like(text)).toBeCloseTo(1, 4);
  for (const text of ['代金券怎么回收', '账单在哪里看']) expect(like(text)).toBeLessThan(0.9);
  expect(readyEngine(folder.path, [], undefined, docs).size).toBe(0);
});

describe('content with published changes', () => {
  const classifier = loadClassifier(contentFolder);
  const asked = shipped.flatMap(({ alternates }, i) => (i % 4 === 0 ? [alternates.zh[i % 8] ?? '', alternates.en[i % 3] ?? ''] : []));
  asked.push('新伙伴大会几号开', 'when is the partner meeting', '明天会下雪吗', '还有呢');

  /** The same entries with every so many of them worded anew, and one more. */
  function published(every: number): Entry[] {
    const worded = shipped.map((entry, i): Entry => {
      if (i % every !== 0) return entry;
      const { zh, en } = entry.alternates;
      return {
        ...entry,
        alternates: { zh: [...zh.slice(3), '请问这个事情怎么办'], en: en.slice(2) },
        unanswered: { zh: ['谁来办'], en: [] },
      };
    });
    const more = entryOf('a-new-one', { title: { zh: '新伙伴大会什么时候开', en: 'When is the partner meeting?' } });
    return [...worded, more];
  }

  function readings(knowledge: Knowledge) {
    return asked.map((text) => {
      const { answer, ranking } = knowledge.ask(text);
      const ids = answer.outcome === 'ambiguous' ? answer.options.map(({ id }) => id) : [answer.outcome === 'answered' && answer.entry.id];
      return { text, outcome: answer.outcome, ids, ranking: ranking.map(({ entry }) => entry.id), confidence: answer.confidence };
    });
  }

  test.each([
    ['beside the ready index', 40],
    ['so many that all is merged', 4],
  ])('is answered as if indexed anew: %s', (_, every) => {
    const docs = sortedDocs(shipped);
    createEngine(docs).save(readyIndexFile(folder.path, docs));
    const live = published(every);
    const anew = readings(createKnowledge(live, { classifier }));
    const changed = readings(createKnowledge(live, { classifier, ready: folder.path, shipped }));
    const rounded = (list: ReturnType<typeof readings>) => list.map((one) => ({ ...one, confidence: one.confidence.toFixed(4) }));
    expect(rounded(changed)).toEqual(rounded(anew));
  });
});
