import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { incentiveAnswerTexts } from '../../dialogs/texts/incentive-answer.js';
import { incentiveApplyTexts } from '../../dialogs/texts/incentive-apply.js';
import { incentivesTexts } from '../../dialogs/texts/incentives.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { DeskView } from '../../services/desk-view.js';
import type { RemoteIncentive } from '../../services/partner-center/port.js';
import { INCENTIVE_STATUSES } from '../../services/partner-center/states.js';
import { opportunityOf } from '../services/support.js';
import { Chat, someKnowledge, TODAY } from './chat.js';

const knowledge = someKnowledge();
const { list, answer, apply } = { list: incentivesTexts.zh, answer: incentiveAnswerTexts.zh, apply: incentiveApplyTexts.zh };
const NUMBER = 'IN-20261111-0001';
const DELIVERED = 'PO-20261021-0042';

const incentive = (over: Partial<RemoteIncentive> = {}): RemoteIncentive => ({
  number: NUMBER,
  opportunity: DELIVERED,
  customerName: '星河零售有限公司',
  status: '激励公示待确认',
  statusSince: 0,
  projectStart: '2026-10-22',
  projectEnd: '2026-11-10',
  amount: 50_000,
  contestReason: null,
  appliedAt: 0,
  version: 2,
  ...over,
});

const chatWith = (incentives: readonly RemoteIncentive[] | 'away', view: Partial<DeskView> = {}): Chat => {
  const delivered = opportunityOf({ number: DELIVERED, status: '交付完成' });
  const open = opportunityOf({ id: 'o2', key: 'k2', number: 'PO-20261021-0043', status: '签单完成' });
  const history = [{ status: '机会点验证通过', at: Date.parse('2026-10-21T10:00:00+08:00'), by: 'reviewer', reasons: [] }] as const;
  return new Chat(knowledge, {
    view: {
      incentives: async () => (incentives === 'away' ? 'away' : { items: incentives, asOf: 0, fresh: true }),
      myOpportunities: async () => [delivered, open],
      opportunityDetail: async (number) => {
        const opportunity = [delivered, open].find((one) => one.number === number);
        return opportunity && { opportunity, asOf: 0, fresh: true, history, progress: [], replaces: null, withdrawalRequests: [] };
      },
      ...view,
    },
  });
};

const flowOf = (text: string): string | null => {
  const command = readCommand(text);
  if (command) return command.kind === 'flow' ? command.flow.id : command.kind;
  return wishedFlow(text)?.id ?? null;
};

describe('who starts what', () => {
  test.each([
    ['我的激励', 'incentives'],
    ['查一下激励申请的进度', 'incentives'],
    ['我們的激勵到哪一步', 'incentives'],
    [NUMBER, 'incentives'],
    ['show my incentive applications', 'incentives'],
    ['申请激励', 'incentive-apply'],
    ['帮我申请激励', 'incentive-apply'],
    [`给 ${DELIVERED} 申请激励`, 'incentive-apply'],
    [`apply for the incentive for ${DELIVERED}`, 'incentive-apply'],
    ['我们想给苏州那个已经交付完成的项目申请激励，客户是星河零售，项目十月开始的，材料都齐了', 'incentive-apply'],
    ['核对激励金额', 'incentive-answer'],
    [`确认 ${NUMBER}`, 'incentive-answer'],
    [`${NUMBER} 金额不对，和项目的云资源用量对不上，请按十月份的账单重新核算一次`, 'incentive-answer'],
    [`confirm incentive ${NUMBER}`, 'incentive-answer'],
  ])('"%s": %s', (text, flow) => {
    expect(flowOf(text)).toBe(flow);
  });

  test.each(['怎么申请激励？', '激励金额怎么算', '激励申请要什么材料？', 'how do I apply for an incentive', '激励对账在哪里做'])(
    '"%s" is answered',
    (text) => {
      expect(flowOf(text)).toBeNull();
    },
  );

  test('a number beside Chinese words is no English', async () => {
    const chat = chatWith([incentive()]);
    await chat.say(`核对激励 ${NUMBER}`);
    expect(chat.text).toContain(answer.limit);
  });
});

describe('the list', () => {
  test('shows status and amount; what waits to be checked has a button', async () => {
    const other = incentive({ number: 'IN-20261111-0002', status: '激励审核中', amount: null });
    const chat = chatWith([incentive(), other]);
    await chat.say('我的激励');
    expect(chat.text).toContain(`| ${NUMBER} | ${DELIVERED} | 星河零售有限公司 | 激励公示待确认 | 5 万元 |`);
    expect(chat.text).toContain('激励审核中 | — |');
    expect(chat.buttons.map(({ label }) => label)).toEqual([list.buttons.answerOf(NUMBER), list.buttons.apply]);
  });

  test.each(INCENTIVE_STATUSES)('one that is %s says what comes next, and can be answered only while it is announced', async (status) => {
    const chat = chatWith([incentive({ status })]);
    await chat.say(NUMBER);
    expect(chat.text).toContain(list.notes[status]);
    expect(chat.buttons.some(({ label }) => label === list.buttons.answer)).toBe(status === '激励公示待确认');
  });

  test('says so where there is none, no such number, or no answer', async () => {
    const none = chatWith([]);
    await none.say('我的激励');
    expect(none.text).toBe(list.none);
    await none.say(NUMBER);
    expect(none.text).toBe(list.notFound(NUMBER));
    const away = chatWith('away');
    for (const text of ['我的激励', NUMBER, '核对激励金额']) {
      await away.say(text);
      expect(away.text).toBe(list.away);
    }
  });
});

describe('applying', () => {
  test('is begun for what is delivered and has no application', async () => {
    const chat = chatWith([]);
    await chat.say('申请激励');
    expect(chat.draft?.subject).toBe(DELIVERED);
    const applied = chatWith([incentive()]);
    await applied.say('申请激励');
    expect(applied.text).toBe(apply.nothing);
  });

  test.each<readonly [string, string, readonly RemoteIncentive[], Partial<DeskView>, string]>([
    ['a number of another company', 'PO-20261021-0099', [], {}, textsFor('zh').submission.notFound('PO-20261021-0099')],
    ['one not delivered', 'PO-20261021-0043', [], {}, apply.notDelivered('PO-20261021-0043', '签单完成')],
    ['one applied for', DELIVERED, [incentive()], {}, apply.applied(DELIVERED, NUMBER)],
    ['a member account', DELIVERED, [], { profile: async () => ({ pceJoined: 'yes', mainAccount: 'no', asOf: 0 }) }, apply.notMain],
    [
      'a company off the Core Map',
      DELIVERED,
      [],
      { profile: async () => ({ pceJoined: 'yes', mainAccount: 'yes', coreMap: 'no', asOf: 0 }) },
      apply.notCoreMap,
    ],
  ])('is refused for %s', async (_name, number, incentives, view, text) => {
    const chat = chatWith(incentives, view);
    await chat.say(`申请激励 ${number}`);
    expect(chat.text).toBe(text);
    expect(chat.draft).toBeUndefined();
  });

  test('goes on where the Partner Center does not say what was applied for: it decides', async () => {
    const chat = chatWith('away');
    await chat.say(`申请激励 ${DELIVERED}`);
    expect(chat.draft?.fields).toEqual({ verified_on: '2026-10-21' });
  });

  test('takes both days from one answer', async () => {
    const chat = chatWith([]);
    await chat.say(`申请激励 ${DELIVERED}`);
    await chat.say('10月22号开始的，11月10号交付完');
    expect(chat.draft?.fields).toMatchObject({ project_start: '2026-10-22', project_end: '2026-11-10' });
  });

  test('takes no start before the verification, no end that is not over, and none before the start', async () => {
    const chat = chatWith([]);
    await chat.say(`申请激励 ${DELIVERED}`);
    await chat.say('10月21日');
    expect(chat.draft?.fields).not.toHaveProperty('project_start');
    expect(chat.text).toContain('不晚于');
    await chat.say('10月22日');
    for (const end of [TODAY, '2026-10-20']) {
      await chat.say(end);
      expect(chat.draft?.fields).not.toHaveProperty('project_end');
    }
    expect(chat.text).toContain(apply.reversed);
    await chat.say('昨天');
    await chat.say('项目启动会纪要');
    await chat.say('提交');
    expect(chat.effects.at(-1)).toMatchObject({
      kind: 'submit',
      operation: 'apply-incentive',
      payload: { projectStart: '2026-10-22', projectEnd: '2026-11-20', proof: '项目启动会纪要' },
    });
  });
});

describe('checking an amount', () => {
  test('that is confirmed by its number goes to the summary with the amount', async () => {
    const chat = chatWith([incentive()]);
    await chat.say(`确认 ${NUMBER}`);
    expect(chat.text).toContain(answer.confirmed('5 万元'));
    await chat.say('提交');
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'submit', operation: 'answer-incentive', payload: { answer: 'confirm' } });
  });

  test('that is contested wants the reason; who confirms after all sends none', async () => {
    const chat = chatWith([incentive()]);
    await chat.say(`${NUMBER} 金额不对`);
    expect(chat.text).toContain(answer.question.reason.ask);
    await chat.say('对不上');
    await chat.say('提交');
    const payload = { answer: 'contest', reason: '对不上' };
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'submit', payload });
    const other = chatWith([incentive()]);
    await other.say(`${NUMBER} 金额不对`);
    await other.say('对不上');
    await other.say('确认金额');
    await other.say('提交');
    expect(other.effects.flatMap((effect) => (effect.kind === 'submit' ? [effect.payload] : []))).toEqual([{ answer: 'confirm' }]);
  });

  test.each(['没问题', '无误', 'the amount is correct', '对的'])('"%s" confirms', async (text) => {
    const chat = chatWith([incentive()]);
    await chat.say(`核对 ${NUMBER}`);
    await chat.say(text);
    expect(chat.draft?.fields).toMatchObject({ answer: 'confirm' });
  });

  test('is possible only while it is announced', async () => {
    const chat = chatWith([incentive({ status: '激励待申付' })]);
    await chat.say(`确认 ${NUMBER}`);
    expect(chat.text).toBe(answer.closed(NUMBER, '激励待申付'));
    await chat.say('核对激励金额');
    expect(chat.text).toBe(answer.nothing);
  });
});
