import { beforeEach, describe, expect, test } from '@jest/globals';
import { HO_FORM } from '../../dialogs/forms/ho.js';
import { PO_FORM } from '../../dialogs/forms/po.js';
import { WITHDRAW_FORM } from '../../dialogs/forms/withdraw.js';
import { hoTexts } from '../../dialogs/texts/ho.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { withdrawTexts } from '../../dialogs/texts/withdraw.js';
import type { Knowledge } from '../../knowledge/answer.js';
import { type Chat, fixedKnowledge, someKnowledge } from './chat.js';
import { openedAt } from './opened.js';

const { form, general } = textsFor('zh');
const knowledge = someKnowledge();
const BEGUN = { 'p.pce_joined': true, is_main_account: 'yes', customer_name: '长沙岳麓软件有限公司' } as const;

describe('undo', () => {
  let chat: Chat;
  beforeEach(async () => {
    chat = openedAt(PO_FORM, 'bant_b', { fields: BEGUN, knowledge });
    await chat.say('300万');
  });

  test.each(['撤销', '撤销刚才的修改', '取消刚才的修改', '改回去', '撤回刚才的', '恢复', 'undo', 'undo that', 'change it back'])(
    '"%s" puts the value before back',
    async (said) => {
      await chat.say('预算改成 280 万');
      await chat.say(said);
      expect(chat.draft?.fields).toMatchObject({ bant_b: { min: 3_000_000 } });
      expect(chat.text).toContain(chat.state.lang === 'en' ? 'CNY 3,000,000' : '300 万元');
    },
  );

  test('takes out what was added, and asks it again', async () => {
    await chat.say('撤销');
    expect(chat.draft?.fields).not.toHaveProperty('bant_b');
    expect(chat.text).toContain(form.undone('预算 300 万元'));
    expect(chat.state.form?.asking).toBe('bant_b');
    await chat.say('撤销');
    expect(chat.text).toContain(form.nothingToUndo);
  });

  test('goes two changes back and no further, also after a restart', async () => {
    for (const sum of ['310 万', '320 万', '330 万']) await chat.say(`预算改成 ${sum}`);
    chat.restart();
    for (const _time of [1, 2, 3]) await chat.say('撤销');
    expect(chat.draft?.fields).toMatchObject({ bant_b: { min: 3_100_000 } });
    expect(chat.text).toContain(form.nothingToUndo);
  });

  test('never puts a consent back: it is asked again', async () => {
    const stated = openedAt(PO_FORM, 'consent', { fields: { ...BEGUN, contact_name: '黄工', contact_method: '13611112222' }, knowledge });
    await stated.say('都已取得');
    await stated.say('客户改成岳麓云科技有限公司');
    await stated.say('撤销');
    expect(stated.draft?.fields).toMatchObject({ customer_name: BEGUN.customer_name });
    expect(stated.draft?.fields['p.customer_consent']).toBeUndefined();
  });

  test('of a consent that was taken back leaves it to be asked', async () => {
    const stated = openedAt(PO_FORM, 'consent', { fields: { ...BEGUN, contact_name: '黄工', contact_method: '13611112222' }, knowledge });
    await stated.say('都已取得');
    expect(stated.draft?.fields['p.customer_consent']).toBe(true);
    await stated.say('客户不同意共享个人信息了');
    expect(stated.draft?.fields['p.customer_consent']).toBe(false);
    await stated.say('撤销');
    expect(stated.draft?.fields['p.customer_consent']).toBeUndefined();
  });
});

describe('something is wrong, and it was not said what', () => {
  test.each(['不对', '错了', '刚才的不对', '我写错了', "that's wrong", 'my mistake'])(
    '"%s" names what was noted last; a bare value corrects it',
    async (said) => {
      const chat = openedAt(PO_FORM, 'bant_n', { fields: BEGUN, knowledge });
      await chat.say('影像系统搬到云上');
      await chat.say('预算300万');
      await chat.say(said);
      expect(chat.text).toContain(chat.state.lang === 'en' ? 'CNY 3,000,000' : '预算 300 万元；需求 影像系统搬到云上');
      expect(chat.buttons.filter(({ action }) => action.do === 'ask')).toHaveLength(2);
      await chat.say('280万');
      expect(chat.draft?.fields).toMatchObject({ bant_b: { min: 2_800_000 } });
    },
  );

  test('"不对" to a yes-or-no question is a no', async () => {
    const chat = openedAt(PO_FORM, 'pce', { knowledge });
    await chat.say('不对');
    expect(chat.draft?.fields).toMatchObject({ 'p.pce_joined': false });
  });
});

describe('what is not known', () => {
  test.each([
    ['bant_b', '没有预算', '“客户预算”还没有填写'],
    ['bant_b', '预算还没批', '“客户预算”还没有填写'],
    ['bant_b', '不知道预算多少', '“客户预算”还没有填写'],
    ['bant_n', '不知道谁拍板', '“客户决策人”还没有填写'],
    ['bant_a', '还不清楚', '例如“信息中心周主任”'],
    ['bant_a', '拍板的人还不知道', '例如“信息中心周主任”'],
    ['order_time', '下单时间没定', '没有明确的项目或下单时间会被判为无效'],
  ])('asked for %s, "%s" says what that means and what to write', async (asking, said, told) => {
    const chat = openedAt(PO_FORM, asking, { fields: BEGUN, knowledge });
    await chat.say(said);
    expect(chat.text).toContain(form.skipped);
    expect(chat.text).toContain(told);
  });

  test.each(['预算0', '预算 0', '预算是 0 元', 'budget 0', 'budget: 0'])(
    '"%s" is refused by its rule, and the question stays',
    async (said) => {
      const chat = openedAt(PO_FORM, 'bant_b', { fields: BEGUN, knowledge });
      await chat.say(said);
      expect(chat.draft?.fields).not.toHaveProperty('bant_b');
      expect(chat.text).toMatch(/等于没有填写|counts as empty/u);
      expect(chat.state.form?.asking).toBe('bant_b');
    },
  );

  test('a budget of 0 leaves the one that stands', async () => {
    const chat = openedAt(PO_FORM, 'bant_n', {
      fields: { ...BEGUN, bant_b: { min: 1_000_000, max: 1_000_000, currency: 'CNY' } },
      knowledge,
    });
    await chat.say('预算0');
    expect(chat.draft?.fields).toMatchObject({ bant_b: { min: 1_000_000 } });
    expect(chat.text).toContain(form.kept('预算 100 万元'));
  });

  test('a reason that is none is no reason', async () => {
    for (const [definition, asking, said, told] of [
      [WITHDRAW_FORM, 'reason', '不想说', withdrawTexts.zh.reasonMissing],
      [WITHDRAW_FORM, 'reason', '不', withdrawTexts.zh.reasonMissing],
    ] as const) {
      const chat = openedAt(definition, asking, { knowledge });
      await chat.say(said);
      expect(chat.text).toContain(told);
      expect(chat.draft?.fields).toEqual({});
    }
  });
});

describe('two values where one is wanted', () => {
  test.each([
    ['contact_name', '张总，王总', ['张总', '王总']],
    ['contact_name', '张总和王总', ['张总', '王总']],
    ['bant_b', '200万或者300万', ['200 万元', '300 万元']],
    ['order_time', '明年3月或者5月', ['2027 年 3 月', '2027 年 5 月']],
    ['contact_method', '13611112222 或 wang@example.com', ['13611112222', 'wang@example.com']],
  ])('%s: "%s" is asked back, and the one that is pressed counts', async (asking, said, picks) => {
    const chat = openedAt(PO_FORM, asking, { fields: BEGUN, knowledge });
    await chat.say(said);
    expect(chat.buttons.map(({ label }) => label)).toEqual(picks);
    expect(chat.draft?.fields).toEqual(BEGUN);
    await chat.press(chat.button(picks[1] ?? ''));
    expect(Object.keys(chat.draft?.fields ?? {}).length).toBeGreaterThan(Object.keys(BEGUN).length);
  });

  test.each([
    ['bant_b', '200万到300万'],
    ['contact_name', '信息中心周主任 0512-66668888'],
    ['bant_a', 'Linda Xu, CFO'],
    ['customer_name', '和泰物流有限公司'],
  ])('%s: "%s" is one', async (asking, said) => {
    const { customer_name: _name, ...others } = BEGUN;
    const chat = openedAt(PO_FORM, asking, { fields: others, knowledge });
    await chat.say(said);
    expect(Object.keys(chat.draft?.fields ?? {}).length).toBeGreaterThan(2);
  });
});

describe('not now', () => {
  test('"先不" saves at a written question and under the summary, and is a no to a yes-or-no question', async () => {
    const written = openedAt(WITHDRAW_FORM, 'reason', { knowledge });
    await written.say('先不');
    expect(written.text).toBe(form.saved);
    const asked = openedAt(PO_FORM, 'pce', { knowledge });
    await asked.say('先不');
    expect(asked.draft?.fields).toMatchObject({ 'p.pce_joined': false });
    const summary = openedAt(HO_FORM, 'confirm', { fields: { answer: 'decline', reason: '客户名称不符' }, knowledge });
    summary.state = { ...summary.state, form: summary.state.form && { ...summary.state.form, shown: { revision: 1, attempt: 1 } } };
    await summary.say('先不');
    expect(summary.text).toBe(form.saved);
  });

  test('"可以" sends only what was shown last', async () => {
    const chat = openedAt(HO_FORM, 'confirm', { fields: { answer: 'decline', reason: '客户名称不符' }, knowledge });
    await chat.say('可以');
    expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(false);
    expect(chat.text).toContain('客户名称不符');
    await chat.say('可以');
    expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(true);
  });

  test('"不拒绝了" is the other answer', async () => {
    const chat = openedAt(HO_FORM, 'confirm', { fields: { answer: 'decline', reason: '客户名称不符' }, knowledge });
    await chat.say('不拒绝了');
    expect(chat.draft?.fields).toMatchObject({ answer: 'accept' });
    expect(chat.text).toContain(hoTexts.zh.accept);
  });
});

describe('a question in the middle', () => {
  test('that gets options keeps them as buttons under the open question; a number picks one', async () => {
    const known = fixedKnowledge({});
    const options = ['po-verification-sla', 'po-cancel'].flatMap((id) => known.entry(id) ?? []);
    const doubtful: Knowledge = {
      ...known,
      ask: (text) => ({ ...known.ask(text), answer: { outcome: 'ambiguous', options, confidence: 0.4 } }),
    };
    const chat = openedAt(WITHDRAW_FORM, 'reason', { knowledge: doubtful });
    await chat.say('审核一般要多久？');
    expect(chat.messages[0]?.text).toContain('2. ');
    expect(chat.messages.at(-1)?.text).toContain(withdrawTexts.zh.question.reason.ask);
    expect(chat.buttons.filter(({ action }) => action.do === 'topic').length).toBeGreaterThan(1);
    await chat.say('1');
    expect(chat.messages.at(-1)?.text).toContain(withdrawTexts.zh.question.reason.ask);
    expect(chat.draft?.fields).toEqual({});
  });

  test('that is passed on to a colleague comes back to the form', async () => {
    const chat = openedAt(WITHDRAW_FORM, 'reason', { knowledge });
    await chat.press({ do: 'person' });
    expect(chat.text).toBe(general.personWhat);
    await chat.say('能不能帮我看看？');
    expect(chat.messages.at(-1)?.text).toContain(withdrawTexts.zh.question.reason.ask);
  });
});
