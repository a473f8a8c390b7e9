import { describe, expect, test } from '@jest/globals';
import { correctionOf, exampleCorrection } from '../../dialogs/forms/correction.js';
import type { FormDefinition, Question } from '../../dialogs/forms/form.js';
import { FORMS } from '../../dialogs/forms/forms.js';
import { takeText } from '../../dialogs/forms/take-text.js';
import { smallTalkTexts } from '../../dialogs/texts/small-talk.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { loadEntries } from '../../knowledge/load.js';
import { fixedKnowledge, TODAY } from './chat.js';
import { openedAt } from './opened.js';

const nothing = fixedKnowledge({ 验证要多久: 'po-verification-sla' });
const entries = loadEntries(new URL('../../knowledge/content', import.meta.url).pathname);

type Case = readonly [string, FormDefinition, Question, 'zh' | 'en'];
/** Every question of every form, in both languages. */
const QUESTIONS: readonly Case[] = FORMS.flatMap((form) =>
  form.questions.flatMap((question) =>
    (['zh', 'en'] as const).map((lang) => [`${form.id}.${question.id} (${lang})`, form, question, lang] as const),
  ),
);

const valueIn = (question: Question, fields: Readonly<Record<string, unknown>>): unknown => question.fields.map((id) => fields[id]);

describe('every question of every form', () => {
  test.each(QUESTIONS.filter(([, , question]) => !question.shownFirst))(
    '%s takes the correction that is proposed for it',
    (_name, form, question, lang) => {
      const texts = textsFor(lang);
      const context = { today: TODAY, fields: {}, lang };
      const said = correctionOf(question, {}, texts);
      const told = takeText(form, null, said, context);
      const filled = told.kind === 'fields' ? told.fields : {};
      expect(question.show(filled, lang, texts)).not.toBeNull();
      // And once there is a value: the words for a change of it, read against what stands.
      const changed = takeText(form, null, correctionOf(question, filled, texts), { ...context, fields: filled });
      expect(changed.kind).toBe('fields');
      if (changed.kind === 'fields' && question.input !== 'choice')
        expect(valueIn(question, changed.fields)).toEqual(valueIn(question, filled));
    },
  );

  test.each(QUESTIONS)('%s says why it is asked', (_name, _form, question, lang) => {
    const { why, ask, label } = question.words[lang];
    expect(why.length).toBeGreaterThan(lang === 'zh' ? 8 : 20);
    expect(why).not.toBe(ask);
    expect(why.replace(label, '').trim().length).toBeGreaterThan(6);
  });

  test.each(QUESTIONS)(
    '%s asked why twice offers the rule and a colleague, and no third time the same',
    async (_name, form, question, lang) => {
      const { why, whyAgain } = textsFor(lang).form;
      const chat = openedAt(form, question.id, { knowledge: nothing, lang });
      await chat.say(lang === 'zh' ? '为什么' : 'why');
      expect(chat.text).toContain(why);
      expect(chat.text).toContain(question.words[lang].why);
      await chat.say(lang === 'zh' ? '为什么' : 'why?');
      expect(chat.text).toContain(whyAgain);
      expect(chat.text).not.toContain(question.words[lang].why);
      expect(chat.buttons.map(({ action }) => action.do)).toEqual(expect.arrayContaining(['topic', 'person']));
      expect(chat.state.form?.asking).toBe(question.id);
    },
  );

  test.each(QUESTIONS)('%s answered unclearly twice offers choices or the card, with its example', async (_name, form, question, lang) => {
    const { unclear, unclearAgain } = textsFor(lang).form;
    const chat = openedAt(form, question.id, { knowledge: nothing, lang });
    await chat.say('%%%');
    expect(chat.text).toContain(unclear);
    await chat.say('&&&');
    expect(chat.text).toContain(unclearAgain);
    const { ask, example } = question.words[lang];
    expect(chat.text).toContain(ask);
    if (question.input === 'line' || question.input === 'lines') expect(chat.text).toContain(example);
    expect(chat.buttons.map(({ action }) => action.do)).toContain('card');
    expect(chat.buttons.filter(({ action }) => action.do === 'answer').length).toBeGreaterThanOrEqual(
      Math.min(question.choices?.length ?? 0, 2),
    );
  });

  const SMALL_TALK = {
    zh: ['谢谢', '你好', '你是谁', '太慢了', '烦死了', '这么多要填？', '真棒'],
    en: ['thanks', 'hi', 'who are you', 'so slow', 'ugh', 'so many questions', 'awesome'],
  };
  test.each(QUESTIONS)('%s is asked again after small talk', async (_name, form, question, lang) => {
    const chat = openedAt(form, question.id, { knowledge: nothing, lang });
    for (const said of SMALL_TALK[lang]) {
      await chat.say(said);
      expect(chat.messages.at(-1)?.text).toContain(question.words[lang].ask);
      expect(chat.messages.length).toBe(2);
      expect(chat.draft?.fields).toEqual({});
    }
    expect(chat.text).toContain(smallTalkTexts[lang].praise);
  });
});

describe('every form', () => {
  test.each(FORMS.map((form) => [form.id, form] as const))('%s has an entry behind each of its questions', (_id, form) => {
    const known = entries.map(({ id }) => id);
    for (const { id } of form.questions) expect(known).toContain(form.topics?.[id] ?? form.topic);
    for (const id of Object.keys(form.topics ?? {})) expect(form.questions.map((question) => question.id)).toContain(id);
  });

  test.each(FORMS.map((form) => [form.id, form] as const))('%s proposes a correction of its own', (_id, form) => {
    for (const lang of ['zh', 'en'] as const) {
      const said = exampleCorrection(form, {}, textsFor(lang));
      const labels = form.questions.map(({ words }) => words[lang].label.toLowerCase());
      expect(labels.some((label) => said.toLowerCase().includes(label))).toBe(true);
    }
  });
});
