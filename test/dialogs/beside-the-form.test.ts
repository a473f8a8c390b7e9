import { describe, expect, test } from '@jest/globals';
import { PO_FORM } from '../../dialogs/forms/po.js';
import { hoTexts } from '../../dialogs/texts/ho.js';
import { myOpportunitiesTexts } from '../../dialogs/texts/my-opportunities.js';
import { settingsTexts } from '../../dialogs/texts/settings.js';
import { withdrawTexts } from '../../dialogs/texts/withdraw.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { RemoteHo } from '../../services/partner-center/port.js';
import { opportunityOf } from '../services/support.js';
import { Chat, someKnowledge, TODAY } from './chat.js';

const knowledge = someKnowledge();
const { form } = textsFor('zh');
const labels = (chat: Chat): readonly string[] => chat.buttons.map(({ label }) => label);

const HO = 'HO-20261120-0001';
const ho = {
  number: HO,
  name: '冷库监控上云',
  customerName: '宁波港湾冷链物流有限公司',
  description: '',
  status: '待接受',
  sharedAt: Date.parse(`${TODAY}T00:00:00Z`),
  deadline: '2026-11-25',
  reason: null,
} as unknown as RemoteHo;

describe('what is looked at while a form is open', () => {
  test('keeps its switches, before the buttons of the question that stands under it again', async () => {
    const chat = new Chat(knowledge);
    await chat.say('帮我提个机会点：嘉兴南湖纸业要做ERP上云');
    const asked = chat.state.form?.asking;
    await chat.say('我的设置');
    const words = settingsTexts.zh.buttons;
    expect(labels(chat).slice(0, 2)).toEqual([words.off, words.newsOff]);
    expect(labels(chat).slice(3)).toEqual([form.buttons.why, form.buttons.later]);
    expect(chat.text).toContain(form.backTo);
    await chat.press(chat.button(words.off));
    expect(labels(chat)[0]).toBe(words.on);
    expect(chat.state.form?.asking).toBe(asked);
  });

  test('a list keeps its records', async () => {
    const chat = new Chat(knowledge, {
      view: { hos: async () => ({ items: [ho], asOf: 0, fresh: true }), ho: async () => ({ ho, progress: [], asOf: 0, fresh: true }) },
    });
    await chat.say(`拒绝 ${HO}`);
    await chat.say('我的 HO');
    expect(chat.text).toContain(hoTexts.zh.question.reason.ask);
    expect(labels(chat)).toEqual([HO, form.buttons.why, form.buttons.later, form.buttons.card]);
  });

  test('an answer keeps no way into another form', async () => {
    const chat = new Chat(knowledge);
    await chat.say('帮我提个机会点：嘉兴南湖纸业要做ERP上云');
    await chat.say('PO 提交后能取消吗？');
    expect(labels(chat)).toEqual([form.buttons.why, form.buttons.later, form.buttons.card]);
  });
});

test('while the Partner Center is away a number that was not submitted here is not said to be unknown', async () => {
  const away = new Chat(knowledge, {
    view: { opportunities: async () => ({ items: [], asOf: 0, fresh: false }), opportunity: async () => undefined },
  });
  for (const order of ['撤回', '修改']) {
    await away.say(`${order} PO-20261120-0042`);
    expect(away.text).toBe(myOpportunitiesTexts.zh.away('PO-20261120-0042'));
  }
});

test('asked why a third time, a colleague alone is offered beside the answers; an example is given when one is asked for', async () => {
  const chat = new Chat(knowledge);
  await chat.say('帮我提个机会点：嘉兴南湖纸业要做ERP上云');
  const asking = chat.state.form?.asking;
  await chat.say('为什么');
  await chat.say('为什么');
  expect(chat.text).toContain(form.whyAgain);
  await chat.say('为什么');
  expect(chat.text).toContain(form.whyNoMore);
  expect(labels(chat)).toEqual([textsFor('zh').general.buttons.person]);
  await chat.say('举个例子');
  const question = PO_FORM.questions.find(({ id }) => id === asking);
  expect(chat.text).toContain(form.forExample(question?.words.zh.example ?? ''));
  expect(chat.state.form?.asking).toBe(asking);
});

test('a second request to withdraw says when the first was sent and why, and asks whether to send another', async () => {
  const opportunity = opportunityOf({ number: 'PO-20261120-0042' });
  const withdrawalRequests = [{ at: Date.parse('2026-11-20T02:00:00Z'), reason: '预算取消了' }];
  const chat = new Chat(knowledge, {
    view: {
      opportunityDetail: async () => ({
        opportunity,
        asOf: 0,
        fresh: true,
        history: null,
        progress: [],
        replaces: null,
        withdrawalRequests,
      }),
    },
  });
  await chat.say('撤回 PO-20261120-0042');
  expect(chat.text).toContain(withdrawTexts.zh.sentBefore('2026 年 11 月 20 日', '预算取消了'));
  expect(chat.text).not.toContain(withdrawTexts.zh.offer);
});

test.each(['几点上班', 'PO 提交后能取消吗？'])(
  'where a question for a colleague is awaited, "%s" is answered, and asked whether to pass it on',
  async (said) => {
    const chat = new Chat(knowledge);
    await chat.say('转给同事');
    await chat.say(said);
    expect(chat.effects).toEqual([]);
    expect(chat.text).toContain(textsFor('zh').general.passThatOn);
    await chat.say('好的');
    expect(chat.effects).toMatchObject([{ kind: 'ask-person', text: said }]);
    await chat.say('转给同事');
    await chat.say('我们的机会点上周提交后一直没有人联系，麻烦看看');
    expect(chat.effects).toHaveLength(2);
  },
);

test('two days while something else is asked: which of them counts is asked back', async () => {
  const chat = new Chat(knowledge);
  await chat.say('帮我提个机会点：嘉兴南湖纸业要做ERP上云，预算320万');
  await chat.say('明年3月1日或者明年5月1日');
  expect(labels(chat)).toEqual(['2027 年 3 月 1 日', '2027 年 5 月 1 日']);
});
