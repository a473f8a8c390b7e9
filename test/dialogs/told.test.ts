import { describe, expect, test } from '@jest/globals';
import { knowledge } from '../knowledge/fixture.js';
import { Chat } from './chat.js';

describe('a little told of an opportunity', () => {
  test.each([
    ['我有个客户叫宁波海棠服饰，想上 ERP，预算没有', ['宁波海棠服饰', 'ERP']],
    ['手上有个单子，宁波的服装厂要上ERP', ['ERP']],
    ['老板陈总说了算，预算大概八十来万', ['80 万元', '陈总']],
    ['got a customer, Harbor Foods, wants SAP on cloud', ['Harbor Foods', 'SAP on cloud']],
  ])('%s: the form is offered with what was read, and nothing is kept', async (text, read) => {
    const chat = new Chat(knowledge);
    await chat.say(text);
    for (const value of read) expect(chat.text).toContain(value);
    expect(chat.buttons[0]?.action).toMatchObject({ do: 'start', form: 'po', text });
    expect(chat.drafts.size).toBe(0);
  });

  test('a yes begins the form with it, and so does the button', async () => {
    const chat = new Chat(knowledge);
    await chat.say('我有个客户叫宁波海棠服饰，想上 ERP');
    const [begin] = chat.buttons;
    await chat.say('要的');
    expect(chat.draft?.fields).toMatchObject({ customer_name: '宁波海棠服饰', bant_n: 'ERP' });
    const other = new Chat(knowledge);
    await other.say('我有个客户叫宁波海棠服饰，想上 ERP');
    await other.press(begin!.action);
    expect(other.draft?.fields).toMatchObject({ customer_name: '宁波海棠服饰', bant_n: 'ERP' });
  });

  test('what is told next comes to it, and together it is enough', async () => {
    const chat = new Chat(knowledge);
    await chat.say('我有个客户叫宁波海棠服饰，想上 ERP');
    await chat.say('老板陈总说了算，预算大概八十来万');
    expect(chat.draft?.fields).toMatchObject({ customer_name: '宁波海棠服饰', bant_n: 'ERP', bant_a: '陈总（老板）' });
  });

  test('of a range of revenue the lower end is kept, and it is said', async () => {
    const chat = new Chat(knowledge);
    await chat.say('我有个客户叫宁波海棠服饰，想上 ERP，预算 300 万，预计华为云收入三四十万，总经理陈海拍板，明年三月下单');
    expect(chat.draft?.fields).toMatchObject({ expected_revenue: 300_000 });
    expect(chat.text).toContain('先按 30 万元记，您说的是 30–40 万元');
  });

  test('a no begins nothing; a question is answered, and a yes after it begins nothing either', async () => {
    const chat = new Chat(knowledge);
    await chat.say('我有个客户叫宁波海棠服饰，想上 ERP');
    await chat.say('不用');
    expect(chat.drafts.size).toBe(0);
    await chat.say('我有个客户叫宁波海棠服饰，想上 ERP');
    await chat.say('PO验证要多久？');
    expect(chat.text).toContain('10 个工作日');
    await chat.say('好的');
    expect(chat.drafts.size).toBe(0);
  });

  test.each([
    '太慢了，三天都没人理',
    '我有个客户没有华为云账号能提吗？',
    '机会点描述 BANT',
    'HO 三个工作日',
    '预算怎么写才合格',
    '客户经理',
  ])('%s is none', async (text) => {
    const chat = new Chat(knowledge);
    await chat.say(text);
    expect(chat.buttons.map(({ action }) => action)).not.toContainEqual(expect.objectContaining({ do: 'start', form: 'po', text }));
  });

  test('inside a form it is an answer, as ever', async () => {
    const chat = new Chat(knowledge);
    await chat.say('提交机会点');
    await chat.say('我有个客户叫宁波海棠服饰，想上 ERP');
    expect(chat.draft?.fields).toMatchObject({ customer_name: '宁波海棠服饰' });
  });
});
