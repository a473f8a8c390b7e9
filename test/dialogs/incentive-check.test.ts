import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { CHECK_QUESTIONS } from '../../dialogs/forms/incentive-check-questions.js';
import { INCENTIVE_CHECK_FORM } from '../../dialogs/forms/incentive-check.js';
import { incentiveCheckTexts } from '../../dialogs/texts/incentive-check.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { loadEntries } from '../../knowledge/load.js';
import type { IncentiveInterview } from '../../rules/incentive-facts.js';
import { opportunityOf } from '../services/support.js';
import { Chat, TODAY } from './chat.js';

const knowledge = createKnowledge(
  loadEntries(new URL('../../knowledge/content', import.meta.url).pathname).filter(({ id }) => id.startsWith('incentive-')),
);
const words = incentiveCheckTexts.zh;
const MET: IncentiveInterview = {
  partner_on_core_map: 'yes',
  solution_provider_main_account: 'yes',
  core_map_label: 'yes',
  verified_on: '2026-09-20',
  project_start: '2026-09-25',
  project_end: '2026-10-31',
  overlapping_delivery: 'no',
  overlapping_offering: 'no',
  cash_paid_before: 800,
  first_account: 'yes',
  project_kind: 'first',
};

const read = (id: string, text: string): IncentiveInterview | null => {
  const found = CHECK_QUESTIONS.find((question) => question.id === id)?.read(text, { today: TODAY, fields: {}, lang: 'zh' });
  return found?.kind === 'fields' ? found.fields : null;
};

describe('an answer', () => {
  test.each([
    ['partner_on_core_map', '在名单里', 'yes'],
    ['partner_on_core_map', '我们不在', 'no'],
    ['partner_on_core_map', 'we are not on it', 'no'],
    ['core_map_label', '没有标签', 'no'],
    ['core_map_label', '还不清楚', 'unknown'],
    ['overlapping_delivery', '没有重叠', 'no'],
    ['overlapping_delivery', '有重叠', 'yes'],
    ['first_account', '不是首个', 'no'],
    ['first_account', '首个账号没错', 'yes'],
    ['first_account', 'it is the first', 'yes'],
    ['verified_on', '还没通过', 'not-yet'],
    ['verified_on', '是 HO', 'ho'],
    ['verified_on', '9月20日', '2026-09-20'],
    ['verified_on', '12月20日', '2025-12-20'],
    ['project_start', '20 September', '2026-09-20'],
    ['project_start', '昨天', '2026-11-20'],
    ['project_end', '12月20日', '2026-12-20'],
    ['project_end', '2月1日', '2027-02-01'],
    ['project_end', '8月1日', '2026-08-01'],
    ['project_end', 'not delivered yet', 'not-yet'],
    ['cash_paid_before', '没付过', 0],
    ['cash_paid_before', 'CNY 1,200', 1200],
    ['cash_paid_before', '不确定', 'unknown'],
    ['project_kind', '持续销售', 'continued'],
  ])('to %s: "%s"', (id, text, value) => {
    expect(read(id, text)).toEqual({ [id]: value });
  });

  test.each([
    ['partner_on_core_map', '可能在'],
    ['verified_on', '9月'],
    ['cash_paid_before', '800'],
    ['cash_paid_before', '$300'],
    ['project_kind', '是'],
  ])('to %s that leaves it open is none: "%s"', (id, text) => {
    expect(read(id, text)).toBeNull();
  });

  test('comes back from the card in both languages', () => {
    const odd: IncentiveInterview = { ...MET, verified_on: 'ho', project_start: 'unknown', project_end: 'not-yet', cash_paid_before: 0 };
    for (const fields of [MET, odd])
      for (const lang of ['zh', 'en'] as const)
        for (const { id, input, cardValue } of CHECK_QUESTIONS)
          if (input === 'line') expect(read(id, cardValue(fields, lang))).toEqual({ [id]: fields[id as keyof IncentiveInterview] });
  });
});

describe('who starts it', () => {
  const flowOf = (text: string): string | null => {
    const command = readCommand(text);
    return (command ? (command.kind === 'flow' ? command.flow.id : null) : wishedFlow(text)?.id) ?? null;
  };

  test.each([
    '激励资格检查',
    '我们能申请激励吗',
    '检查一下 PO-20261121-0042 的激励资格',
    '我们想检查一下苏州那个项目的激励资格，客户是新客户，项目九月开始，下个月交付完成',
    'check incentive eligibility',
    'can we apply for the incentive?',
    'does our deal qualify for an incentive',
  ])('"%s"', (text) => {
    expect(flowOf(text)).toBe('incentive-check');
  });

  test.each(['激励有哪些条件？', '激励金额怎么计算', '只有Core Map伙伴才有激励吗', 'how is the incentive calculated', '激励什么时候发'])(
    '"%s" is answered',
    (text) => {
      expect(flowOf(text)).not.toBe('incentive-check');
    },
  );
});

describe('the verdict', () => {
  const told = async (answers: IncentiveInterview): Promise<Chat> => {
    const chat = new Chat(knowledge);
    await chat.say('激励资格检查');
    chat.change(chat.draft?.id ?? '', { fields: answers });
    await chat.press({ do: 'resume', draft: chat.draft?.id ?? '' });
    return chat;
  };

  test.each([
    ['eligible', MET, '上限 30 万元', 'incentive-amounts'],
    ['not-eligible', { ...MET, project_start: '2026-09-20' }, '不晚于', 'incentive-apply-procedure'],
    ['not-stated', { ...MET, cash_paid_before: 5000, project_kind: 'continued' }, '截断', 'incentive-amounts'],
    ['incomplete', { ...MET, core_map_label: 'unknown' }, '核心图标签', 'incentive-apply-procedure'],
  ] as const)('%s says why, with the source and its entry, and sends nothing', async (verdict, answers, why, topic) => {
    const chat = await told(answers);
    expect(chat.text).toContain(words.verdict[verdict]);
    expect(chat.text).toContain(why);
    expect(chat.text).toContain(textsFor('zh').general.sources);
    expect(chat.buttons.map(({ action }) => action)).toContainEqual({ do: 'topic', topic });
    expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(false);
    expect(chat.state.form).toBeNull();
  });

  test('an amount comes with what its source leaves open, and only with it', async () => {
    expect((await told(MET)).text).toContain('这里不作承诺');
    expect((await told({ ...MET, core_map_label: 'unknown' })).text).not.toContain('万元');
  });

  test('is no draft to go on with; beginning anew takes its answers away', async () => {
    const chat = await told(MET);
    const first = chat.draft?.id ?? '';
    await chat.say('继续');
    expect(chat.text).toBe(textsFor('zh').general.noDraft);
    await chat.say('激励资格检查');
    expect(chat.drafts.get(first)?.status).toBe('discarded');
    expect(chat.draft?.id).not.toBe(first);
  });

  test('is not sent by an old button', async () => {
    const chat = await told(MET);
    const { id = '', revision = 0, attempt = 1 } = chat.draft ?? {};
    await chat.press({ do: 'submit', draft: id, revision, attempt });
    expect(chat.text).toContain(words.verdict.eligible);
    expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(false);
  });

  test('leaves out what was skipped, and says so', async () => {
    const chat = new Chat(knowledge);
    await chat.say('激励资格检查');
    for (let asked = 0; asked < 11; asked++) await chat.say('跳过');
    expect(chat.text).toContain(words.verdict.incomplete);
    expect(chat.text).toContain(words.open(words.question.partner_on_core_map.label));
  });
});

describe('what is known', () => {
  // 01:00 of the next day in Shanghai.
  const VERIFIED_AT = Date.UTC(2026, 8, 20, 17);
  const HISTORY = [{ status: '机会点验证通过', at: VERIFIED_AT, by: 'reviewer', reasons: [] }] as const;

  const begun = (status: '审核中' | '机会点验证通过' | '签单完成' | '交付完成') => {
    const opportunity = opportunityOf({ number: 'PO-20261121-0042', status, statusSince: VERIFIED_AT });
    const chat = new Chat(knowledge, {
      view: {
        profile: async () => ({ pceJoined: 'yes', mainAccount: 'yes', coreMap: 'yes', solutionProvider: 'yes', asOf: 0 }),
        opportunityDetail: async (number) =>
          number === opportunity.number
            ? { opportunity, asOf: 0, fresh: true, history: HISTORY, progress: [], replaces: null, withdrawalRequests: [] }
            : undefined,
      },
    });
    return chat;
  };

  test.each([
    ['审核中', { verified_on: 'not-yet' }],
    ['机会点验证通过', { verified_on: '2026-09-21', project_end: 'not-yet' }],
    ['签单完成', { verified_on: '2026-09-21', project_end: 'not-yet' }],
    ['交付完成', { verified_on: '2026-09-21' }],
  ] as const)('of an opportunity that is %s is not asked', async (status, known) => {
    const chat = begun(status);
    await chat.say('检查 PO-20261121-0042 的激励资格');
    expect(chat.draft?.fields).toEqual({ partner_on_core_map: 'yes', solution_provider_main_account: 'yes', ...known });
  });

  test("of another company's number is nothing", async () => {
    const chat = begun('交付完成');
    await chat.say('检查 PO-20261121-0099 的激励资格');
    expect(chat.text).toBe(textsFor('zh').submission.notFound('PO-20261121-0099'));
    expect(chat.draft).toBeUndefined();
  });

  test('a card of it stays small', async () => {
    const chat = begun('交付完成');
    await chat.say('激励资格检查');
    await chat.say('用卡片填');
    const [card] = chat.messages.flatMap((message) => (message.card ? [message.card] : []));
    expect(JSON.stringify(card).length).toBeLessThan(28_000);
    expect(INCENTIVE_CHECK_FORM.questions.every(({ id }) => JSON.stringify(card).includes(`"id":"${id}"`))).toBe(true);
  });
});
