import { describe, expect, test } from '@jest/globals';
import { Classifier } from '../../knowledge/classifier/classifier.js';
import { modelFromText, modelToText } from '../../knowledge/classifier/text-form.js';
import { trainClassifier } from '../../knowledge/classifier/train.js';
import { KnowledgeError } from '../../knowledge/error.js';

const training = trainClassifier(
  [
    ...['send a voucher', 'vouchers for a client', '代金券怎么发', 'voucher 10'].map((text) => ({ text, label: 'voucher' })),
    ...['cancel an order', 'orders cancelled', '取消订单', 'order 10'].map((text) => ({ text, label: 'order' })),
  ],
  { field: true },
);
if (training.outcome !== 'trained') throw new Error(training.outcome);
const { classifier } = training;
const text = modelToText(classifier.model);

describe('the text form of a classifier', () => {
  test('reads back as the same classifier', () => {
    const again = new Classifier(modelFromText(text, 'model.txt'));
    expect(again.labels).toEqual(['voucher', 'order']);
    expect(again.model.fingerprints).toEqual(classifier.model.fingerprints);
    for (const asked of ['a voucher for an order', '订单', 'nothing of it'])
      for (const [place, margin] of again.margins(asked).entries())
        expect(Math.abs(margin - (classifier.margins(asked)[place] ?? Number.NaN))).toBeLessThan(0.1);
    expect(modelToText(again.model)).toBe(text);
  });

  test('is lines a person can read, one feature each', () => {
    const lines = text.split('\n');
    expect(lines[0]).toMatch(/^classifier 1 rows 8 steps \d+ field labels 2 features \d+$/);
    expect(lines[1]).toMatch(/^voucher\t[0-9a-f]{8}$/);
    expect(lines.find((line) => line.startsWith('wvoucher\t'))).toMatch(/^wvoucher\t3\t0:\d+ 1:-\d+$/);
  });

  const lines = text.split('\n');
  const changed = (line: number, to: string): string => lines.map((own, i) => (i === line ? to : own)).join('\n');
  test.each([
    ['no classifier', '{"a": 1}\n', 'line 1: this is no head'],
    ['an empty file', '', 'line 1: this is no head'],
    ['another version', text.replace('classifier 1', 'classifier 2'), 'line 1: version 2 is not 1'],
    ['cut short in a line', text.slice(0, -4), 'does not end'],
    ['cut short between lines', `${lines.slice(0, -3).join('\n')}\n`, 'does not end'],
    ['a label without fingerprint', changed(1, 'voucher'), 'line 2: a label and its fingerprint'],
    ['a feature without weights', changed(3, 'b$ x\t1'), 'line 4: a feature, how many rows'],
    ['a feature that no row has', changed(3, (lines[3] ?? '').replace(/\t\d+\t/, '\t0\t')), 'line 4: a feature, how many rows'],
    ['a weight of a label that is not there', changed(3, (lines[3] ?? '').replace(/\t[^\t]*$/, '\t7:3')), 'line 4: "7:3" is no weight'],
    ['a broken weight', changed(4, (lines[4] ?? '').replace(/\t[^\t]*$/, '\t1:x')), 'line 5: "1:x" is no weight'],
    ['features in another order', changed(4, lines[3] ?? ''), 'line 5: the feature'],
  ])('%s is refused with file and line', (_, broken, message) => {
    const read = () => modelFromText(broken, 'model.txt');
    expect(read).toThrow(KnowledgeError);
    expect(read).toThrow(`model.txt, `);
    expect(read).toThrow(message);
    expect(read).toThrow('npm run train');
  });
});
