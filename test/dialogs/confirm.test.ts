import { beforeEach, describe, expect, test } from '@jest/globals';
import type { DeskAction } from '../../dialogs/actions.js';
import { poTexts } from '../../dialogs/texts/po.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { submissionKey } from '../../services/effects.js';
import { Chat, someKnowledge } from './chat.js';
import { ACCEPTED, REFUSED } from './world.js';

const knowledge = someKnowledge();
const { form, submission } = textsFor('zh');
const po = poTexts.zh;
const STORY =
  '提个机会点：客户是苏州蓝湖医疗科技有限公司，要上影像云，预算320万，周主任拍板，明年二季度下单，预计华为云收入90万，联系人周主任 0512-66668888，江苏苏州，做过两次交流';

/** A conversation up to the summary, and its submit button. */
const summary = async (settle = true): Promise<{ readonly chat: Chat; readonly submit: Extract<DeskAction, { do: 'submit' }> }> => {
  const chat = new Chat(knowledge, { settle });
  for (const text of [STORY, '都已取得', '都符合']) await chat.say(text);
  return { chat, submit: chat.button(form.buttons.submit) as Extract<DeskAction, { do: 'submit' }> };
};

const submissions = (chat: Chat) => chat.effects.flatMap((effect) => (effect.kind === 'submit' ? [effect] : []));

describe('the confirmation', () => {
  let chat: Chat;
  let submit: Extract<DeskAction, { do: 'submit' }>;
  beforeEach(async () => {
    ({ chat, submit } = await summary());
  });

  test('sends the revision that was shown under the key of draft, revision and attempt', async () => {
    await chat.press(submit);
    expect(submissions(chat)).toEqual([
      {
        kind: 'submit',
        draftId: submit.draft,
        revision: submit.revision,
        attempt: 1,
        key: submissionKey(submit.draft, submit.revision, 1),
        operation: 'submit-opportunity',
        payload: chat.drafts.get(submit.draft)?.fields,
      },
    ]);
    expect(chat.state.form).toBeNull();
  });

  test('a second press of the same button answers what the first was answered, and sends nothing', async () => {
    await chat.press(submit);
    await chat.press(submit);
    expect(submissions(chat)).toHaveLength(1);
    expect(chat.text).toContain(po.receipt('PO-20261121-0001'));
  });

  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('the receipt promises what is turned on and offers the rest: news %s, reminders %s', async (news, reminders) => {
    await chat.press({ do: 'news', on: news });
    await chat.press({ do: 'reminders', on: reminders });
    await chat.press(submit);
    await chat.press(submit);
    expect(chat.text).toContain(po.receiptNext({ news, reminders })[1]);
    expect(chat.buttons.some(({ action }) => action.do === 'news')).toBe(!news);
    expect(chat.buttons.some(({ action }) => action.do === 'reminders')).toBe(!reminders);
  });

  test('a draft that was changed after the button was shown shows its summary again', async () => {
    await chat.say('预算改成350万');
    await chat.press(submit);
    expect(submissions(chat)).toHaveLength(0);
    expect(chat.text).toContain(submission.moved);
    expect(chat.text).toContain('350 万元');
    const again = chat.button(form.buttons.submit) as typeof submit;
    expect(again.revision).toBeGreaterThan(submit.revision);
    await chat.press(again);
    expect(submissions(chat)).toHaveLength(1);
  });

  test.each(['提交', '确认提交', '好的', '可以', 'yes'])('"%s" under the summary confirms what it showed', async (text) => {
    await chat.say(text);
    expect(submissions(chat)).toHaveLength(1);
  });

  test('a yes after something else was said sends nothing: the summary has to be the last thing said', async () => {
    await chat.say('PO 验证要多久？');
    await chat.say('好的');
    expect(submissions(chat)).toHaveLength(0);
  });

  test('a consent on record for another contact sends nothing and is asked again', async () => {
    const stated = chat.effects.flatMap((effect) => (effect.kind === 'record-consent' ? [effect] : [])).at(-1)!;
    chat.effects.push({ ...stated, consent: { ...stated.consent, contactName: '别人' } });
    await chat.press(submit);
    expect(submissions(chat)).toHaveLength(0);
    expect(chat.text).toContain(poTexts.zh.consent.again);
  });

  test.each(['都拿到了', '谢谢', '预算呢', '嗯？', '我再看看', '提交后能取消吗'])('"%s" under the summary sends nothing', async (text) => {
    await chat.say(text);
    expect(submissions(chat)).toHaveLength(0);
    expect(chat.draft?.status).toBe('open');
  });

  test('after a refusal the old button says it again and shows the summary, a new one carries the raised attempt', async () => {
    const refusal = { kind: 'refused', code: 'x', message: { zh: '缺一项。', en: 'One is missing.' }, field: null, at: 0 } as const;
    chat.change(submit.draft, { attempt: 2, outcomes: { '1': refusal } });
    await chat.press(submit);
    expect(chat.text).toContain(submission.refused('缺一项。'));
    const again = chat.button(form.buttons.submit) as typeof submit;
    expect(again.attempt).toBe(2);
    await chat.press(again);
    expect(submissions(chat).map(({ key }) => key)).toEqual([submissionKey(submit.draft, submit.revision, 2)]);
  });

  test('after a refusal a correction goes on with the refused draft', async () => {
    await chat.press(submit);
    const refusal = { kind: 'refused', code: 'x', message: { zh: '缺一项。', en: 'One is missing.' }, field: null, at: 0 } as const;
    chat.change(submit.draft, { status: 'open', attempt: 2, outcomes: { '1': refusal } });
    await chat.say('收入改成120万');
    expect(chat.draft?.fields.expected_revenue).toBe(1_200_000);
    expect((chat.button(form.buttons.submit) as typeof submit).attempt).toBe(2);
  });

  test('a button of a draft that was deleted changes nothing', async () => {
    await chat.press({ do: 'discard', draft: submit.draft });
    await chat.press(submit);
    expect(submissions(chat)).toHaveLength(0);
    expect(chat.text).toBe(textsFor('zh').general.gone);
  });

  test('a draft of somebody else is gone, like one that never was', async () => {
    await chat.press({ ...submit, draft: 'D-SOMEBODYELSES000' });
    expect(chat.text).toBe(textsFor('zh').general.gone);
  });

  test('what blocks is never sent, by button or by word', async () => {
    await chat.say('没有新增收入');
    await chat.press({ ...submit, revision: chat.draft?.revision ?? 0 });
    await chat.say('提交');
    expect(submissions(chat)).toHaveLength(0);
  });
});

describe('a draft that is being sent', () => {
  test('is locked against every button and every correction, and a second press says it is under way', async () => {
    const { chat, submit } = await summary(false);
    await chat.press(submit);
    const before = chat.draft;
    await chat.press(submit);
    expect(chat.text).toBe(po.sending);
    const actions: readonly DeskAction[] = [
      { do: 'change', draft: submit.draft },
      { do: 'card', draft: submit.draft },
      { do: 'later', draft: submit.draft },
      { do: 'discard', draft: submit.draft },
      { do: 'resume', draft: submit.draft },
      { do: 'ask', draft: submit.draft, question: 'bant_b' },
      { do: 'answer', draft: submit.draft, question: 'consent', choice: 'no' },
    ];
    for (const action of actions) {
      await chat.press(action);
      expect(chat.text).toBe(po.locked);
    }
    await chat.press({ do: 'fill', draft: submit.draft, revision: submit.revision, values: { bant_a: '别人' } });
    expect(chat.text).toBe(`${form.cardClosed}\n${po.locked}`);
    await chat.say('预算改成350万');
    expect(chat.text).toBe(po.locked);
    expect(chat.draft).toEqual(before);
    expect(submissions(chat)).toHaveLength(1);
  });
});

test('the button of a refused attempt, pressed while the next one is on its way or was taken, says so', async () => {
  const { chat, submit } = await summary(false);
  await chat.press(submit);
  chat.settle(submit.draft, REFUSED);
  await chat.press(chat.button(form.buttons.submit));
  await chat.press(submit);
  expect(chat.text).toBe(po.sending);
  chat.settle(submit.draft, ACCEPTED);
  await chat.press(submit);
  expect(chat.text).toContain(po.already('PO-20261121-0001'));
  expect(submissions(chat)).toHaveLength(2);
});

describe('the consent', () => {
  const recorded = (chat: Chat) => chat.effects.flatMap((effect) => (effect.kind === 'record-consent' ? [effect.consent] : []));

  test('is recorded with who, when, which wording, and for which customer and contact', async () => {
    const { chat, submit } = await summary();
    expect(recorded(chat)).toEqual([
      expect.objectContaining({
        draftId: submit.draft,
        personId: 'chen',
        given: true,
        wordingId: 'consent-2026-11',
        wording: '客户已明确同意把其个人信息共享给华为云，涉及的商业敏感信息也已取得授权。',
        customerName: '苏州蓝湖医疗科技有限公司',
        contactName: '周主任',
      }),
    ]);
  });

  test('is asked again, and recorded again, when the contact changes', async () => {
    const { chat } = await summary();
    await chat.say('联系人换成陈工');
    expect(chat.text).toContain(poTexts.zh.consent.again);
    await chat.say('提交');
    expect(submissions(chat)).toHaveLength(0);
    await chat.say('都拿到了');
    expect(recorded(chat).map(({ contactName, given }) => [contactName, given])).toEqual([
      ['周主任', true],
      ['陈工', true],
    ]);
  });

  test('a refusal is recorded too', async () => {
    const chat = new Chat(knowledge);
    for (const text of [STORY, '还没有']) await chat.say(text);
    expect(recorded(chat).map(({ given }) => given)).toEqual([false]);
  });
});
