import { expect, test } from '@jest/globals';
import { Chat, someKnowledge } from './chat.js';

const ALMOST =
  '提个机会点：客户是苏州蓝湖医疗科技有限公司，要上影像云，预算320万，周主任拍板，明年二季度下单，预计华为云收入90万，联系人周主任 0512-66668888，江苏苏州，做过两次交流';

test('what was put off is named at the summary, with its button in the place of the submission', async () => {
  const chat = new Chat(someKnowledge());
  await chat.say(ALMOST);
  await chat.say('都已取得');
  await chat.say('跳过');
  expect(chat.text).toContain('还不能提交');
  expect(chat.text).toContain('还差：合理性。');
  expect(chat.buttons.map(({ label }) => label)).toEqual(['改：合理性', '改一处', '用卡片填', '先存着']);

  await chat.press(chat.button('改：合理性'));
  await chat.say('都符合');
  expect(chat.text).toContain('可以提交了');
  expect(chat.text).not.toContain('还差');
});

test('what a rule misses already is not named twice', async () => {
  const chat = new Chat(someKnowledge());
  await chat.say(ALMOST);
  await chat.say('跳过');
  await chat.say('都符合');
  expect(chat.text).toContain('还不能提交');
  expect(chat.text).not.toContain('还差：');
});

test.each([
  ['没做过啥', '还没有'],
  ['见过两次面', '客户交流两次'],
])('asked for pre-sales activities, "%s" is %s', async (said, shown) => {
  const chat = new Chat(someKnowledge());
  await chat.say(ALMOST.replace('，做过两次交流', ''));
  await chat.say('都已取得');
  await chat.say(said);
  await chat.say('都符合');
  expect(chat.text).toContain(`| 售前活动 | ${shown} |`);
});

test('what the need rests on is told together with the increment', async () => {
  const chat = new Chat(someKnowledge());
  await chat.say(ALMOST);
  await chat.say('没有新增收入');
  await chat.say('不是招标，客户自己提的，有新增收入');
  expect(chat.draft?.fields).toMatchObject({ incremental_revenue: 'yes', need_source: 'customer' });
});

test('where the submission is on its way, an order to go on or to submit hears so', async () => {
  const chat = new Chat(someKnowledge(), { settle: false });
  await chat.say(ALMOST);
  await chat.say('都已取得');
  await chat.say('都符合');
  await chat.say('提交');
  for (const order of ['提交', '继续']) {
    await chat.say(order);
    expect(chat.text).toContain('正在送往伙伴中心');
  }
});
