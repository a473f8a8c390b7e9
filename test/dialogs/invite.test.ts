import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { INVITE_FORM } from '../../dialogs/forms/invite.js';
import { inviteTexts } from '../../dialogs/texts/invite.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { RemoteInvitation } from '../../services/partner-center/port.js';
import { Chat, someKnowledge, TODAY } from './chat.js';

const knowledge = someKnowledge();
const words = inviteTexts.zh;
const { form } = textsFor('zh');

const flowOf = (text: string): string | null => {
  const command = readCommand(text);
  if (command) return command.kind === 'flow' ? command.flow.id : null;
  return wishedFlow(text)?.id ?? null;
};

describe('who wants to invite', () => {
  test.each([
    ['邀请客户', 'invite'],
    ['我要邀请一个客户', 'invite'],
    ['生成邀请链接', 'invite'],
    ['给客户发邀请', 'invite'],
    ['我們想邀請一家新客戶關聯到我們公司名下，用代售的方式，連結我自己發給他們就可以了', 'invite'],
    ['invite a customer', 'invite'],
    ['send an invitation link to the customer', 'invite'],
    ['We want to invite a customer to associate with us, resale, by e-mail', 'invite'],
    ['我的邀请', 'invitations'],
    ['看看公司的邀请列表', 'invitations'],
    ['my invitations', 'invitations'],
  ])('%s: %s', (text, flow) => {
    expect(flowOf(text)).toBe(flow);
  });

  test.each(['怎么邀请客户', '邀请链接有效期多久', '客户收不到邀请邮件怎么办', 'how do I invite a customer', '我们收到了邀请函', '邀请码'])(
    '"%s" starts nothing',
    (text) => {
      expect(flowOf(text)).toBeNull();
    },
  );
});

describe('what a message says of an invitation', () => {
  const said = (text: string) => INVITE_FORM.extract(text, { today: TODAY, fields: {}, lang: 'zh' });

  test.each([
    ['邀请苏州蓝湖医疗科技有限公司，代售，线上', { customer: '苏州蓝湖医疗科技有限公司', model: '代售', channel: 'online' }],
    ['顾问销售，发微信给他', { model: '顾问销售', channel: 'offline' }],
    ['線下，客戶還沒有報備', { channel: 'offline', reported: 'no' }],
    ['已经报备过了，没有信用账户', { reported: 'yes', credit: 'no' }],
    ['invite Harbor Foods Ltd by e-mail, resale', { customer: 'Harbor Foods Ltd', channel: 'online', model: '代售' }],
    ['线上还是线下，顾问销售还是代售', {}],
    ['邀请一个客户', {}],
  ])('%s', (text, fields) => {
    expect(said(text)).toEqual(fields);
  });
});

describe('inviting', () => {
  test('counts what is asked of this invitation: who is invited and the report arise online only, the credit account with a resale', async () => {
    const chat = new Chat(knowledge);
    const progress = () =>
      chat.last?.replies.flatMap((reply) => (reply.kind === 'draft' ? [[reply.draft?.filled, reply.draft?.total]] : []));
    await chat.say('邀请客户');
    expect(progress()).toEqual([[0, 2]]);
    await chat.say('代售，线上');
    expect(progress()).toEqual([[2, 5]]);
    await chat.say('改成线下');
    expect(progress()).toEqual([[2, 3]]);
  });

  const begun = async (...texts: readonly string[]): Promise<Chat> => {
    const chat = new Chat(knowledge);
    for (const text of ['邀请客户', ...texts]) await chat.say(text);
    return chat;
  };
  const labels = (chat: Chat): readonly string[] => chat.buttons.map(({ label }) => label);

  test('offline asks the model and the way alone; resale also for a credit account', async () => {
    const plain = await begun('顾问销售', '线下');
    expect(plain.state.form?.asking).toBe('confirm');
    const resale = await begun('代售', '线下');
    expect(resale.text).toContain(words.question.credit.ask);
    await resale.say('没有');
    await resale.press(resale.button(form.buttons.submit));
    expect(resale.effects.at(-1)).toMatchObject({ operation: 'invite-customer', payload: { model: '代售', channel: 'offline' } });
  });

  test('online asks for the customer and the report; without a report it is not sent, offline it may be', async () => {
    const chat = await begun('顾问销售', '线上', '苏州蓝湖医疗科技有限公司', '还没有');
    expect(chat.draft?.fields).toMatchObject({ customer: '苏州蓝湖医疗科技有限公司', reported: 'no' });
    expect(chat.text).toContain('只有已报备的客户才能发线上邀请邮件');
    expect(labels(chat)).not.toContain(form.buttons.submit);
    await chat.say('改成线下');
    expect(labels(chat)).toContain(form.buttons.submit);
  });

  test('what is not certain is a note; a credit account rules resale out', async () => {
    const unsure = await begun('顾问销售', '线上', '苏州蓝湖医疗科技有限公司', '不清楚');
    expect(unsure.text).toContain('还不确定是否已报备');
    expect(labels(unsure)).toContain(form.buttons.submit);
    const credit = await begun('代售', '线下', '有信用账户');
    expect(labels(credit)).not.toContain(form.buttons.submit);
    await credit.say('改成顾问销售');
    expect(labels(credit)).toContain(form.buttons.submit);
  });

  test('what was skipped is named and keeps it from being sent', async () => {
    const chat = await begun('跳过', '线下');
    expect(chat.text).toContain(words.missing(words.question.model.label));
    expect(labels(chat)).not.toContain(form.buttons.submit);
  });
});

describe('the list of invitations', () => {
  const invitation = (over: Partial<RemoteInvitation>): RemoteInvitation => ({
    number: 'IV-20261121-0001',
    model: '代售',
    channel: 'online',
    customerName: '蓝湖',
    link: 'https://partner-center.example/i/1',
    createdAt: Date.parse('2026-11-20T02:00:00Z'),
    expiresOn: '2026-11-27',
    ...over,
  });
  const listed = async (...items: readonly RemoteInvitation[]): Promise<string> => {
    const chat = new Chat(knowledge, { view: { invitations: async () => ({ items, asOf: 0, fresh: true }) } });
    await chat.say('我的邀请');
    return chat.text;
  };

  test('says how long each holds', async () => {
    expect(await listed(invitation({}))).toContain(words.until('2026 年 11 月 27 日', 6));
    const [last, over] = [{ createdAt: Date.parse('2026-11-14T02:00:00Z'), expiresOn: TODAY }, { expiresOn: '2026-11-20' }];
    expect(await listed(invitation(last))).toContain(words.until('2026 年 11 月 21 日', 0));
    expect(await listed(invitation({ ...over, createdAt: Date.parse('2026-11-13T02:00:00Z') }))).toContain(
      words.expired('2026 年 11 月 20 日'),
    );
    expect(await listed(invitation({ channel: 'offline', expiresOn: null }))).toContain(words.forEver);
  });

  test('links to web addresses only, and nothing that people wrote acts as markup', async () => {
    const text = await listed(invitation({ link: 'javascript:alert(1)', customerName: 'a | **b**' }));
    expect(text).not.toContain('](javascript');
    expect(text).toContain('a \\| \\*\\*b\\*\\*');
  });

  test('says so where there is none, none may be seen, or the Partner Center is away', async () => {
    expect(await listed()).toContain(words.listEmpty);
    for (const [seen, said] of [
      ['away', words.listAway],
      ['hidden', words.listHidden],
    ] as const) {
      const chat = new Chat(knowledge, { view: { invitations: async () => seen } });
      await chat.say('我的邀请');
      expect(chat.text).toBe(said);
    }
  });
});
