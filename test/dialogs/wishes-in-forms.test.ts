import { describe, expect, test } from '@jest/globals';
import { Chat, fixedKnowledge } from './chat.js';

/** A chat that is asked what the customer needs: words are the answer. */
const askedForTheNeed = async (): Promise<Chat> => {
  const chat = new Chat(fixedKnowledge({}));
  await chat.say('提交机会点');
  await chat.press({ do: 'ask', draft: chat.draft?.id ?? '', question: 'bant_n' });
  return chat;
};

describe('where words are asked for', () => {
  test.each([
    '我们要登记项目管理系统上云',
    '我们要做一个看项目的看板系统',
    '需要给客户邀请注册的系统',
    '客户要提交激励申请的系统',
    'we need invitations to customers by SMS',
  ])('"%s" is the answer', async (text) => {
    const chat = await askedForTheNeed();
    await chat.say(text);
    expect(chat.draft?.fields).toHaveProperty('bant_n');
  });

  test.each([
    ['帮我看看我的激励', /激励申请/],
    ['麻烦帮我关掉提醒', /提醒/],
    ['我想看看我的邀请', /邀请/],
  ])('"%s" is said to the desk, and the form goes on after it', async (text, said) => {
    const chat = await askedForTheNeed();
    await chat.say(text);
    expect(chat.text).toMatch(said);
    expect(chat.draft?.fields).not.toHaveProperty('bant_n');
    expect(chat.state.form?.asking).toBe('bant_n');
  });
});
