import { expect, test } from '@jest/globals';
import { Classifier } from '../../knowledge/classifier/classifier.js';
import { classifierOf } from '../../knowledge/classifier/opinions.js';
import { modelFromText, modelToText } from '../../knowledge/classifier/text-form.js';
import { bareQuestion, checkContent } from '../../knowledge/content-check.js';
import type { Doc } from '../../knowledge/search/doc.js';
import { classifierAsRead } from '../../scripts/train/examples.mjs';
import { SAID } from '../../scripts/train/said.mjs';
import { shipped } from '../knowledge/fixture.js';

const docOf = (id: string, ...questions: string[]): Doc => ({ id, titles: [], questions, answers: [], silent: [] });
const docs = [
  docOf('voucher', 'send a voucher', 'vouchers for a client', '代金券怎么发', 'voucher 10'),
  docOf('order', 'cancel an order', 'orders cancelled', '取消订单', 'order 10'),
];

test('what is measured without a question has the classifier that a file would hold, not the finer one in memory', () => {
  const inMemory = classifierOf(docs, { field: true });
  if (inMemory === undefined) throw new Error('nothing was learnt');
  const read: Classifier = classifierAsRead(docs, { classifierOf, modelToText, modelFromText, Classifier });
  const asked = 'a voucher for an order';
  expect(read.margins(asked)).toEqual(new Classifier(modelFromText(modelToText(inMemory.model), 'as a file')).margins(asked));
  expect(read.margins(asked)).not.toEqual(inMemory.margins(asked));
});

test('what is said in the middle of a conversation stands there once and is none of the content', () => {
  const bare: string[] = SAID.map(bareQuestion);
  expect(bare.filter((text, i) => text === '' || bare.indexOf(text) !== i)).toEqual([]);
  expect(checkContent(shipped, { questions: SAID })).toEqual([]);
  expect(SAID).toEqual(expect.arrayContaining(['第一个', '选2', '第二种', 'the second one']));
});
