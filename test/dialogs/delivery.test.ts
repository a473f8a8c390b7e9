import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { REGISTER_PROJECT_FORM } from '../../dialogs/forms/register-project.js';
import { REPORT_DELIVERY_FORM } from '../../dialogs/forms/report-delivery.js';
import { deliveryTexts, reportTexts } from '../../dialogs/texts/delivery.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { RemoteProject } from '../../services/partner-center/port.js';
import { Chat, someKnowledge, TODAY } from './chat.js';

const knowledge = someKnowledge();
const words = deliveryTexts.zh;
const { form } = textsFor('zh');
const NUMBER = 'PO-20261121-0042';

const flowOf = (text: string): string | null => {
  const command = readCommand(text);
  if (command) return command.kind === 'flow' ? [command.flow.id, ...(command.subject ? [command.subject] : [])].join(' ') : null;
  return wishedFlow(text)?.id ?? null;
};

describe('who speaks of a delivery', () => {
  test.each([
    ['我的交付项目', 'projects'],
    ['看看项目交付评价', 'projects'],
    ['our delivery projects', 'projects'],
    ['登记项目信息', 'register-project'],
    [`登记项目 ${NUMBER}`, `register-project ${NUMBER}`],
    [`${NUMBER} 的项目经理是张伟`, `register-project ${NUMBER}`],
    [`register project ${NUMBER}`, `register-project ${NUMBER}`],
    [`登记项目信息 ${NUMBER}，项目经理是张伟，他的电话是 13800000000，邮箱 zhang.wei@partner.example`, `register-project ${NUMBER}`],
    ['反馈交付状态', 'report-delivery'],
    [`${NUMBER} 客户已验收通过`, `report-delivery ${NUMBER}`],
    [`反饋交付狀態 ${NUMBER}`, `report-delivery ${NUMBER}`],
    [`report delivery of ${NUMBER}`, `report-delivery ${NUMBER}`],
  ])('%s: %s', (text, flow) => {
    expect(flowOf(text)).toBe(flow);
  });

  test.each(['怎么登记项目信息', '交付状态怎么反馈', '项目验收了吗', 'how do I register a project', '登记', '交付'])(
    '"%s" starts nothing',
    (text) => {
      expect(flowOf(text)).toBeNull();
    },
  );
});

test.each([
  [`登记项目 ${NUMBER}，项目经理是张伟，电话 13800000000`, { manager: '张伟', contact: '13800000000' }],
  ['the project manager is Linda Xu, linda.xu@harbor.example', { manager: 'Linda Xu', contact: 'linda.xu@harbor.example' }],
  [`登记项目 ${NUMBER}`, {}],
])('%s: who manages it', (text, fields) => {
  expect(REGISTER_PROJECT_FORM.extract(text, { today: TODAY, fields: {}, lang: 'zh' })).toEqual(fields);
});

test.each([
  ['客户已验收通过', { outcome: 'accepted' }],
  ['客戶同意退訂，終止交易', { outcome: 'discontinued' }],
  ['客户还没验收', {}],
  ['验收还是终止', {}],
  ['验收了吗', {}],
  ['the customer has accepted it, evidence: report 7', { outcome: 'accepted', evidence: 'report 7' }],
])('%s: how it ended', (text, fields) => {
  expect(REPORT_DELIVERY_FORM.extract(text, { today: TODAY, fields: {}, lang: 'zh' })).toEqual(fields);
});

const project = (over: Partial<RemoteProject> = {}): RemoteProject => ({
  number: NUMBER,
  status: '待登记',
  statusSince: 0,
  name: '影像云',
  customerName: '蓝湖',
  managerName: null,
  managerContact: null,
  evidence: null,
  version: 1,
  ...over,
});

const chatWith = (...items: readonly RemoteProject[]): Chat =>
  new Chat(knowledge, {
    view: {
      projects: async () => ({ items, asOf: 0, fresh: true }),
      project: async (number) => items.find((one) => one.number === number),
    },
  });

const labels = (chat: Chat): readonly string[] => chat.buttons.map(({ label }) => label);

describe('registering and feeding back', () => {
  test('a project that waits is registered with its manager', async () => {
    const chat = chatWith(project());
    await chat.say(`登记项目 ${NUMBER}`);
    expect(chat.text).toContain(words.about(NUMBER, '影像云', '待登记'));
    await chat.say('张伟 13800000000');
    await chat.press(chat.button(form.buttons.submit));
    const payload = { managerName: '张伟', managerContact: '13800000000' };
    expect(chat.effects.at(-1)).toMatchObject({ operation: 'register-project', payload });
    expect(chat.draft).toMatchObject({ form: 'register-project', subject: NUMBER });
  });

  test('a registered one is fed back; what it means to end it, and that no evidence is given, is said', async () => {
    const chat = chatWith(project({ status: '已登记' }));
    await chat.say(`反馈交付 ${NUMBER}`);
    await chat.say('客户已同意退订并终止交易');
    expect(chat.text).toContain(reportTexts.zh.ends);
    await chat.press(chat.button(words.buttons.evidence));
    await chat.say('客户来函 2026-11-20');
    await chat.press(chat.button(form.buttons.submit));
    const payload = { outcome: 'discontinued', evidence: '客户来函 2026-11-20' };
    expect(chat.effects.at(-1)).toMatchObject({ operation: 'report-delivery', payload });
  });

  test.each([
    ['已登记', `登记项目 ${NUMBER}`, '“登记项目信息”只对“待登记”的项目开放', [words.buttons.report(NUMBER), words.flow.label]],
    ['待登记', `反馈交付 ${NUMBER}`, '“反馈交付状态”只对“已登记”的项目开放', [words.buttons.register(NUMBER), words.flow.label]],
    ['已验收', `反馈交付 ${NUMBER}`, '“已验收”', [words.flow.label]],
    ['项目终止', `登记项目 ${NUMBER}`, '“已终止”', [words.flow.label]],
  ] as const)('%s: "%s" begins nothing and says why', async (status, text, said, buttons) => {
    const chat = chatWith(project({ status }));
    await chat.say(text);
    expect(chat.text).toContain(said);
    expect(labels(chat)).toEqual(buttons);
    expect(chat.drafts.size).toBe(0);
  });

  test('without a number the only one in the right state is taken; another number is not found', async () => {
    const chat = chatWith(project(), project({ number: 'HO-20261121-0001', status: '已登记' }));
    await chat.say('反馈交付状态');
    expect(chat.draft?.subject).toBe('HO-20261121-0001');
    await chat.say('登记项目 PO-20261121-0099');
    expect(chat.text).toBe(words.notFound('PO-20261121-0099'));
    const none = chatWith(project());
    await none.say('反馈交付状态');
    expect(none.text).toBe(words.noneToDo('已登记'));
  });
});

test('asked which project, what is said next is no answer about the one that was open', async () => {
  const chat = chatWith(
    project({ number: 'HO-20261121-0001', status: '已登记' }),
    project({ number: 'HO-20261121-0002', status: '已登记' }),
  );
  await chat.say('反馈交付状态 HO-20261121-0001 客户已验收通过');
  await chat.say('反馈交付状态');
  expect(chat.text).toContain('先存着“反馈交付状态：HO-20261121-0001”');
  expect(labels(chat)).toEqual(['HO-20261121-0001', 'HO-20261121-0002']);
  await chat.say('客户已同意退订');
  expect(chat.draft?.fields).toEqual({ outcome: 'accepted' });
});

describe('the list of projects', () => {
  test('has the state of each and the next step', async () => {
    const chat = chatWith(
      project(),
      project({ number: 'HO-20261121-0001', status: '已登记', managerName: '张伟' }),
      project({ number: 'PO-20261101-0001', status: '已验收' }),
    );
    await chat.say('交付评价');
    expect(chat.text).toContain(`| ${NUMBER} | 影像云 | 蓝湖 | 待登记 | — |`);
    expect(chat.text).toContain('| HO-20261121-0001 | 影像云 | 蓝湖 | 已登记 | 张伟 |');
    expect(labels(chat)).toEqual([words.buttons.register(NUMBER), words.buttons.report('HO-20261121-0001')]);
  });

  test.each([
    ['away', words.away],
    ['hidden', words.hidden],
  ] as const)('%s is said', async (seen, said) => {
    const chat = new Chat(knowledge, { view: { projects: async () => seen, project: async () => (seen === 'away' ? seen : undefined) } });
    await chat.say('交付评价');
    expect(chat.text).toBe(said);
    await chat.say('登记项目信息');
    expect(chat.text).toBe(said);
  });
});
