import { describe, expect, test } from '@jest/globals';
import { readAction } from '../../dialogs/actions.js';
import { readCommand, wishedFlow } from '../../dialogs/commands.js';
import { FLOWS, flowNamed } from '../../dialogs/flows/flows.js';
import { FORMS } from '../../dialogs/forms/forms.js';
import { submissionTexts } from '../../dialogs/texts/submission.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { withdrawTexts } from '../../dialogs/texts/withdraw.js';
import type { OpportunityRecord } from '../../services/records.js';
import { opportunityOf } from '../services/support.js';
import { Chat, someKnowledge } from './chat.js';

const knowledge = someKnowledge();
const { general } = textsFor('zh');
const words = withdrawTexts.zh;

/** The flow that a message starts, and about which record. */
const flowOf = (text: string): string | null => {
  const command = readCommand(text);
  if (command) return command.kind === 'flow' ? [command.flow.id, ...(command.subject ? [command.subject] : [])].join(' ') : null;
  return wishedFlow(text)?.id ?? null;
};

describe('the table of flows', () => {
  test('each has an id of its own, words in both languages, and a button that comes back', () => {
    expect(new Set(FLOWS.map(({ id }) => id)).size).toBe(FLOWS.length);
    for (const { words: both, action, id } of FLOWS) {
      for (const { label, about } of [both.zh, both.en]) expect([label, about].every((text) => text.length > 1)).toBe(true);
      expect(readAction(JSON.parse(JSON.stringify(action)))).toEqual(action);
      expect(flowNamed(id)?.id).toBe(id);
    }
  });

  test('each form has its flow, and each form that an entry leads to is one', () => {
    for (const form of FORMS) expect(flowNamed(form.id)?.form).toBe(form);
    for (const { form } of knowledge.entries) if (form) expect(flowNamed(form)?.form).toBeDefined();
  });

  test.each(FLOWS.flatMap(({ id, words: both }) => [both.zh.label, both.en.label].map((label) => [label, id] as const)))(
    'the label "%s" typed instead of pressed starts %s',
    (label, id) => {
      expect(flowOf(label)).toBe(id);
    },
  );

  test('the menu has a line and a button for each', async () => {
    const chat = new Chat(knowledge);
    await chat.say('我能做什么');
    for (const { words: both } of FLOWS) expect(chat.text).toContain(`- **${both.zh.label}**：${both.zh.about}`);
    expect(chat.buttons.map(({ action }) => action)).toEqual(FLOWS.slice(0, 5).map(({ action }) => action));
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

  test('says who can, with the source, and passes the request on with the number at a yes', async () => {
    const chat = chatWith([submitted]);
    await chat.say(`撤回 ${NUMBER}`);
    expect(chat.text).toContain('PDM');
    expect(chat.text).toContain(general.sources);
    expect(chat.text).toContain(words.about(NUMBER, '星河零售有限公司', '验证中'));
    expect(chat.effects).toEqual([]);
    await chat.say('好的');
    expect(chat.effects).toMatchObject([{ kind: 'ask-person', text: words.request(NUMBER) }]);
  });

  test('by its button likewise', async () => {
    const chat = chatWith([submitted]);
    await chat.say(`撤回 ${NUMBER}`);
    await chat.press(chat.button(words.pass));
    expect(chat.effects).toMatchObject([{ kind: 'ask-person', text: words.request(NUMBER) }]);
  });

  test('without a number offers the open ones', async () => {
    const chat = chatWith([submitted, opportunityOf({ number: 'PO-20261101-0001', status: '已驳回' }), opportunityOf({ number: null })]);
    await chat.say('撤回机会点');
    expect(chat.text).toContain(words.which);
    expect(chat.buttons.map(({ label }) => label)).toEqual([NUMBER]);
    await chat.press(chat.button(NUMBER));
    expect(chat.text).toContain(words.offer);
  });

  test("another company's number is not found", async () => {
    const chat = chatWith([]);
    await chat.say(`撤回 ${NUMBER}`);
    expect(chat.text).toBe(submissionTexts.zh.notFound(NUMBER));
    expect(chat.state.unanswered).toBeNull();
  });

  test('in the middle of a form leaves the form where it was', async () => {
    const chat = chatWith([submitted]);
    await chat.say('提个机会点：客户是苏州蓝湖医疗科技有限公司，要上影像云，预算320万');
    const asking = chat.state.form?.asking;
    await chat.say(`撤回 ${NUMBER}`);
    expect(chat.text).toContain(words.offer);
    expect(chat.text).toContain(textsFor('zh').form.backTo);
    expect(chat.state.form?.asking).toBe(asking);
  });
});
