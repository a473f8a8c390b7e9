import { describe, expect, test } from '@jest/globals';
import { knowledge } from '../knowledge/fixture.js';
import { Chat } from './chat.js';

/** A form that has asked for the customer's contact. */
const asked = async (): Promise<Chat> => {
  const chat = new Chat(knowledge);
  await chat.say('帮我提个机会点：宁波海棠服饰，想上 ERP，预算八十来万');
  expect(chat.state.form?.asking).toBe('contact_name');
  return chat;
};

describe('what tells of another question than the open one', () => {
  test.each([
    ['CFO Anna Li signs it off', { bant_a: 'Anna Li, CFO' }],
    ['老板陈总说了算', { bant_a: '陈总（老板）' }],
    ['around 600k for the cloud part', { expected_revenue: 600_000 }],
    ['云这块十来万', { expected_revenue: 100_000 }],
    ['next summer', { bant_t: 'next summer' }],
    ['年后下单吧', { bant_t: '年后' }],
    ['大概明年三月吧', { bant_t: '明年三月' }],
  ])('%s is taken for that, and the open one is asked again', async (text, fields) => {
    const chat = await asked();
    await chat.say(text);
    expect(chat.draft?.fields).toMatchObject(fields);
    expect(chat.draft?.fields).not.toHaveProperty('contact_name');
    expect(chat.state.form?.asking).toBe('contact_name');
  });

  test.each(['去年夏天认识的', '夏天见过他两次'])('%s is no order date', async (text) => {
    const chat = await asked();
    await chat.say(text);
    expect(chat.draft?.fields).not.toHaveProperty('bant_t');
  });

  test.each([
    '联系人就他，138 1234 5678',
    '还是他 13812345678',
    '对接人也是他吧，13812345678',
    'same person, 13812345678',
    'just him 13812345678',
  ])('%s is the person who decides, with his number', async (text) => {
    const chat = await asked();
    await chat.say('老板陈总说了算');
    await chat.say(text);
    expect(chat.draft?.fields).toMatchObject({ contact_name: '陈总', contact_title: '老板', contact_method: expect.stringMatching(/138/) });
  });

  test('where nobody is known yet "him" is nobody', async () => {
    const chat = await asked();
    await chat.say('联系人就他，138 1234 5678');
    expect(chat.draft?.fields).not.toHaveProperty('contact_name');
  });

  test.each(['帮我看下 HO', '查一下我的 PO', 'show me the HOs please'])('%s is no pre-sales activity', async (text) => {
    const chat = await asked();
    await chat.press({ do: 'ask', draft: chat.draft!.id, question: 'presales' });
    await chat.say(text);
    expect(chat.draft?.fields).not.toHaveProperty('presales_done');
  });
});

test.each([
  ['its for Blue Harbor Logistics in Shanghai, they want SAP on cloud', 'Shanghai'],
  ['customer: Harbor Foods, a retailer from Hangzhou, budget 2m RMB', 'Hangzhou'],
  ['客户是南京星河物流，要上仓储系统，我们公司在北京', undefined],
  ['customer: Harbor Foods, budget 2m RMB, our office in Beijing works on it', undefined],
])('%s: where the customer is', async (text, place) => {
  const chat = new Chat(knowledge);
  await chat.say(`share an opportunity: ${text}`);
  expect(chat.draft?.fields.customer_location).toBe(place);
});
