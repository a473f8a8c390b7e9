import { describe, expect, test } from '@jest/globals';
import { textsFor } from '../../dialogs/texts/texts.js';
import { Chat, someKnowledge } from './chat.js';

const knowledge = someKnowledge();
const FIRST = '帮我提个机会点：苏州蓝湖医疗要上影像云，预算320万，周主任拍板，明年二季度下单';
const FIRST_EN = 'share an opportunity: Harbor Foods, budget RMB 2.4m, CFO Linda Xu decides, need SAP on cloud';

/** A conversation with one opportunity begun, and what is said next. */
const saidAfter = async (next: string, first = FIRST): Promise<Chat> => {
  const chat = new Chat(knowledge, { locale: first === FIRST ? 'zh' : 'en' });
  await chat.say(first);
  await chat.say(next);
  return chat;
};

describe('another opportunity, told while one is open', () => {
  test.each([
    '再提一个机会点：港仁医院要上 ERP，预算 50 万',
    '帮我提个机会点：客户是港仁医院，要上 ERP，预算 50 万',
    '另外还有一个客户：港仁医院要上 ERP，预算 50 万',
    '第二个机会点：客户是港仁医院，要上 ERP，预算 50 万',
  ])('%s', async (text) => {
    const chat = await saidAfter(text);
    const [first, second, ...more] = [...chat.drafts.values()];
    expect(more).toEqual([]);
    expect(first?.fields).toMatchObject({ customer_name: '苏州蓝湖医疗', bant_b: { min: 3_200_000, max: 3_200_000 } });
    expect(second?.fields).toMatchObject({ customer_name: '港仁医院', bant_b: { min: 500_000, max: 500_000 } });
    expect(chat.state.form?.draft).toBe(second?.id);
    expect(chat.text).toContain('苏州蓝湖医疗');
  });

  test('in English', async () => {
    const chat = await saidAfter('share another opportunity: Maple Logistics, budget RMB 800k', FIRST_EN);
    expect([...chat.drafts.values()].map(({ fields }) => fields.customer_name)).toEqual(['Harbor Foods', 'Maple Logistics']);
    expect(chat.text).toContain('Harbor Foods');
  });

  test('wished for without a word of it begins, and the first is kept', async () => {
    const chat = await saidAfter('再帮我提一个机会点');
    expect(chat.drafts.size).toBe(2);
    expect(chat.text).toContain(textsFor('zh').form.suspended('提交机会点（PO）：苏州蓝湖医疗'));
  });

  test.each([
    '客户改成港仁医院',
    '帮我把机会点的客户改成港仁医院',
    '帮我提个机会点：苏州蓝湖医疗，预算 50 万',
    '帮我提交机会点',
    '还有一个联系人：港仁医院的王主任',
    '还有一个客户能一起提吗？',
    '预算 50 万',
  ])('%s is about the open one', async (text) => {
    expect((await saidAfter(text)).drafts.size).toBe(1);
  });
});
