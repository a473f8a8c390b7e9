import { describe, expect, test } from '@jest/globals';
import { asWritten, linesAsSentences, questionsIn } from '../../knowledge/several.js';
import { tidy } from '../../knowledge/text/fold.js';
import { knowledge } from './fixture.js';

const partsOf = (text: string) =>
  knowledge.ask(text).parts.map(({ answer }) => (answer.outcome === 'answered' ? answer.entry.id : answer.outcome));

describe('the questions of a message', () => {
  test.each([
    ['PO怎么提交？HO怎么接受？', ['PO怎么提交?', 'HO怎么接受?']],
    ['PO怎么提交\n还有HO怎么接受', ['PO怎么提交;', 'HO怎么接受']],
    ['1. PO怎么提交 2. HO怎么接受', ['PO怎么提交', 'HO怎么接受']],
    ['How do I submit a PO? And how do I accept an HO?', ['How do I submit a PO?', 'how do I accept an HO?']],
    ['您好！我是新来的。请问代金券怎么回收？谢谢！', ['代金券怎么回收?']],
    ['Hi there. I am new here. Could you tell me how long it takes? Thanks.', ['how long it takes?']],
    ['我们的PO被驳回了。怎么办？', ['我们的PO被驳回了。怎么办?']],
    ['PO验证要多久', ['PO验证要多久']],
    ['那现金券呢？客户在哪里看？', ['那现金券呢?客户在哪里看?']],
    ['PO怎么提交？那HO呢？', ['PO怎么提交?', '那HO呢?']],
  ])('%s', (text, questions) => {
    expect(questionsIn(tidy(linesAsSentences(text))).questions).toEqual(questions);
  });

  test.each([
    ['PO验证要多久，由谁处理？', 2],
    ['PO验证多久，HO接收多久', 2],
    ['PO验证多久,HOLD的怎么办', 1],
    ['PO被驳回了，怎么重新提交？', 1],
    ['如果客户没有账号，能不能提PO？', 1],
    ['客户昨天退订了，券还退不退？', 1],
    ['那现金券呢，客户在哪里看', 1],
  ])('a sentence holds two only where every clause asks: %s', (text, count) => {
    expect(questionsIn(tidy(text)).clauses).toHaveLength(count);
  });
});

test('a pasted text full of questions is not taken apart', () => {
  const pasted = 'PO怎么提交?HO怎么接受?'.repeat(10);
  expect(questionsIn(pasted).questions).toEqual([pasted]);
});

test.each([
  ['代金券能退吗?', '代金券能退吗？'],
  ['PO,HO怎么**提交**?', 'PO,HO怎么**提交**？'],
  ['how, then?', 'how, then?'],
])('%s is quoted as people write it', (piece, written) => {
  expect(asWritten(piece)).toBe(written);
});

describe('several questions', () => {
  test('are each answered', () => {
    expect(partsOf('HO怎么拒绝？还有代金券能不能改面额？')).toEqual(['ho-decline-procedure', 'voucher-modify-after-issue']);
    expect(partsOf('Where do customers see cash coupons? And how do I decline an HO?')).toEqual([
      'cash-coupon-customer-view',
      'ho-decline-procedure',
    ]);
  });

  test('of one sentence are each answered where nearly all of it is', () => {
    expect(partsOf('PO验证多久，HO接收多久')).toEqual(['po-verification-sla', 'ho-accept-deadline']);
  });

  test('are each shown where none has an answer but may be one of several', () => {
    const parts = partsOf("what's the deadline for incentive claim? and how do I get paid?");
    expect(parts).toHaveLength(2);
    expect(parts).toContain('ambiguous');
  });

  test('one about a sibling that has no answer is not passed over', () => {
    expect(partsOf('PO验证时限是几天？HO呢？')).toHaveLength(2);
  });

  test('the second may lean on the first', () => {
    expect(partsOf('怎么加入PCE？怎么查有没有加入成功？')).toEqual(['pce-join-procedure', 'pce-check-joined']);
  });

  test('what nobody can answer is said to be unknown beside what is answered', () => {
    expect(partsOf('PO怎么提交？你们食堂几点开门？')).toEqual(['po-create-procedure', 'unknown']);
  });

  test('beyond three are left, and named', () => {
    const { parts, left } = knowledge.ask('PO怎么提交？HO怎么拒绝？代金券怎么回收？现金券怎么下发？客户怎么报备？');
    expect(parts).toHaveLength(3);
    expect(left).toEqual(['现金券怎么下发？', '客户怎么报备？']);
  });

  test.each(['PO被驳回了，怎么重新提交？', 'PO验证要多久？最长几天？', '代金券怎么回收？谢谢，麻烦了！', 'PO验证要多久'])(
    'one is not taken apart: %s',
    (text) => {
      expect(knowledge.ask(text).parts).toEqual([]);
    },
  );

  test('courtesy around one question is passed over, in both languages', () => {
    const polite =
      '您好，我是深圳一家伙伴公司的小王，刚接手这块业务，很多地方不太熟悉，不好意思打扰了。想请教一下，代金券下发给客户之后，还能改面额吗？麻烦您了，谢谢！';
    expect(knowledge.ask(polite).answer).toMatchObject({ outcome: 'answered', entry: { id: 'voucher-modify-after-issue' } });
    const english =
      'Hi team, hope you are all doing well. I am new here and my manager asked me to find this out for him today. Could you please tell me how long PO verification takes? Thanks a lot!';
    expect(knowledge.ask(english).answer).toMatchObject({ outcome: 'answered', entry: { id: 'po-verification-sla' } });
  });
});
