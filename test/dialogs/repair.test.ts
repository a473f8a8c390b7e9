import { describe, expect, test } from '@jest/globals';
import { readCommand } from '../../dialogs/commands.js';
import { wishedFlow } from '../../dialogs/wishes.js';
import { poTexts } from '../../dialogs/texts/po.js';
import { questionTexts } from '../../dialogs/texts/questions.js';
import { repairTexts } from '../../dialogs/texts/repair.js';
import { submissionTexts } from '../../dialogs/texts/submission.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import type { Opportunity } from '../../rules/opportunity.js';
import { RESUBMISSION } from '../../rules/repair.js';
import type { OpportunityRecord, ReviewReason } from '../../services/records.js';
import { complete, having } from '../rules/opportunities.js';
import { opportunityOf } from '../services/support.js';
import { Chat, someKnowledge } from './chat.js';

const knowledge = someKnowledge();
const NUMBER = 'PO-20261101-0042';
const words = repairTexts.zh;
const { form } = textsFor('zh');

const flowOf = (text: string): string | null => {
  const command = readCommand(text);
  if (command) return command.kind === 'flow' ? [command.flow.id, ...(command.subject ? [command.subject] : [])].join(' ') : command.kind;
  return wishedFlow(text)?.id ?? null;
};

describe('who wants to repair', () => {
  test.each([
    ['修改后再提交', 'repair'],
    ['帮我改好再重新提交', 'repair'],
    ['重新提交被驳回的机会点', 'repair'],
    ['改一下被驳回的那个机会点', 'repair'],
    [`修改 ${NUMBER}`, `repair ${NUMBER}`],
    [`把${NUMBER}改好再提交`, `repair ${NUMBER}`],
    [`${NUMBER} 重新提交`, `repair ${NUMBER}`],
    ['我们有一个机会點上周被駁回了，現在資料補齊了，想重新提交一次，麻煩幫忙處理，謝謝您', 'repair'],
    ['fix and resubmit', 'repair'],
    [`resubmit ${NUMBER}`, `repair ${NUMBER}`],
    ['please fix the rejected opportunity', 'repair'],
    ['I want to resubmit the opportunity that was rejected last week, the budget is clear now', 'repair'],
  ])('%s: %s', (text, flow) => {
    expect(flowOf(text)).toBe(flow);
  });

  test.each(['被驳回后还能重新提交吗', '机会点被驳回了怎么办', 'can a rejected PO be resubmitted?', '为什么被驳回'])(
    '"%s" starts nothing',
    (text) => {
      expect(flowOf(text)).toBeNull();
    },
  );

  test.each([
    ['修改', 'change'],
    ['重新提交', null],
  ])('"%s" alone is about what is being filled in', (text, order) => {
    expect(flowOf(text)).toBe(order);
  });
});

const rejected = (reasons: readonly ReviewReason[], fields: Opportunity = complete): OpportunityRecord =>
  opportunityOf({ number: NUMBER, status: '已驳回', fields, reasons });

const chatWith = (...records: readonly OpportunityRecord[]): Chat =>
  new Chat(knowledge, {
    view: {
      myOpportunities: async () => records,
      opportunity: async (number) => {
        const opportunity = records.find((record) => record.number === number);
        return opportunity && { opportunity, asOf: 0, fresh: true };
      },
    },
  });

/** What is asked, question by question, until the summary. */
const askedIn = async (chat: Chat, answers: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const asked: string[] = [];
  for (let turn = 0; turn < 9 && chat.state.form && chat.state.form.asking !== 'confirm'; turn++) {
    const { asking } = chat.state.form;
    asked.push(asking);
    await chat.say(answers[asking] ?? '跳过');
  }
  return asked;
};
const CONSENT = { consent: '都已取得' };

describe('a repair', () => {
  test('asks only what was wrong, with the comment beside it, and is sent as a new one that names the old', async () => {
    const chat = chatWith(rejected([{ field: 'bant_b', reason: '与客户说的不一致' }]));
    await chat.say(NUMBER);
    await chat.press(chat.button(words.flow.label));
    expect(chat.text).toContain(RESUBMISSION.message.zh);
    expect(chat.text).toContain(words.consentAnew);
    await chat.say('都已取得');
    for (const part of [words.reviewer('与客户说的不一致'), words.before('320 万元'), questionTexts.zh.bant_b.ask])
      expect(chat.text).toContain(part);
    await chat.say('350万');
    expect(chat.text).toContain('| 预算 | 320 万元 | 350 万元 |');
    await chat.press(chat.button(form.buttons.submit));
    const { opp_description, ...kept } = complete;
    expect(chat.effects.at(-1)).toMatchObject({
      kind: 'submit',
      operation: 'submit-opportunity',
      payload: { ...kept, bant_b: { min: 3_500_000, max: 3_500_000, currency: 'CNY' }, replaces: NUMBER },
    });
    expect(chat.effects.at(-1)).not.toHaveProperty('payload.replaced');
    expect(opp_description).toBeDefined();
  });

  test('asks an optional field that was objected to, and no more once it is put off', async () => {
    const chat = chatWith(rejected([{ field: 'offering', reason: '方案名称对不上' }]));
    await chat.say(`修改 ${NUMBER}`);
    expect(await askedIn(chat, CONSENT)).toEqual(['consent', 'offering']);
    await chat.say('提交');
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'submit', payload: { replaces: NUMBER } });
  });

  test("asks what today's rules object to, and says so", async () => {
    const past = having({ expected_sign_date: { from: '2026-10-01', to: '2026-10-31' } });
    const chat = chatWith(rejected([{ field: 'contact_name', reason: '联系不上' }], past));
    await chat.say(`修改 ${NUMBER}`);
    expect(await askedIn(chat, { ...CONSENT, contact_name: '联系人是王敏' })).toEqual(['contact_name', 'consent', 'order_time']);
    const again = chatWith(rejected([], past));
    await again.say(`修改 ${NUMBER}`);
    await again.say('都已取得');
    expect(again.text).toContain('按现在的规则');
  });

  test('says when what was objected to, or everything, is as it was', async () => {
    const chat = chatWith(rejected([{ field: 'bant_b', reason: '与客户说的不一致' }]));
    await chat.say(`修改 ${NUMBER}`);
    expect(await askedIn(chat, { ...CONSENT, bant_b: '320万' })).toEqual(['consent', 'bant_b']);
    expect(chat.text).toContain(words.unchanged('预算'));
    const whole = chatWith(rejected([{ field: null, reason: '客户不了解此事' }]));
    await whole.say(`修改 ${NUMBER}`);
    expect(whole.text).toContain(`${words.general}\n- 客户不了解此事`);
    expect(whole.text).toContain(words.mustChoose);
    await whole.say('都已取得');
    expect(whole.text).toContain(words.nothingChanged);
  });

  test('keeps a description in the own words of the partner, composes another anew, and asks for one that was objected to', async () => {
    const kept = chatWith(rejected([{ field: 'contact_name', reason: '联系不上' }]));
    await kept.say(`修改 ${NUMBER}`);
    await askedIn(kept, { ...CONSENT, contact_name: '联系人是王敏' });
    expect(kept.draft?.fields.opp_description).toBe(complete.opp_description);
    const anew = chatWith(rejected([{ field: 'bant_a', reason: '不是他拍板' }]));
    await anew.say(`修改 ${NUMBER}`);
    await askedIn(anew, { ...CONSENT, bant_a: '李院长' });
    expect(anew.draft?.fields.opp_description).toContain('李院长');
    const asked = chatWith(rejected([{ field: 'opp_description', reason: '太短' }]));
    await asked.say(`修改 ${NUMBER}`);
    expect(await askedIn(asked, CONSENT)).toEqual(['consent', 'opp_description']);
  });

  test('its card holds the comment under the field and stays under 28 KB', async () => {
    const chat = chatWith(rejected([{ field: 'bant_b', reason: '与客户说的不一致' }]));
    await chat.say(`修改 ${NUMBER}`);
    await chat.press(chat.button(form.buttons.card));
    const card = JSON.stringify(chat.messages[0]?.card);
    expect(card).toContain(words.reviewer('与客户说的不一致'));
    expect(Buffer.byteLength(card)).toBeLessThan(28_000);
  });

  test('a draft of it comes back after a restart, and is not taken for one of the form for new ones', async () => {
    const chat = chatWith(rejected([{ field: 'bant_b', reason: '与客户说的不一致' }]));
    await chat.say(`修改 ${NUMBER}`);
    await chat.say('先存着');
    chat.restart();
    await chat.say(`修改 ${NUMBER}`);
    expect(chat.text).toBe(form.resumeAsk(`${repairTexts.zh.title}：${NUMBER}`));
    await chat.say('提交机会点');
    expect(chat.text).toContain(poTexts.zh.begin);
  });
});

describe('what cannot be repaired', () => {
  test("another company's number is not found, an open one was not rejected", async () => {
    const chat = chatWith(opportunityOf({ number: NUMBER, status: '验证中' }));
    await chat.say('修改 PO-20261101-0001');
    expect(chat.text).toBe(submissionTexts.zh.notFound('PO-20261101-0001'));
    await chat.say(`修改 ${NUMBER}`);
    expect(chat.text).toBe(words.notRejected(NUMBER, '验证中'));
    expect(chat.drafts.size).toBe(0);
  });

  test('without a number the only rejected one is taken, or it is said that there is none', async () => {
    const chat = chatWith(rejected([]), opportunityOf({ number: 'PO-20261101-0043' }));
    await chat.say('修改后再提交');
    expect(chat.draft).toMatchObject({ form: 'repair', subject: NUMBER });
    const none = chatWith();
    await none.say('修改后再提交');
    expect(none.text).toBe(words.none);
  });
});

describe('one that was repaired before', () => {
  const NEWER = 'PO-20261115-0007';
  const both = (status: OpportunityRecord['status']): Chat => {
    const records = [
      opportunityOf({ number: NEWER, status, fields: complete, reasons: [], submittedAt: 2 }),
      opportunityOf({ number: NUMBER, status: '已驳回', fields: complete, reasons: [], submittedAt: 1 }),
    ];
    const seen = (number: string) => {
      const opportunity = records.find((record) => record.number === number);
      return opportunity && { opportunity, asOf: 0, fresh: true };
    };
    return new Chat(knowledge, {
      view: {
        myOpportunities: async () => records,
        opportunity: async (number) => seen(number),
        opportunityDetail: async (number) => {
          const found = seen(number);
          return found && { ...found, history: null, progress: [], replaces: number === NEWER ? NUMBER : null, withdrawalRequests: [] };
        },
      },
    });
  };

  test('and was rejected again: the newest one is what can be repaired', async () => {
    const chat = both('已驳回');
    await chat.say(`修改 ${NUMBER}`);
    expect(chat.text).toBe(words.rejectedAgain(NUMBER, NEWER));
    expect(chat.draft).toBeUndefined();
    await chat.press(chat.button(words.repairNewest(NEWER)));
    expect(chat.draft).toMatchObject({ form: 'repair', subject: NEWER });
  });

  test('without a number only the newest one is taken', async () => {
    const chat = both('已驳回');
    await chat.say('修改后再提交');
    expect(chat.draft?.subject).toBe(NEWER);
  });

  test('and is under way: nothing is left to repair', async () => {
    const chat = both('审核中');
    await chat.say(`修改 ${NUMBER}`);
    expect(chat.text).toBe(words.repairedAs(NUMBER, NEWER, '审核中'));
    expect(chat.draft).toBeUndefined();
  });
});
