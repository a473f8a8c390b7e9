import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readyEngine, readyIndexFile } from '../../knowledge/ready-index.js';
import type { Doc } from '../../knowledge/search/doc.js';
import { createEngine } from '../../knowledge/search/engine.js';
import { tempFolder } from '../services/support.js';

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
