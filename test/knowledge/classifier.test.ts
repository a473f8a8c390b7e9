import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Classifier } from '../../knowledge/classifier/classifier.js';
import { TextIndex } from '../../knowledge/index/text-index.js';
import { classifierOf, Opinions, textsOf } from '../../knowledge/classifier/opinions.js';
import { modelToText } from '../../knowledge/classifier/text-form.js';
import { type TrainingRow, trainClassifier } from '../../knowledge/classifier/train.js';

const ROWS: readonly TrainingRow[] = [
  ...[
    'cancel the order',
    'how do i cancel my order',
    'stop an order that was sent',
    'order cancelled, what now',
    '怎么取消订单',
    '订单能撤回吗',
  ].map((text) => ({ text, label: 'cancel' })),
  ...['issue a voucher', 'how do i give a customer a voucher', 'voucher for my client', 'send vouchers', '代金券怎么发', '给客户发券'].map(
    (text) => ({
      text,
      label: 'voucher',
    }),
  ),
  ...['reset the password', "can't sign in any more", 'i forgot my password', 'sign in fails', '密码忘了怎么办', '登录不上'].map(
    (text) => ({
      text,
      label: 'password',
    }),
  ),
];
const OPEN: readonly TrainingRow[] = ['what is the weather', 'weather for tomorrow', '明天天气怎么样', '今天下雨吗'].map((text) => ({
  text,
}));

const trained = (rows: readonly TrainingRow[], options = {}): Classifier => {
  const training = trainClassifier(rows, options);
  if (training.outcome !== 'trained') throw new Error(`not trained: ${training.outcome}`);
  return training.classifier;
};
const top = (classifier: Classifier, text: string): { label: string | undefined; margin: number } => {
  const margins = classifier.margins(text);
  const place = margins.indexOf(Math.max(...margins));
  return { label: classifier.labels[place], margin: margins[place] ?? Number.NaN };
};

describe('a trained classifier', () => {
  const classifier = trained(ROWS);

  test('knows every row it has learnt, and by a wide margin', () => {
    for (const { text, label } of ROWS) {
      const found = top(classifier, text);
      expect(found.label).toBe(label);
      expect(found.margin).toBeGreaterThan(0.3);
      for (const [place, margin] of classifier.margins(text).entries())
        if (classifier.labels[place] !== label) expect(margin).toBeLessThan(-0.3);
    }
  });

  test.each([
    ['my client wants a voucher', 'voucher'],
    ['cancelling orders', 'cancel'],
    ['passwrod forgotten, cannot sign in', 'password'],
    ['客户的代金券', 'voucher'],
    ['我要取消一个订单', 'cancel'],
  ])('%s is about %s', (text, label) => {
    expect(top(classifier, text).label).toBe(label);
  });

  test('a contraction and its whole form are one', () => {
    expect(classifier.margins("i can't sign in")).toEqual(classifier.margins('i can not sign in'));
  });

  test('has nothing to say for a text of other words, and nothing is left over from the text before', () => {
    expect([...classifier.margins('zzz')]).toEqual([-1, -1, -1]);
    const before = classifier.margins('issue a voucher');
    classifier.margins('cancel the order');
    expect(classifier.margins('issue a voucher')).toEqual(before);
  });

  test('the same rows give the same weights', () => {
    expect(modelToText(trained(ROWS).model)).toBe(modelToText(classifier.model));
  });

  test('rows that belong to no label push every margin down', () => {
    const honest = trained([...ROWS, ...OPEN, { text: 'order the weather' }]);
    expect(top(honest, 'order the weather').margin).toBeLessThan(top(classifier, 'order the weather').margin - 0.1);
    expect(honest.labels).toEqual(['cancel', 'voucher', 'password']);
  });

  test('reads the concepts of the programme only where it is told to', () => {
    const names = (options: { field: boolean }): readonly string[] =>
      trained(ROWS, options).model.vocabulary.names.filter((name) => name.startsWith('c'));
    expect(names({ field: true })).not.toEqual([]);
    expect(names({ field: false })).toEqual([]);
  });
});

describe('what is not trained', () => {
  test('too few rows to a label', () => {
    expect(trainClassifier(ROWS.filter((_, i) => i % 6 < 3))).toEqual({ outcome: 'sparse', rowsPerLabel: 3 });
  });

  test('one label alone, or none', () => {
    expect(trainClassifier(ROWS.slice(0, 6)).outcome).toBe('sparse');
    expect(trainClassifier([])).toEqual({ outcome: 'sparse', rowsPerLabel: 0 });
    expect(trainClassifier(OPEN).outcome).toBe('sparse');
  });

  test('what would take minutes', () => {
    const rows = Array.from({ length: 4 * 2500 }, (_, i) => ({
      text: `matter ${i % 2500} of the partners of the year ${i}`,
      label: `${i % 2500}`,
    }));
    expect(trainClassifier(rows).outcome).toBe('large');
  });
});

test('any rows can be learnt, and any text be asked', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('', 'po', '代金券', "what's"));
  fc.assert(
    fc.property(fc.array(text, { minLength: 8, maxLength: 24 }), text, (texts, asked) => {
      const rows = texts.map((own, i) => ({ text: own, label: i % 2 === 0 ? 'even' : 'odd' }));
      const unrelated = ['ümlaut', 'naïve', 'x', 'y'].map((own) => ({ text: own, label: 'other' }));
      for (const classifier of [trained(rows), trained([...rows, ...unrelated])])
        for (const margin of classifier.margins(asked)) expect(Number.isFinite(margin)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe('opinions', () => {
  const doc = (id: string, questions: readonly string[]) => ({
    id,
    titles: [],
    questions,
    answers: ['card arrival', 'an answer that explains at length what to do when the card has not come'],
    silent: [],
  });
  const docs = ['cancel', 'voucher', 'password'].map((id) =>
    doc(
      id,
      ROWS.filter(({ label }) => label === id).map(({ text }) => text),
    ),
  );

  test('an entry is learnt by its titles, its questions and what its answer is called', () => {
    expect(textsOf(doc('card', ['where is it'])).slice(-2)).toEqual(['where is it', 'card arrival']);
  });

  const classifier = classifierOf(docs);
  const [cancel, voucher, password] = docs as [(typeof docs)[0], (typeof docs)[0], (typeof docs)[0]];
  const opinionsOn = (...noted: (typeof docs)[number][]): Opinions => {
    if (classifier === undefined) throw new Error('Nothing was learnt.');
    const opinions = new Opinions(classifier);
    for (const one of noted) opinions.note(one);
    return opinions;
  };
  /** The margins of entries that are all in an index, in the order asked for; and the entries that the classifier puts first. */
  const asked = (opinions: Opinions, text: string, ids: readonly string[]): { margins: number[]; first: string[] } => {
    const index = new TextIndex();
    for (const id of ids) index.append(doc(id, []));
    const { first, marginsOf } = opinions.on(index.read())(text);
    return { margins: marginsOf(ids.map((_, place) => ({ doc: place }))), first: first.map((place) => ids[place] ?? '') };
  };
  const text = cancel.questions[0] ?? '';

  test('the entry that is asked for has the highest margin', () => {
    const [first = 0, second = 0, third = 0] = asked(opinionsOn(cancel, voucher, password), text, [
      'voucher',
      'cancel',
      'password',
    ]).margins;
    expect(second).toBeGreaterThan(Math.max(first, third) + 0.5);
  });

  test('an entry that has changed and one that is new get the best margin of the others; the order of texts is no change', () => {
    const reordered = { ...cancel, questions: [...cancel.questions].reverse() };
    const changed = { ...voucher, questions: [...voucher.questions, 'vouchers abroad'] };
    const opinions = opinionsOn(password, reordered, changed, doc('new', []));
    const [known = 0, other = 0, silent = 0, fresh = 0] = asked(opinions, text, ['cancel', 'password', 'voucher', 'new']).margins;
    expect(known).toBeGreaterThan(other);
    expect([silent, fresh]).toEqual([known, known]);
  });

  test('one that was known and is changed loses its opinion; where nobody has one, all are alike', () => {
    const opinions = opinionsOn(cancel);
    expect(asked(opinions, text, ['cancel']).margins).not.toEqual([0]);
    opinions.note({ ...cancel, questions: ['something else'] });
    expect(asked(opinions, text, ['cancel', 'voucher'])).toEqual({ margins: [0, 0], first: [] });
  });

  test('only entries with an opinion are put first', () => {
    expect(asked(opinionsOn(cancel, password), text, ['voucher', 'cancel', 'password']).first.sort()).toEqual(['cancel', 'password']);
  });

  test('an entry that was withdrawn is not put first, and the one in its place is', () => {
    const index = new TextIndex();
    for (let i = 0; i < 30; i++) index.append(doc(`other-${i}`, []));
    index.append(cancel);
    index.read();
    index.upsert(cancel);
    const reading = index.read();
    expect(reading.numbers).toBe(32);
    expect(
      opinionsOn(cancel)
        .on(reading)(text)
        .first.map((place) => [place, reading.idOf(place)]),
    ).toEqual([[31, 'cancel']]);
  });

  test('too few questions teach nothing', () => {
    expect(classifierOf([doc('one', ['a question']), doc('two', ['another'])])).toBeUndefined();
  });
});
