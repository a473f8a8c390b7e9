import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { readReport, readStage } from '../../dialogs/forms/progress-reads.js';
import { progressTexts } from '../../dialogs/texts/progress.js';
import { statusName, submissionTexts } from '../../dialogs/texts/submission.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { STATUSES, type Status } from '../../rules/status.js';
import { opportunityOf } from '../services/support.js';
import { Chat, someKnowledge, TODAY } from './chat.js';

const knowledge = someKnowledge();
const words = progressTexts.zh;
const { form } = textsFor('zh');
const NUMBER = 'PO-20261120-0042';

const chatWith = (status: Status): Chat => {
  const record = opportunityOf({ number: NUMBER, status });
  return new Chat(knowledge, {
    view: {
      myOpportunities: async () => [record],
      opportunity: async (number) => (number === NUMBER ? { opportunity: record, asOf: 0, fresh: true } : undefined),
    },
  });
};

const flowOf = (text: string): string | null => {
  const command = readCommand(text);
  if (command) return command.kind === 'flow' ? command.flow.id : command.kind;
  return wishedFlow(text)?.id ?? null;
};

describe('who reports progress', () => {
  test.each([
    '更新进展',
    '更新PO进展',
    '帮我更新一下HO的进展',
    `更新 ${NUMBER} 的进展`,
    `登记签单 ${NUMBER}`,
    `${NUMBER} 签单了`,
    `${NUMBER} 已经交付完成了`,
    `${NUMBER} 签单了，金额 120 万，客户那边的合同昨天已经盖章了，项目经理是王工，预计明年三月交付`,
    '我們想更新一下上週那個機會點的進展，客戶那邊合同已經在蓋章了，金額也比原來多了一些',
    'report progress',
    `report progress of ${NUMBER}`,
    `${NUMBER} is signed`,
    `Please update ${NUMBER}: the contract is with their legal department and the amount is RMB 800k`,
  ])('%s', (text) => {
    expect(flowOf(text)).toBe('progress');
  });

  test.each([
    ['查看进展', 'my-opportunities'],
    ['show progress', 'my-opportunities'],
    [`${NUMBER} 的进展`, 'my-opportunities'],
    ['怎么更新进展', null],
    ['PO进展在哪里更新', null],
    ['多久要更新一次进展', null],
    ['签单了', null],
    ['how do I update the progress of a PO', null],
  ])('%s: %s', (text, flow) => {
    expect(flowOf(text)).toBe(flow);
  });
});

describe('what a report tells', () => {
  test.each([
    ['签单了，金额120万', { stage: 'signed', amount: 1_200_000 }],
    ['合同昨天已经签了', { stage: 'signed' }],
    ['已经全部交付完成', { stage: 'delivered' }],
    ['预计明年3月15日签单', { expected_date: '2027-03-15' }],
    ['还没签单', {}],
    ['客户说签单了吗', {}],
    [`${NUMBER} 的进展更新一下`, {}],
    ['备注：合同在走流程', { note: '合同在走流程' }],
    ['金额 80 万，法务还在看合同条款', { amount: 800_000, note: '法务还在看合同条款' }],
    ['the contract was signed, RMB 1.2m', { stage: 'signed', amount: 1_200_000 }],
    ['signing is expected on 20 December 2026', { expected_date: '2026-12-20' }],
    ['not signed yet', {}],
    ['差不多98万，估计3月底签', { amount: 980_000, expected_date: '2027-03-31' }],
    ['it will be signed soon', {}],
  ])('%s: %j', (text, told) => {
    expect(readReport(text, TODAY)).toEqual(told);
  });

  test.each([
    ['签单', 'signed'],
    ['交付了', 'delivered'],
    ['还在谈', 'ongoing'],
    ['Delivered', 'delivered'],
    ['in progress', 'ongoing'],
    ['随便', undefined],
    ['预计下周签单', undefined],
  ])('the stage "%s" is %s', (text, stage) => {
    const read = readStage(text);
    expect(read.kind === 'fields' ? read.fields.stage : undefined).toBe(stage);
  });
});

describe('reporting', () => {
  test.each(STATUSES.filter((status) => !['机会点验证通过', '签单完成'].includes(status)))(
    'on one that is %s begins nothing and says why',
    async (status) => {
      const chat = chatWith(status);
      await chat.say(`更新进展 ${NUMBER}`);
      expect(chat.text).toContain(words.about(NUMBER, '星河零售有限公司', statusName(status, 'zh')));
      expect(chat.text.split('\n').at(-1)?.length).toBeGreaterThan(10);
      expect(chat.drafts.size).toBe(0);
    },
  );

  test('a stage that does not follow is not taken, and asked again with the reason', async () => {
    const chat = chatWith('机会点验证通过');
    await chat.say(`${NUMBER} 已经交付完成了`);
    expect(chat.text).toContain('还没有登记“签单完成”');
    expect(chat.draft?.fields).not.toHaveProperty('stage');
    expect(chat.state.form?.asking).toBe('stage');
    const signed = chatWith('签单完成');
    await signed.say(`${NUMBER} 签单了`);
    expect(signed.text).toContain('已经登记过“签单完成”');
  });

  test('what goes on needs one change; a stage that was reached needs none', async () => {
    const chat = chatWith('机会点验证通过');
    await chat.say(`更新进展 ${NUMBER}`);
    await chat.press(chat.button(words.stages.ongoing));
    expect(chat.state.form?.asking).toBe('note');
    await chat.say('预计明年3月15日签，法务在看合同');
    await chat.say('提交');
    expect(chat.effects.at(-1)).toMatchObject({
      kind: 'submit',
      operation: 'report-progress',
      payload: { stage: 'ongoing', expectedDate: '2027-03-15', note: '法务在看合同' },
    });
    const signed = chatWith('机会点验证通过');
    await signed.say(`${NUMBER} 签单了`);
    expect(signed.state.form?.asking).toBe('confirm');
    expect(signed.buttons.map(({ label }) => label)).toContain(words.buttons.amount);
  });

  test.each([
    ['昨天签了 合同300w', { stage: 'signed', amount: 3_000_000 }],
    ['还在跟进中，预计明年3月签，大概98万', { stage: 'ongoing', amount: 980_000, expected_date: '2027-03-31' }],
  ])('asked for the stage, %s tells the sum and the day too', async (text, fields) => {
    const chat = chatWith('机会点验证通过');
    await chat.say(`更新 ${NUMBER} 的进展`);
    await chat.say(text);
    expect(chat.draft?.fields).toMatchObject(fields);
  });

  test('a stage said under the summary replaces the one that stands; a question does not', async () => {
    const chat = chatWith('机会点验证通过');
    await chat.say(`更新进展 ${NUMBER}`);
    await chat.say('还在谈');
    await chat.say('法务在看合同');
    await chat.say('签单了吗？');
    expect(chat.draft?.fields).toMatchObject({ stage: 'ongoing' });
    await chat.say('刚刚已经签单了');
    expect(chat.draft?.fields).toMatchObject({ stage: 'signed', note: '法务在看合同' });
  });

  test('bad input is asked again; dollars are asked in yuan', async () => {
    const chat = chatWith('机会点验证通过');
    await chat.say(`更新进展 ${NUMBER}`);
    await chat.say('呃呃呃');
    expect(chat.state.form?.asking).toBe('stage');
    await chat.say('签单完成');
    await chat.press(chat.button(words.buttons.amount));
    await chat.say('12万美元');
    expect(chat.text).toContain(form.onlyYuan(words.question.amount.label, '12 万美元'));
    await chat.say('85');
    expect(chat.text).toContain('85 万元');
    await chat.press(chat.button('85 万元'));
    expect(chat.draft?.fields).toMatchObject({ amount: 850_000 });
  });

  test("without a number the only one that takes reports is taken; another company's is not found", async () => {
    const chat = chatWith('签单完成');
    await chat.say('更新进展');
    expect(chat.draft?.subject).toBe(NUMBER);
    await chat.say('更新进展 PO-20261120-0001');
    expect(chat.text).toBe(submissionTexts.zh.notFound('PO-20261120-0001'));
    const none = chatWith('审核中');
    await none.say('更新进展');
    expect(none.text).toBe(words.none);
  });

  test('who asks about a number sees how it stands, and nothing begins', async () => {
    const chat = chatWith('机会点验证通过');
    await chat.say(`${NUMBER} 签单了吗？`);
    expect(chat.text).toContain('机会点验证通过');
    expect(chat.drafts.size).toBe(0);
  });
});
