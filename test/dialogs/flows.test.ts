import { describe, expect, test } from '@jest/globals';
import { readAction } from '../../dialogs/actions.js';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { FLOWS, flowNamed } from '../../dialogs/flows/flows.js';
import { FORMS } from '../../dialogs/forms/forms.js';
import { flowLabels } from '../../dialogs/texts/flow-labels.js';
import { menuTexts } from '../../dialogs/texts/menu.js';
import { poTexts } from '../../dialogs/texts/po.js';
import { submissionTexts } from '../../dialogs/texts/submission.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { withdrawTexts } from '../../dialogs/texts/withdraw.js';
import { FLOW_IDS } from '../../knowledge/entry.js';
import type { OpportunityRecord } from '../../services/records.js';
import { opportunityOf } from '../services/support.js';
import { Chat, someKnowledge } from './chat.js';

const knowledge = someKnowledge();
const { general, form } = textsFor('zh');
const words = withdrawTexts.zh;

/** The flow that a message starts, and about which record. */
const flowOf = (text: string): string | null => {
  const command = readCommand(text);
  if (command) return command.kind === 'flow' ? [command.flow.id, ...(command.subject ? [command.subject] : [])].join(' ') : null;
  return wishedFlow(text)?.id ?? null;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

describe('the table of flows', () => {
  test('each has an id of its own, words in both languages, and a button that comes back', () => {
    expect(new Set(FLOWS.map(({ id }) => id)).size).toBe(FLOWS.length);
    for (const { words: both, action, id } of FLOWS) {
      for (const { label, about } of [both.zh, both.en]) expect([label, about].every((text) => text.length > 1)).toBe(true);
      expect(readAction(JSON.parse(JSON.stringify(action)))).toEqual(action);
      expect(flowNamed(id)?.id).toBe(id);
    }
  });

  test.each(['zh', 'en'] as const)('each starts by the words on its button, typed: %s', (lang) => {
    for (const { id, words: both } of FLOWS) expect([both[lang].label, flowOf(both[lang].label)]).toEqual([both[lang].label, id]);
    expect(['激励检查', 'incentive check'].map(flowOf)).toEqual(['incentive-check', 'incentive-check']);
  });

  test('each form has its flow', () => {
    for (const form of FORMS) expect(flowNamed(form.id)?.form).toBe(form);
  });

  test('an entry may lead to each, and to nothing else; its button is called as the flow is', () => {
    expect([...FLOW_IDS]).toEqual(FLOWS.map(({ id }) => id));
    for (const id of FLOW_IDS)
      for (const lang of ['zh', 'en'] as const) expect([id, flowLabels[lang][id]]).toEqual([id, flowNamed(id)?.words[lang].label]);
  });

  test.each(FLOWS.flatMap(({ id, words: both }) => [both.zh.label, both.en.label].map((label) => [label, id] as const)))(
    'the label "%s" typed instead of pressed starts %s',
    (label, id) => {
      expect(flowOf(label)).toBe(id);
    },
  );

  test.each(['zh', 'en'] as const)('the menu has a short line a group, which names each, and three buttons: %s', async (lang) => {
    const chat = new Chat(knowledge, { locale: lang });
    await chat.say(lang === 'zh' ? '我能做什么' : 'what can you do');
    const lines = chat.text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(Object.keys(menuTexts[lang].groups).length);
    for (const { words: both } of FLOWS) expect(lines.join('\n')).toContain(both[lang].label);
    expect(chat.buttons.map(({ action }) => action)).toEqual(['po', 'my-opportunities', 'ho'].map((id) => flowNamed(id)?.action));
    expect(chat.text).toContain(menuTexts[lang].typed);
  });

  test.each(['zh', 'en'] as const)('its card has a row for each in one group, read out and pressed as a whole: %s', async (lang) => {
    const chat = new Chat(knowledge, { locale: lang });
    await chat.say(lang === 'zh' ? '我能做什么' : 'what can you do');
    const { body } = (chat.messages[0]?.card ?? { body: [] }) as {
      body: { text?: string; items?: { text: string }[]; selectAction?: { title: string; data: unknown } }[];
    };
    const rows = body.filter(({ selectAction }) => selectAction !== undefined);
    expect(rows.map(({ items }) => items?.map(({ text }) => text).join('|')).sort()).toEqual(
      FLOWS.map(({ words: both }) => `${both[lang].label}|${capital(both[lang].about)}`).sort(),
    );
    const mark = lang === 'zh' ? '：' : ': ';
    for (const { items = [], selectAction } of rows) {
      const [label = '', about = ''] = items.map(({ text }) => text);
      expect(selectAction?.title.toLowerCase()).toBe(`${label}${mark}${about}`.toLowerCase());
    }
    expect(new Set(rows.map(({ selectAction }) => JSON.stringify(readAction(selectAction?.data))))).toEqual(
      new Set(FLOWS.map(({ action }) => JSON.stringify(action))),
    );
    expect(body.flatMap(({ text }) => text ?? []).slice(1)).toEqual(Object.values(menuTexts[lang].groups));
  });
});

describe('who asks to withdraw', () => {
  test.each([
    ['撤回机会点', 'withdraw'],
    ['我要撤回一个机会点', 'withdraw'],
    ['帮我撤销已提交的PO', 'withdraw'],
    ['取消已经提交的机会点', 'withdraw'],
    ['撤回 PO-20261121-0042', 'withdraw PO-20261121-0042'],
    ['取消po-20261121-0042', 'withdraw PO-20261121-0042'],
    ['PO-20261121-0042 能撤回吗', 'withdraw PO-20261121-0042'],
    ['我們想撤回上周交上去的那個機會點，客戶那邊的預算被砍掉了，項目也不做了，暫時就這樣', 'withdraw'],
    ['withdraw my opportunity', 'withdraw'],
    ['please withdraw PO-20261121-0042', 'withdraw PO-20261121-0042'],
    ['I want to withdraw an opportunity that we shared last week, since the customer has no budget', 'withdraw'],
  ])('%s: %s', (text, flow) => {
    expect(flowOf(text)).toBe(flow);
  });

  test.each([
    'PO 能取消吗',
    '提交后能撤回吗',
    '能不能撤回机会点',
    '机会点怎么撤回',
    '我想知道提交之后怎么撤回机会点，撤回需要谁来批准，一般要走哪些步骤，找哪一位办理',
    'can I withdraw a PO?',
    'how do we withdraw an opportunity',
    '取消',
    '取消机会点',
    'who can withdraw a PO',
    '我们要重新提交一个机会点，就是之前撤回过的那个机会点，客户是南京星河物流有限公司，预算320万',
  ])('"%s" starts nothing', (text) => {
    expect(flowOf(text)).toBeNull();
  });
});

/** A chat whose company has these opportunities. */
const chatWith = (records: readonly OpportunityRecord[]): Chat =>
  new Chat(knowledge, {
    view: {
      myOpportunities: async () => records,
      opportunity: async (number) => {
        const opportunity = records.find((record) => record.number === number);
        return opportunity && { opportunity, asOf: 0, fresh: true };
      },
    },
  });

describe('withdrawing', () => {
  const NUMBER = 'PO-20261121-0042';
  const submitted = opportunityOf({ number: NUMBER, status: '验证中' });

  test('says who can, with the source, asks why, shows what is sent, and sends it with the number', async () => {
    const chat = chatWith([submitted]);
    await chat.say(`撤回 ${NUMBER}`);
    for (const part of ['PDM', general.sources, words.about(NUMBER, '星河零售有限公司', '验证中'), words.question.reason.ask])
      expect(chat.text).toContain(part);
    await chat.say('客户今年的预算取消了');
    expect(chat.text).toContain(`**${words.title}：${NUMBER}**`);
    expect(chat.text).toContain('客户今年的预算取消了');
    expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(false);
    await chat.press(chat.button(form.buttons.submit));
    expect(chat.effects.at(-1)).toMatchObject({
      kind: 'submit',
      operation: 'request-withdrawal',
      payload: { reason: '客户今年的预算取消了' },
    });
    expect(chat.drafts.get(chat.draft?.id ?? '')).toMatchObject({ form: 'withdraw', subject: NUMBER });
  });

  test('a wish that gives its reason is asked nothing more', async () => {
    const chat = chatWith([submitted]);
    await chat.say(`我们想撤回机会点 ${NUMBER}，因为客户那边的预算被砍掉了，项目也不做了，暂时就这样`);
    expect(chat.draft?.fields).toEqual({ reason: '客户那边的预算被砍掉了，项目也不做了，暂时就这样' });
    expect(chat.state.form?.asking).toBe('confirm');
  });

  test('without a reason nothing is sent', async () => {
    const chat = chatWith([submitted]);
    await chat.say(`撤回 ${NUMBER}`);
    await chat.say('跳过');
    expect(chat.text).toContain(words.reasonMissing);
    expect(chat.buttons.map(({ label }) => label)).not.toContain(form.buttons.submit);
  });

  test('without a number takes the only open one', async () => {
    const chat = chatWith([submitted, opportunityOf({ number: 'PO-20261101-0001', status: '已驳回' }), opportunityOf({ number: null })]);
    await chat.say('撤回机会点');
    expect(chat.draft?.subject).toBe(NUMBER);
    expect(chat.text).toContain(words.offer);
  });

  test("another company's number is not found, a closed one has nothing to withdraw; neither begins anything", async () => {
    const chat = chatWith([opportunityOf({ number: NUMBER, status: '已驳回' })]);
    await chat.say('撤回 PO-20261121-0001');
    expect(chat.text).toBe(submissionTexts.zh.notFound('PO-20261121-0001'));
    await chat.say(`撤回 ${NUMBER}`);
    expect(chat.text).toBe(words.closed(NUMBER, '已驳回'));
    expect(chat.drafts.size).toBe(0);
  });
});

describe('several forms', () => {
  const NUMBER = 'PO-20261121-0042';
  const PO = '提个机会点：客户是苏州蓝湖医疗科技有限公司，要上影像云，预算320万';
  const poName = `${poTexts.zh.title}：苏州蓝湖医疗科技有限公司`;
  const both = async (): Promise<Chat> => {
    const chat = chatWith([opportunityOf({ number: NUMBER }), opportunityOf({ number: 'PO-20261121-0043' })]);
    await chat.say(PO);
    await chat.say(`撤回 ${NUMBER}`);
    return chat;
  };
  const formIn = (chat: Chat): string | undefined => chat.drafts.get(chat.state.form?.draft ?? '')?.form;

  test('one that starts suspends the other and says so; both drafts are there', async () => {
    const chat = await both();
    expect(chat.text).toContain(form.suspended(poName));
    expect(formIn(chat)).toBe('withdraw');
    expect([...chat.drafts.values()].map((draft) => [draft.form, draft.status])).toEqual([
      ['po', 'open'],
      ['withdraw', 'open'],
    ]);
  });

  test('"continue" asks which one, with everything kept', async () => {
    const chat = await both();
    await chat.say('继续');
    expect(chat.text).toContain(form.resumeWhich);
    expect(chat.buttons.map(({ label }) => label)).toEqual([`${words.title}：${NUMBER}`, poName]);
    await chat.press(chat.button(poName));
    expect(formIn(chat)).toBe('po');
    expect(chat.draft?.fields).toMatchObject({ customer_name: '苏州蓝湖医疗科技有限公司' });
  });

  test('after the second is sent, "continue" goes on with the first', async () => {
    const chat = await both();
    await chat.say('客户今年的预算取消了');
    await chat.say('提交');
    expect(chat.state.form).toBeNull();
    chat.restart();
    await chat.say('继续');
    expect(chat.text).toContain(form.resumed);
    expect(formIn(chat)).toBe('po');
  });

  test('what was suspended is offered when the other is given up', async () => {
    const chat = await both();
    await chat.say('算了');
    await chat.say('删掉');
    await chat.press(chat.button(form.buttons.goOnWith(poName)));
    expect(formIn(chat)).toBe('po');
  });

  test('the same form about the same record asks whether to go on; about another record it is another', async () => {
    const chat = await both();
    await chat.say(`撤回 ${NUMBER}`);
    expect(chat.text).toBe(form.resumeAsk(`${withdrawTexts.zh.title}：${NUMBER}`));
    await chat.press(chat.button(form.buttons.fresh));
    expect(chat.draft).toMatchObject({ form: 'withdraw', subject: NUMBER, fields: {} });
    await chat.say('撤回 PO-20261121-0043');
    expect(chat.text).toContain(form.suspended(`${words.title}：${NUMBER}`));
    expect(chat.drafts.get(chat.state.form?.draft ?? '')?.subject).toBe('PO-20261121-0043');
  });

  test('what cannot begin leaves the open form where it was', async () => {
    const chat = chatWith([]);
    await chat.say(PO);
    const asking = chat.state.form?.asking;
    await chat.say('撤回机会点');
    expect(chat.text).toContain(form.backTo);
    expect(formIn(chat)).toBe('po');
    expect(chat.state.form?.asking).toBe(asking);
  });

  test('a wish for another form in the middle starts it; a question about it is answered', async () => {
    const chat = chatWith([opportunityOf({ number: NUMBER })]);
    await chat.say(PO);
    await chat.say('提交后能撤回吗？');
    expect(formIn(chat)).toBe('po');
    await chat.say('我们想撤回之前提交过的那个机会点，客户那边的预算已经没有了，麻烦帮我处理一下');
    expect(formIn(chat)).toBe('withdraw');
  });

  test('a draft of a form that this version does not have is left alone', async () => {
    const chat = await both();
    chat.change(chat.draft?.id ?? '', { form: 'of-a-later-version' });
    await chat.say('继续');
    expect(formIn(chat)).toBe('po');
  });
});
