import { describe, expect, test } from '@jest/globals';
import { INCENTIVE_CHECK_FORM } from '../../dialogs/forms/incentive-check.js';
import { PO_FORM } from '../../dialogs/forms/po.js';
import { readSmallTalk } from '../../dialogs/small-talk.js';
import { smallTalkTexts } from '../../dialogs/texts/small-talk.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { someKnowledge } from './chat.js';
import { openedAt } from './opened.js';

const { form } = textsFor('zh');
const knowledge = someKnowledge();
const BEGUN = { 'p.pce_joined': true, is_main_account: 'yes', customer_name: '长沙岳麓软件有限公司' } as const;

describe('small talk', () => {
  test.each([
    ['你是谁？', 'who'],
    ['你是机器人吗', 'who'],
    ['是真人吗？', 'who'],
    ['are you human?', 'who'],
    ['太好了！', 'praise'],
    ['好用', 'praise'],
    ['well done', 'praise'],
    ['再见', 'bye'],
    ['我先下班了', 'bye'],
    ['bye', 'bye'],
    ['这么多要填？', 'long'],
    ['怎么这么多问题', 'long'],
    ['还有多少要填', 'long'],
    ['還有多少要填？', 'long'],
    ['too many questions', 'long'],
    ['how much longer?', 'long'],
    ['太慢了吧', 'slow'],
    ['能不能快点', 'slow'],
    ['hurry up', 'slow'],
    ['烦死了', 'upset'],
    ['真麻烦', 'upset'],
    ['什么破系统！', 'upset'],
    ['this is annoying', 'upset'],
    ['客户嫌太麻烦了', null],
    ['快点儿交付的项目', null],
    ['预算太多了', null],
    ['谁拍板', null],
    ['the customer is slow', null],
  ])('"%s" is %s', (text, kind) => {
    expect(readSmallTalk(text)).toBe(kind);
  });

  test('says how much is left, and asks the open question again', async () => {
    const chat = openedAt(PO_FORM, 'bant_b', { fields: BEGUN, knowledge });
    await chat.say('这么多要填？');
    expect(chat.messages[0]?.text).toBe(smallTalkTexts.zh.long(11));
    expect(chat.messages[1]?.text).toContain('客户的预算是多少');
  });

  test('is no answer to a yes-or-no question, whatever words it is made of', async () => {
    const chat = openedAt(INCENTIVE_CHECK_FORM, 'core_map_label', { knowledge });
    await chat.say('有完没完');
    expect(chat.draft?.fields).toEqual({});
    expect(chat.messages.at(-1)?.text).toContain('这个机会点带核心图标签吗');
  });

  test('goodbye saves the draft', async () => {
    const chat = openedAt(PO_FORM, 'bant_b', { fields: BEGUN, knowledge });
    await chat.say('拜拜');
    expect(chat.text).toBe(form.saved);
    expect(chat.state.form).toBeNull();
  });
});
