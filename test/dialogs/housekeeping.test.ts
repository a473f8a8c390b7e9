import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { formTexts } from '../../dialogs/texts/form.js';
import { myDataTexts } from '../../dialogs/texts/my-data.js';
import { settingsTexts } from '../../dialogs/texts/settings.js';
import { Chat, someKnowledge } from './chat.js';

const knowledge = someKnowledge();
const data = myDataTexts.zh;
const settings = settingsTexts.zh;

const flowOf = (text: string): string | null => {
  const command = readCommand(text);
  return (command?.kind === 'flow' ? command.flow.id : command ? command.kind : wishedFlow(text)?.id) ?? null;
};

describe('what starts them', () => {
  test.each([
    ['打开提醒', 'settings'],
    ['帮我关闭提醒', 'settings'],
    ['關閉提醒', 'settings'],
    ['别再提醒我了', 'settings'],
    ['我不想再收到提醒', 'settings'],
    ['设置', 'settings'],
    ['换个语言', 'settings'],
    ['reminders off', 'settings'],
    ['please turn on reminders', 'settings'],
    ['turn my reminders off', 'settings'],
    ["don't remind me", 'settings'],
    ['change language', 'settings'],
    ['关闭通知', 'settings'],
    ['请不要再发通知了', 'settings'],
    ['打開狀態通知', 'settings'],
    ['turn off notifications', 'settings'],
    ['status news on', 'settings'],
    ['审核通过会通知吗', null],
    ['我的数据', 'my-data'],
    ['你保存了我的哪些数据？', 'my-data'],
    ['你们存了我什么信息', 'my-data'],
    ['删除我的数据', 'my-data'],
    ['把我的个人信息都删掉', 'my-data'],
    ['忘掉我', 'my-data'],
    ['我想把之前的都清理一下，麻烦帮我删除我的个人数据，以后不在这家公司了，谢谢你们一直以来的帮忙', 'my-data'],
    ['what do you know about me?', 'my-data'],
    ['delete my data please', 'my-data'],
    ['I want you to delete all my personal data that you have stored, since I am leaving the company', 'my-data'],
    ['换成英文', 'language'],
    ['删除草稿', 'cancel'],
    ['提醒在哪里设置？', null],
    ['客户数据要删除吗', null],
    ['我的客户信息', null],
  ])('%s: %s', (text, flow) => {
    expect(flowOf(text)).toBe(flow);
  });
});

describe('settings', () => {
  test('a message that says which way is done at once; the button turns it back', async () => {
    const chat = new Chat(knowledge);
    await chat.say('关闭提醒');
    expect(chat.effects).toContainEqual({ kind: 'set-reminders', on: false });
    expect(chat.text).toContain(settings.stillTold);
    await chat.say('我的设置');
    expect(chat.text).toContain(settings.remindersOff);
    await chat.press(chat.button(settings.buttons.on));
    expect(chat.effects.at(-1)).toEqual({ kind: 'set-reminders', on: true });
    await chat.say('提醒');
    expect(chat.text).toContain(settings.remindersOn);
  });

  test('news of a changed status are turned off and on apart from reminders', async () => {
    const chat = new Chat(knowledge);
    await chat.say('关闭通知');
    expect(chat.effects).toContainEqual({ kind: 'set-news', on: false });
    await chat.say('关闭提醒');
    expect(chat.text).not.toContain(settings.stillTold);
    await chat.say('我的设置');
    expect(chat.text).toContain(settings.newsOff);
    await chat.press(chat.button(settings.buttons.newsOn));
    expect(chat.effects.at(-1)).toEqual({ kind: 'set-news', on: true });
    await chat.say('turn notifications off');
    expect(chat.effects.findLast(({ kind }) => kind === 'set-news')).toEqual({ kind: 'set-news', on: false });
  });

  test('the languages that are not spoken are a button each', async () => {
    const chat = new Chat(knowledge, { locale: 'en' });
    await chat.say('settings');
    expect(chat.buttons.map(({ label }) => label)).toEqual(['Reminders off', 'Notifications off', '简体中文', '繁體中文']);
    await chat.press(chat.button('简体中文'));
    expect(chat.effects.at(-1)).toEqual({ kind: 'set-language', lang: 'zh' });
  });

  test('an open form goes on after it', async () => {
    const chat = new Chat(knowledge);
    await chat.say('提个机会点：客户是苏州蓝湖医疗科技有限公司，要上影像云，预算320万');
    await chat.say('关闭提醒');
    expect(chat.text).toContain(formTexts.zh.backTo);
    expect(chat.draft?.status).toBe('open');
  });
});

describe('my data', () => {
  const PO = '提个机会点：客户是苏州蓝湖医疗科技有限公司，要上影像云，预算320万';
  const forgets = (chat: Chat): boolean => chat.effects.some(({ kind }) => kind === 'forget-person');

  test('names the drafts, and what may be deleted', async () => {
    const chat = new Chat(knowledge);
    await chat.say(PO);
    await chat.say('先存着');
    await chat.say('我的数据');
    for (const part of [data.kept, '苏州蓝湖医疗科技有限公司', data.log, data.mayDelete]) expect(chat.text).toContain(part);
    expect(forgets(chat)).toBe(false);
  });

  test('deletes only after a yes, and says what goes and what stays', async () => {
    const chat = new Chat(knowledge);
    await chat.say(PO);
    await chat.say('删除我的数据');
    for (const part of [data.ask, data.goesDrafts(1), data.goesSettings, data.staysLog]) expect(chat.text).toContain(part);
    expect(chat.buttons.map(({ label }) => label)).toEqual([data.buttons.yes, data.buttons.no]);
    expect(forgets(chat)).toBe(false);
    await chat.say('确认删除');
    expect(forgets(chat)).toBe(true);
    expect(chat.text).toBe(data.done);
    expect(chat.drafts.size).toBe(0);
    expect(chat.state).toMatchObject({ form: null, lang: null, asked: null });
  });

  test.each(['是的', '删掉吧', '确定'])('"%s" is a yes', async (yes) => {
    const chat = new Chat(knowledge);
    await chat.say('删除我的数据');
    await chat.say(yes);
    expect(forgets(chat)).toBe(true);
  });

  test.each(['不删', '算了', '不要'])('"%s" keeps it all, and the open form goes on', async (no) => {
    const chat = new Chat(knowledge);
    await chat.say(PO);
    await chat.say('删除我的数据');
    await chat.say(no);
    expect(chat.text).toContain(data.notDone);
    expect(chat.text).toContain(formTexts.zh.backTo);
    expect(forgets(chat)).toBe(false);
    expect(chat.draft?.status).toBe('open');
  });

  test('a yes to something said since, and an old button, delete nothing', async () => {
    const chat = new Chat(knowledge);
    await chat.say('删除我的数据');
    const yes = chat.button(data.buttons.yes);
    await chat.say('PO验证要多久？');
    await chat.say('是的');
    expect(forgets(chat)).toBe(false);
    await chat.press(yes);
    expect(forgets(chat)).toBe(false);
    expect(chat.text).toContain(data.ask);
    await chat.press(chat.button(data.buttons.yes));
    expect(forgets(chat)).toBe(true);
  });

  test('said out of nowhere, the words of the confirmation ask first', async () => {
    const chat = new Chat(knowledge);
    await chat.say('确认删除');
    expect(chat.text).toContain(data.ask);
    expect(forgets(chat)).toBe(false);
  });

  test('the question comes back from the store with the state', async () => {
    const chat = new Chat(knowledge, { locale: 'en' });
    await chat.say('delete my data');
    chat.restart();
    await chat.say('yes');
    expect(chat.text).toBe(myDataTexts.en.done);
  });
});
