import { describe, expect, test } from '@jest/globals';
import { asksSomething, partQuestion } from '../../dialogs/asks.js';
import { flowLabels } from '../../dialogs/texts/flow-labels.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { Chat, fixedKnowledge } from './chat.js';

const knowledge = fixedKnowledge({ 验证: 'po-verification-sla' });
const { form, general } = textsFor('zh');

describe('what asks', () => {
  test.each([
    'PO验证要多久',
    '能取消吗',
    '怎么写',
    '审核之后呢？',
    '機會點驗證要多久',
    'how long does it take',
    'can I cancel',
    'is that ok?',
  ])('%s', (text) => {
    expect(asksSomething(text)).toBe(true);
  });

  test.each(['预算是350万', '联系人王敏', '明年3月下单', 'the budget is 3 million', 'Linda Xu, CFO', '没有'])('not %s', (text) => {
    expect(asksSomething(text)).toBe(false);
  });
});

describe('a message is parted into what it tells and what it asks', () => {
  test.each([
    ['预算是350万。PO验证要多久？', '预算是350万。', 'PO验证要多久？'],
    ['PO验证要多久？预算是350万', '预算是350万', 'PO验证要多久？'],
    ['明年3月可以吗', '明年3月', ''],
    ['如果预算是300万，能提吗？', '', '如果预算是300万，能提吗？'],
    ['明年3月之前提交来得及吗？', '', '明年3月之前提交来得及吗？'],
  ])('%s', (text, told, asked) => {
    expect(partQuestion(text)).toEqual({ told, asked });
  });
});

describe('a question in the middle of a form', () => {
  const begun = async (): Promise<Chat> => {
    const chat = new Chat(knowledge);
    await chat.say('提交机会点');
    await chat.say('客户是合肥科大智造有限公司，MES上云，联系人许工 0551-63600000，许工拍板，预算210万');
    await chat.say('都已取得');
    return chat;
  };

  test('is answered, then the open question is asked again, ten times in a row', async () => {
    const chat = await begun();
    const before = chat.draft?.fields;
    for (let times = 0; times < 10; times++) {
      await chat.say('PO验证要多久？');
      expect(chat.text).toContain('10 个工作日');
      expect(chat.text).toContain(form.backTo);
      expect(chat.text).toContain('什么时候下单');
    }
    expect(chat.draft?.fields).toEqual(before);
    await chat.say('明年3月');
    expect(chat.draft?.fields.expected_sign_date).toEqual({ from: '2027-03-01', to: '2027-03-31' });
  });

  test('leaves what it mentions alone', async () => {
    const chat = await begun();
    const before = chat.draft?.fields;
    for (const text of ['明年3月之前提交来得及吗？', '如果预算是300万，还要授权吗？', '预算500万以上要谁审批？']) await chat.say(text);
    expect(chat.draft?.fields).toEqual(before);
  });

  test('beside a value: the value is taken and the question answered', async () => {
    const chat = await begun();
    await chat.say('预算是350万。PO验证要多久？');
    expect(chat.draft?.fields.bant_b).toEqual({ min: 3_500_000, max: 3_500_000, currency: 'CNY' });
    expect(chat.text).toContain('10 个工作日');
    expect(chat.text).toContain('350 万元');
  });

  test('beside a value, and unanswered: the value is taken and the question is not lost', async () => {
    const chat = await begun();
    await chat.say('预算是350万。你们食堂几点开门？');
    expect(chat.draft?.fields.bant_b).toEqual({ min: 3_500_000, max: 3_500_000, currency: 'CNY' });
    expect(chat.buttons.map(({ label }) => label)).toContain(general.buttons.person);
  });

  test('an offered value is an answer', async () => {
    const chat = await begun();
    await chat.say('明年3月可以吗');
    expect(chat.draft?.fields.expected_sign_date).toEqual({ from: '2027-03-01', to: '2027-03-31' });
  });

  test('that nobody can answer can be passed on, and the form goes on', async () => {
    const chat = await begun();
    await chat.say('你们食堂几点开门？');
    await chat.press(chat.button(general.buttons.person));
    expect(chat.effects.filter(({ kind }) => kind === 'ask-person')).toHaveLength(1);
    expect(chat.state.form?.asking).toBe('order_time');
  });
});

describe('an answer leads to what of it can be done here', () => {
  const byWord = {
    撤: 'po-cancel',
    期限: 'ho-accept-deadline',
    资格: 'incentive-apply-eligibility',
    驳回: 'po-validity-reject-reasons',
    交付: 'feedback-delivery-status',
    代表处: 'po-region-routing',
  };

  test.each([
    ['撤了会怎样？', 'withdraw'],
    ['期限是几天？', 'ho'],
    ['什么资格？', 'incentive-check'],
    ['为什么驳回？', 'my-opportunities'],
    ['交付之后怎么做？', 'report-delivery'],
  ] as const)('%s %s, under the name of the flow, and the press starts it', async (text, id) => {
    const chat = new Chat(fixedKnowledge(byWord));
    await chat.say(text);
    const [first] = chat.buttons;
    expect(first).toEqual({ label: flowLabels.zh[id], action: { do: 'start', form: id } });
    await chat.press(first?.action ?? { do: 'menu' });
    expect(chat.text).not.toBe(general.gone);
  });

  test('one that is only to be known leads nowhere', async () => {
    const chat = new Chat(fixedKnowledge(byWord));
    await chat.say('代表处要选哪个？');
    expect(chat.buttons.every(({ action }) => action.do === 'topic')).toBe(true);
  });
});
