import { describe, expect, test } from '@jest/globals';
import type { HolidayYears } from '../../rules/working-days.js';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { hoTexts } from '../../dialogs/texts/ho.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { RemoteHo } from '../../services/partner-center/port.js';
import type { DeskView } from '../../services/desk-view.js';
import { hoOf } from '../services/fake-partner-center.js';
import { Chat, someKnowledge, TODAY } from './chat.js';

const knowledge = someKnowledge();
const words = hoTexts.zh;
const { form } = textsFor('zh');
const NUMBER = 'HO-20261120-0001';
const SHARED = Date.UTC(2026, 10, 20, 2);

const ho = (over: Partial<RemoteHo> = {}): RemoteHo =>
  hoOf({ number: NUMBER, statusSince: SHARED, sharedAt: SHARED, deadline: '2026-11-25', ...over });

const chatWith = (hos: readonly RemoteHo[], view: Partial<DeskView> = {}, calendar: HolidayYears = {}): Chat =>
  new Chat(knowledge, {
    calendar,
    view: {
      hos: async () => ({ items: hos, asOf: 0, fresh: true }),
      ho: async (number) => {
        const found = hos.find((one) => one.number === number);
        return found && { ho: found, progress: [], asOf: 0, fresh: true };
      },
      ...view,
    },
  });

/** What a message starts. */
const flowOf = (text: string): string | null => {
  const command = readCommand(text);
  if (command) return command.kind === 'flow' ? command.flow.id : command.kind;
  return wishedFlow(text)?.id ?? null;
};

describe('who asks for HOs', () => {
  test.each([
    '我的HO',
    '我的 HO',
    '有新的HO吗',
    '有没有待接受的HO',
    '看看HO',
    'HO列表',
    '华为共享了哪些机会点',
    '我們的HO有哪些',
    '接受这个HO',
    `接受 ${NUMBER}`,
    `${NUMBER} 接受`,
    `拒绝 ${NUMBER}，因为客户名称与实际不符，和我们掌握的情况对不上，所以不接`,
    `${NUMBER} 还剩几天`,
    '我们想接受华为上周共享给我们公司的那个HO，麻烦帮我处理一下，客户那边我们已经联系过了',
    'show my HOs',
    'any new HOs?',
    'my HOs',
    'HO inbox',
    `decline ${NUMBER}`,
    `accept ${NUMBER}`,
    `Please decline ${NUMBER}, because the customer name does not match what we know about them`,
    'I want to accept the HO that Huawei shared with our company last week, please help me with it',
  ])('%s', (text) => {
    expect(flowOf(text)).toBe('ho');
  });

  test.each([
    'HO',
    'HO 是什么',
    'HO 要在几天内接受',
    '怎么接受HO',
    '拒绝HO需要写理由吗',
    'HO 和 PO 有什么区别，HO 被拒绝之后还能不能恢复，这个要找谁来处理比较好',
    'how do I accept an HO',
    'can an HO be declined?',
    'what is an HO',
  ])('"%s" starts nothing', (text) => {
    expect(flowOf(text)).toBeNull();
  });
});

describe('an HO that waits', () => {
  test('is listed with the working days left, and on its last day says so', async () => {
    const chat = chatWith([ho(), ho({ number: 'HO-20261118-0001', deadline: TODAY })]);
    await chat.say('我的HO');
    expect(chat.text).toContain(words.left(3, '2026 年 11 月 25 日'));
    expect(chat.text).toContain(words.lastDay('2026 年 11 月 21 日'));
    expect(chat.text).toContain(words.list(2, 2));
    expect(chat.buttons.map(({ label }) => label)).toEqual([NUMBER, 'HO-20261118-0001', words.buttons.rule]);
  });

  test('in a year without published holidays its last day is an estimate, until a file tells them', async () => {
    const late = ho({ deadline: '2027-01-05' });
    const shown = async (calendar?: HolidayYears): Promise<string> => {
      const chat = chatWith([late], {}, calendar);
      await chat.say(NUMBER);
      return chat.text;
    };
    expect(await shown()).toContain(words.left(31, '预计 2027 年 1 月 5 日'));
    expect(await shown({ '2027': { off: ['2027-01-01', '2027-01-04'], worked: ['2027-01-02'] } })).toContain(
      words.left(31, '2027 年 1 月 5 日'),
    );
    expect(await shown({ '2027': { off: ['2027-01-01', '2027-01-04'], worked: [] } })).toContain(words.left(30, '2027 年 1 月 5 日'));
  });

  test('is accepted by a word and its confirmation; nothing is sent before', async () => {
    const chat = chatWith([ho()]);
    await chat.say(`接受 ${NUMBER}`);
    expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(false);
    await chat.press(chat.button(form.buttons.submit));
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'submit', operation: 'answer-ho', payload: { answer: 'accept' } });
    expect(chat.draft).toMatchObject({ form: 'ho', subject: NUMBER });
  });

  test('is the one meant where no number was said and no other waits', async () => {
    const chat = chatWith([ho(), ho({ number: 'HO-20261101-0001', status: '已接受' })]);
    await chat.say('拒绝这个HO');
    expect(chat.draft).toMatchObject({ subject: NUMBER, fields: { answer: 'decline' } });
    expect(chat.state.form?.asking).toBe('reason');
  });

  test.each(['无', '没有', '待定', '...'])('is not declined for the reason "%s"', async (reason) => {
    const chat = chatWith([ho()]);
    await chat.say(`拒绝 ${NUMBER}`);
    await chat.say(reason);
    expect(chat.state.form?.asking).toBe('reason');
    expect(chat.draft?.fields).not.toHaveProperty('reason');
  });

  test('keeps its reason out of an acceptance', async () => {
    const chat = chatWith([ho()]);
    await chat.say(`拒绝 ${NUMBER}，客户名称与实际不符`);
    expect(chat.draft?.fields).toMatchObject({ answer: 'decline', reason: '客户名称与实际不符' });
    await chat.say('改成接受');
    await chat.say('提交');
    expect(chat.effects.at(-1)).toMatchObject({ payload: { answer: 'accept' } });
  });

  test('a reason may name another record', async () => {
    const chat = chatWith([ho()]);
    await chat.say(`拒绝 ${NUMBER}`);
    await chat.say('与 PO-20261101-0007 重复');
    expect(chat.draft?.fields).toMatchObject({ reason: '与 PO-20261101-0007 重复' });
  });

  test('another number in the middle is another HO', async () => {
    const other = 'HO-20261120-0002';
    const chat = chatWith([ho(), ho({ number: other })]);
    await chat.say(`接受 ${NUMBER}`);
    await chat.say(
      `拒绝 ${other}，因为客户名称与实际不符，联系人的电话也打不通，和我们掌握的情况完全对不上，这次就不接了，等客户那边的信息核对清楚之后再谈，辛苦了，有问题随时联系我们这边的王经理，电话里说也可以的`,
    );
    expect([...chat.drafts.values()].map(({ subject, fields }) => [subject, fields.answer])).toEqual([
      [NUMBER, 'accept'],
      [other, 'decline'],
    ]);
  });

  test('cannot be accepted without PCE, and says so before anything is sent', async () => {
    const chat = chatWith([ho()], { profile: async () => ({ pceJoined: 'no', mainAccount: 'yes', asOf: 0 }) });
    await chat.say(`接受 ${NUMBER}`);
    expect(chat.text).toContain('须先加入合作伙伴共拓计划');
    expect(chat.buttons.map(({ label }) => label)).not.toContain(form.buttons.submit);
  });
});

describe('an HO that cannot be answered', () => {
  test.each([
    ['已收回', {}, '3 个工作日的接受期限'],
    ['待接受', { deadline: '2026-11-20' }, '3 个工作日的接受期限 2026 年 11 月 20 日 24:00 已过'],
    ['已接受', {}, '已经接受'],
    ['已拒绝', {}, '已经拒绝'],
  ] as const)('%s %j: the reason is said and nothing begun', async (status, over, said) => {
    const chat = chatWith([ho({ status, ...over })]);
    await chat.say(`接受 ${NUMBER}`);
    expect(chat.text).toContain(said);
    expect(chat.drafts.size).toBe(0);
  });

  test('of an account that is not the main one', async () => {
    const chat = chatWith([ho()], { profile: async () => ({ pceJoined: 'yes', mainAccount: 'no', asOf: 0 }) });
    await chat.say(`接受 ${NUMBER}`);
    expect(chat.text).toContain('主账号');
    expect(chat.drafts.size).toBe(0);
  });

  test("another company's number is not found; while nothing is known that is said", async () => {
    const chat = chatWith([]);
    await chat.say(`接受 ${NUMBER}`);
    expect(chat.text).toBe(words.notFound(NUMBER));
    const away = chatWith([], { hos: async () => 'away', ho: async () => 'away' });
    for (const text of ['我的HO', NUMBER, `接受 ${NUMBER}`]) {
      await away.say(text);
      expect(away.text).toBe(words.away);
    }
  });

  test('taken back between the summary and the confirmation is not sent', async () => {
    let status: RemoteHo['status'] = '待接受';
    const chat = chatWith([], { ho: async () => ({ ho: ho({ status }), progress: [], asOf: 0, fresh: true }) });
    await chat.say(`接受 ${NUMBER}`);
    status = '已收回';
    await chat.say('提交');
    expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(false);
    expect(chat.text).toContain('HO 已收回');
  });
});
