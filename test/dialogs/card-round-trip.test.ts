import { describe, expect, test } from '@jest/globals';
import { openQuestions } from '../../dialogs/forms/engine.js';
import { FORMS } from '../../dialogs/forms/forms.js';
import { freshProgress, readProgress } from '../../dialogs/forms/progress.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { cardIn, chatWith, DRAFT, draftOf, EVERY_FORM, openedCard, REVISION, submit, valuesOf } from './card-chat.js';
import { CARD_CASES } from './card-cases.js';
import type { Chat } from './chat.js';

/** Written, so that the name and the description are not composed anew in another language. */
const progress = { ...freshProgress(), written: ['opp_name', 'opp_description'] };

const WHOLE = CARD_CASES.po?.whole ?? {};

const formOf = (id: string) => {
  const form = FORMS.find((one) => one.id === id);
  if (!form) throw new Error(id);
  return form;
};

/** The question that comes next by the form's own order; undefined where the summary does. */
const nextOf = (chat: Chat): string | undefined => {
  const { draft } = chat;
  return draft && openQuestions(formOf(draft.form), draft.fields, readProgress(draft.progress))[0]?.id;
};

/** What the desk asks now, in one word: a question, the summary, or nothing where a verdict was given. */
const askedIn = (chat: Chat): string | undefined => chat.state.form?.asking;

describe.each(EVERY_FORM)('the card of %s', (form, { half, typed, whole, said, longest, bad, emptied }) => {
  describe.each(['zh', 'zh-TW', 'en'] as const)('in %s', (lang) => {
    test.each([
      ['half', half],
      ['whole', whole],
      ['longest', longest],
    ])('submitted untouched changes nothing and asks what is next: %s', async (_state, fields) => {
      const chat = chatWith(form, fields, lang, { progress });
      await submit(chat, await openedCard(chat));
      expect(chat.draft).toMatchObject({ fields, revision: REVISION });
      expect(chat.text).not.toMatch(/记下了：|記下了：|改好了|Noted|Changed/u);
      if (formOf(form).operation !== undefined) expect(askedIn(chat)).toBe(nextOf(chat) ?? 'confirm');
    });
  });

  test('opened in one language and submitted in the other changes nothing', async () => {
    const chat = chatWith(form, whole, 'zh', { progress });
    const card = await openedCard(chat);
    await chat.press({ do: 'language', lang: 'en' });
    await submit(chat, card);
    expect(chat.draft).toMatchObject({ fields: whole, revision: REVISION });
  });

  test('goes on where the chat left off, and the chat goes on where the card left off', async () => {
    const chat = chatWith(form, half);
    const card = await openedCard(chat);
    await submit(chat, card, typed);
    expect(chat.draft?.fields).toEqual(whole);
    // Nothing that stands in the draft is asked; what is all there comes to the summary or the verdict.
    expect(nextOf(chat)).toBeUndefined();
    expect(askedIn(chat)).toBe(formOf(form).operation === undefined ? undefined : 'confirm');
    // The summary shows it all: no table of what was typed stands before it.
    if (formOf(form).operation !== undefined) expect(chat.text).not.toContain(`${textsFor('zh').form.noted}\n\n|`);
    if (formOf(form).operation === undefined) await chat.press({ do: 'card', draft: DRAFT });
    const [text, changed] = said;
    await chat.say(text);
    expect(chat.draft?.fields).toMatchObject(changed);
    await submit(chat, await openedCard(chat));
    expect(chat.draft?.fields).toMatchObject(changed);
  });

  test('with one bad value keeps the others; mended, it is done', async () => {
    const [id, value] = bad;
    const chat = chatWith(form, half);
    await submit(chat, await openedCard(chat), { ...typed, [id]: value });
    expect(chat.text).toContain(textsFor('zh').form.cardFix);
    await submit(chat, cardIn(chat), id in typed ? { [id]: typed[id] ?? '' } : { [id]: '' });
    const [question] = formOf(form).questions.filter((one) => one.id === id);
    const others = Object.entries(whole).filter(([field]) => id in typed || question?.fields.includes(field) !== true);
    expect(chat.draft?.fields).toMatchObject(Object.fromEntries(others.filter(([field]) => !field.startsWith('opp_'))));
  });

  const { required, optional } = emptied;

  if (required !== undefined)
    test('an emptied required input is said to be empty and asked again', async () => {
      const chat = chatWith(form, whole);
      await submit(chat, await openedCard(chat), { [required]: '' });
      const [question] = formOf(form).questions.filter((one) => one.id === required);
      expect(chat.text).toContain(`已清空：${question?.words.zh.label}`);
      for (const field of question?.fields ?? []) expect(chat.draft?.fields).not.toHaveProperty([field]);
      expect(askedIn(chat)).toBe(required);
      expect(chat.draft?.revision).toBeGreaterThan(REVISION);
    });

  if (optional !== undefined)
    test('an emptied optional input is empty, and what was shown before can no longer be confirmed', async () => {
      const chat = chatWith(form, whole);
      await submit(chat, await openedCard(chat), { [optional]: '' });
      const [question] = formOf(form).questions.filter((one) => one.id === optional);
      for (const field of question?.fields ?? []) expect(chat.draft?.fields).not.toHaveProperty([field]);
      expect(askedIn(chat)).toBe('confirm');
      expect(chat.draft?.revision).toBeGreaterThan(REVISION);
      await chat.press({ do: 'submit', draft: DRAFT, revision: REVISION, attempt: 1 });
      expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(false);
    });

  describe.each(['zh', 'en'] as const)('when it is old, in %s', (lang) => {
    const { form: texts } = textsFor(lang);
    const [id, typedLater = ''] = Object.entries(typed)[0] ?? [];

    test('it overwrites nothing, says what it did not take and fills what is empty', async () => {
      const chat = chatWith(form, whole, lang, { progress });
      const card = await openedCard(chat);
      const shown = Object.entries(valuesOf(card)).find(([, value]) => value !== '')?.[0] ?? '';
      const [question] = formOf(form).questions.filter((one) => one.id === shown);
      const other =
        question?.choices?.find((choice) => choice.id !== valuesOf(card)[shown])?.id ?? '另外一家有限公司 13900001111 2026年10月9日 55万';
      chat.change(DRAFT, { revision: REVISION + 1 });
      await submit(chat, card, { [shown]: other });
      expect(chat.draft?.fields).toEqual(whole);
      expect(chat.text).toContain(texts.cardOld);
      expect(chat.text).toContain(question?.words[lang].label ?? '?');
      expect(chat.text).toContain(texts.cardLatest);
      expect(cardIn(chat).actions[0].data.revision).toBe(REVISION + 1);
      // The statement about a customer is never taken from an old card.
      if (id !== undefined && id !== 'consent') {
        const empty = chatWith(form, half, lang);
        const opened = await openedCard(empty);
        empty.change(DRAFT, { revision: REVISION + 1 });
        await submit(empty, opened, { [id]: typedLater });
        expect(empty.draft?.fields).not.toEqual(half);
        expect(empty.draft?.fields).toMatchObject(half);
        expect(empty.text).toContain(texts.cardOld);
      }
    });

    test('pressed twice, it is answered once more and changes nothing', async () => {
      const chat = chatWith(form, half, lang);
      const card = await openedCard(chat);
      await submit(chat, card, typed);
      const { draft } = chat;
      await submit(chat, card, typed);
      expect(chat.draft).toMatchObject({ fields: draft?.fields, revision: draft?.revision });
      expect(chat.text).toContain(texts.cardSame);
      expect(chat.messages.every((message) => message.card === undefined)).toBe(true);
    });

    test.each(['sending', 'sent', 'discarded'] as const)('of a draft that is %s it saves nothing and says so', async (status) => {
      const chat = chatWith(form, whole, lang);
      const card = await openedCard(chat);
      chat.change(DRAFT, { status, outcomes: {} });
      const effects = chat.effects.length;
      await submit(chat, card, { ...typed });
      expect(chat.effects.length).toBe(effects);
      expect(chat.text).toContain(status === 'discarded' ? texts.cardGone : texts.cardClosed);
    });

    test('of a draft that is gone, or somebody else’s, it says so', async () => {
      const chat = chatWith(form, half, lang);
      const card = await openedCard(chat);
      chat.drafts.clear();
      await submit(chat, card, typed);
      expect(chat.text).toBe(texts.cardGone);
      expect(chat.effects.filter(({ kind }) => kind === 'save-draft')).toHaveLength(1);
    });

    test('of another form than the open one it takes its place, and that is said', async () => {
      const chat = chatWith(form, half, lang);
      const card = await openedCard(chat);
      const [otherForm, otherCase] = EVERY_FORM.find(([one]) => one !== form) ?? [];
      const id = 'D-FEDCBA9876543210';
      chat.drafts.set(id, draftOf(otherForm ?? '', otherCase?.half ?? {}, { id }));
      await chat.press({ do: 'card', draft: id });
      await submit(chat, card, typed);
      expect(chat.drafts.get(DRAFT)?.fields).toMatchObject(half);
      expect(chat.drafts.get(id)?.fields).toEqual(otherCase?.half);
      expect(chat.text).toContain(texts.suspended('').slice(-4));
    });
  });
});

test('a name and a description that were written are composed again once they are emptied', async () => {
  const chat = chatWith('po', { ...WHOLE, opp_name: '自己取的名字', opp_description: '自己写的描述' }, 'zh', { progress });
  await submit(chat, await openedCard(chat), { opp_name: '', opp_description: '' });
  expect(chat.draft?.fields).toEqual(WHOLE);
  expect(chat.text).not.toContain('已清空');
});

test('a line that holds a line break comes back without it and counts as untouched', async () => {
  const fields = { ...WHOLE, bant_n: '影像云\n容灾', opp_name: '蓝湖影像云\n容灾' };
  const chat = chatWith('po', fields, 'zh', { progress });
  const card = await openedCard(chat);
  expect(valuesOf(card)).toMatchObject({ opp_name: '蓝湖影像云 容灾', bant_n: '影像云\n容灾' });
  await submit(chat, card, { bant_n: '影像云\r\n容灾' });
  expect(chat.draft).toMatchObject({ fields, revision: REVISION });
});

test('an answer that says nothing is to be left empty', async () => {
  const chat = chatWith('po', {});
  await submit(chat, await openedCard(chat), { bant_b: '待定' });
  expect(cardIn(chat).body.some((element) => 'text' in element && element.text.includes('还不清楚就先空着'))).toBe(true);
});

test('a list comes back in the order of its choices and counts as untouched', async () => {
  const fields = { ...WHOLE, presales_done: ['客户交流两次', 'POC测试', '现场调研一周', '客户会谈'] };
  const chat = chatWith('po', fields, 'zh', { progress });
  const card = await openedCard(chat);
  expect(valuesOf(card).presales_done).toBe('客户会谈,POC测试,客户交流两次,现场调研一周');
  await submit(chat, card);
  expect(chat.draft).toMatchObject({ fields, revision: REVISION });
});

test('of an old card the statement about the customer is not taken, and that is said', async () => {
  const { 'p.customer_consent': _consent, 'p.secret_authorised': _secret, ...fields } = WHOLE as Record<string, unknown>;
  const chat = chatWith('po', fields);
  const card = await openedCard(chat);
  chat.change(DRAFT, { revision: REVISION + 1 });
  await submit(chat, card, { consent: 'yes' });
  expect(chat.draft?.fields).not.toHaveProperty(['p.customer_consent']);
  expect(chat.text).toContain('“都已取得”');
});

test('a name written beside a value that cannot be taken is kept as it was written', async () => {
  const chat = chatWith('po', WHOLE);
  await submit(chat, await openedCard(chat), { opp_name: '自己取的名字', bant_b: '看情况' });
  expect(chat.draft?.fields).toHaveProperty('opp_name', '自己取的名字');
  await submit(chat, cardIn(chat), { bant_b: '330万' });
  expect(chat.draft?.fields).toMatchObject({ opp_name: '自己取的名字', bant_b: { min: 3_300_000 } });
});

test('what a card has changed, and what it has emptied, can be undone', async () => {
  const chat = chatWith('po', WHOLE);
  await submit(chat, await openedCard(chat), { bant_a: '', bant_b: '400万', expected_revenue: '看情况' });
  await chat.say('撤销');
  expect(chat.draft?.fields).toHaveProperty('bant_b', WHOLE.bant_b);
  await chat.say('撤销');
  expect(chat.draft?.fields).toHaveProperty('bant_a', WHOLE.bant_a);
});

test('another customer voids the consent, and that is said beside what has to be mended', async () => {
  const chat = chatWith('po', WHOLE);
  await submit(chat, await openedCard(chat), { customer_name: '杭州远山物流有限公司', bant_b: '看情况' });
  expect(chat.draft?.fields).not.toHaveProperty(['p.customer_consent']);
  expect(chat.text).toContain('需要重新确认');
});
