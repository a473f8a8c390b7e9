import { describe, expect, test } from '@jest/globals';
import { cleanJson } from '../../bot/clean-text.js';
import { readInput } from '../../bot/turn-input.js';
import type { DeskAction } from '../../dialogs/actions.js';
import type { FormDefinition } from '../../dialogs/forms/form.js';
import { FORMS } from '../../dialogs/forms/forms.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { textProblem } from '../../services/partner-center/embedded/texts.js';
import type { Draft, Json } from '../../services/records.js';
import { Chat, someKnowledge } from './chat.js';
import { ALL_PIECES, piecesOf } from './pieces/all.js';
import { ACCEPTED, WORLD } from './world.js';

const knowledge = someKnowledge();
const { form: words, general } = textsFor('zh');

/** A form that is open, with the first thing that can be told of it. */
const opened = async (form: FormDefinition): Promise<{ readonly chat: Chat; readonly draft: Draft }> => {
  const pieces = piecesOf(form.id);
  const chat = new Chat(knowledge, { settle: false, view: WORLD });
  const begin = pieces?.begins[0] ?? '';
  await (typeof begin === 'string' ? chat.say(begin) : chat.press(begin));
  const [first] = Object.values(pieces?.pieces ?? {});
  await chat.say(first?.[0]?.text ?? '');
  const draft = chat.draft;
  if (draft?.form !== form.id) throw new Error(`${form.id} has not begun`);
  return { chat, draft };
};

/** Sends what a channel hands over, cleaned as the door cleans it. */
const send = async (chat: Chat, activity: Json): Promise<void> => {
  const input = readInput(cleanJson(activity));
  if (input) await chat.turn(input);
};

const fieldsOf = (chat: Chat, { id }: Draft) => chat.drafts.get(id)?.fields;
const inputsOf = (form: FormDefinition, { fields }: Draft): Readonly<Record<string, string>> =>
  Object.fromEntries(form.questions.map((question) => [question.id, question.cardValue(fields, 'zh')]));

/** Everything was answered, and what is there can be sent. */
const isSound = (chat: Chat, form: FormDefinition, draft: Draft): void => {
  expect(chat.text.length > 0 || chat.messages.some(({ card }) => card !== undefined)).toBe(true);
  const now = chat.drafts.get(draft.id);
  if (now && form.operation !== undefined) expect(textProblem(form.payload(now.fields, now.subject))).toBeUndefined();
};

const HUGE = '甲'.repeat(7_900);
const TYPED: readonly (readonly [string, string])[] = [
  ['a text of 7,900 characters', HUGE],
  ['a list of 200', Array.from({ length: 200 }, (_, at) => `项目${at}`).join('、')],
  ['control characters', 'a\u0000b\u0007\u001b[31m'],
  ['writing from right to left', '\u202eمرحبا\u202c'],
  ['signs alone', '🎉🎉🎉'],
  ['markup', '| a |\n|---|\n<b>**x**</b> [y](javascript:1)'],
  ['a sum beyond any', '9'.repeat(300)],
  ['a day that does not exist', '2027-02-30'],
];

test('every form has its pieces here', () => {
  expect(ALL_PIECES.map(({ form }) => form).sort()).toEqual(FORMS.map(({ id }) => id).sort());
});

describe.each(FORMS.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  test.each(TYPED)('%s answers every question soundly, and changes no other field', async (_what, text) => {
    const { chat, draft } = await opened(form);
    for (const question of form.questions) {
      await chat.press({ do: 'ask', draft: draft.id, question: question.id });
      const before = fieldsOf(chat, draft);
      await send(chat, { type: 'message', text });
      isSound(chat, form, draft);
      const other = Object.entries(before ?? {}).filter(([id]) => !question.fields.includes(id) && !form.composed?.includes(id));
      expect(fieldsOf(chat, draft)).toMatchObject(Object.fromEntries(other));
    }
  });

  test.each(TYPED)('%s typed into each input of the card is taken soundly, or comes back with the reason', async (_what, text) => {
    const { chat, draft } = await opened(form);
    for (const question of form.questions) {
      const now = chat.drafts.get(draft.id) ?? draft;
      const data = { do: 'fill', draft: now.id, revision: now.revision };
      await send(chat, { type: 'message', value: { ...inputsOf(form, now), ...data, [question.id]: text } });
      isSound(chat, form, draft);
    }
  });

  test('what is too long says how long it may be, and is not taken', async () => {
    const { chat, draft } = await opened(form);
    for (const question of form.questions.filter(({ input }) => input === 'lines')) {
      await chat.press({ do: 'ask', draft: draft.id, question: question.id });
      const before = fieldsOf(chat, draft);
      await chat.say(HUGE);
      expect(chat.text).toContain(`${question.words.zh.label}最多 `);
      expect(chat.text).toContain('现在是 7900 个');
      expect(fieldsOf(chat, draft)).toEqual(before);
    }
  });

  test.each<readonly [string, Json]>([
    [
      'a number where a text belongs',
      { revision: 1, reason: 7, bant_n: 7, manager: 7, model: 7, stage: 7, project_start: 7, outcome: 7, partner_on_core_map: 7 },
    ],
    ['no revision', {}],
    ['a revision that is none', { revision: 'x' }],
    ['lists', { revision: 1, bant_b: ['a'], reason: ['a'] }],
  ])('a card with %s is told so', async (_what, broken) => {
    const { chat, draft } = await opened(form);
    await send(chat, { type: 'message', value: { do: 'fill', draft: draft.id, ...(broken as object) } });
    expect(chat.text).toContain(general.brokenCard);
    expect(fieldsOf(chat, draft)).toEqual(draft.fields);
  });

  test('inputs that the form does not know, and those of other forms, are left alone', async () => {
    const { chat, draft } = await opened(form);
    const own = form.questions.map(({ id }) => id);
    const foreign = FORMS.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => !own.includes(id));
    const values = { ...inputsOf(form, draft), nonsense: 'x', __proto__x: 'x', ...Object.fromEntries(foreign.map((id) => [id, 'x'])) };
    await chat.press({ do: 'fill', draft: draft.id, revision: draft.revision, values });
    expect(fieldsOf(chat, draft)).toEqual(draft.fields);
    expect(chat.text).not.toBe('');
  });

  test('a choice or a question that does not exist changes nothing', async () => {
    const { chat, draft } = await opened(form);
    const question = form.questions[0]?.id ?? '';
    const presses: readonly DeskAction[] = [
      { do: 'answer', draft: draft.id, question: 'none-such', choice: 'yes' },
      { do: 'ask', draft: draft.id, question: 'none-such' },
      { do: 'why', draft: draft.id, question: 'none-such' },
      { do: 'answer', draft: draft.id, question, choice: '\u202e' },
      { do: 'submit', draft: draft.id, revision: 99, attempt: 99 },
    ];
    for (const action of presses) {
      await chat.press(action);
      expect(chat.text).not.toBe('');
      expect(fieldsOf(chat, draft)).toEqual(draft.fields);
    }
    expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(false);
  });

  const everyPress = (draft: string): readonly DeskAction[] => [
    { do: 'resume', draft },
    { do: 'answer', draft, question: form.questions[0]?.id ?? '', choice: 'yes' },
    { do: 'ask', draft, question: form.questions[0]?.id ?? '' },
    { do: 'why', draft, question: form.questions[0]?.id ?? '' },
    { do: 'card', draft },
    { do: 'fill', draft, revision: 1, values: {} },
    { do: 'change', draft },
    { do: 'later', draft },
    { do: 'discard', draft },
    { do: 'submit', draft, revision: 1, attempt: 1 },
  ];

  test('a button of a draft that is nobody’s, or was thrown away, says so and changes nothing', async () => {
    const { chat, draft } = await opened(form);
    for (const action of everyPress('D-FOREIGN')) {
      await chat.press(action);
      expect({ action, said: chat.text }).toEqual({ action, said: action.do === 'fill' ? words.cardGone : general.gone });
    }
    expect(fieldsOf(chat, draft)).toEqual(draft.fields);
    await chat.press({ do: 'discard', draft: draft.id });
    for (const action of everyPress(draft.id)) {
      await chat.press(action);
      expect({ action, said: chat.text }).toEqual({ action, said: action.do === 'fill' ? words.cardGone : general.gone });
    }
    expect(chat.drafts.get(draft.id)).toMatchObject({ status: 'discarded', fields: draft.fields });
  });

  test('a button of a draft that is on its way or was sent says so and sends nothing again', async () => {
    const { operation } = form;
    if (operation === undefined) return;
    const { chat, draft } = await opened(form);
    chat.change(draft.id, { status: 'sending' });
    for (const action of everyPress(draft.id)) {
      await chat.press(action);
      expect([form.sentences.zh.locked, form.sentences.zh.sending]).toContain(chat.text.split('\n').at(-1));
    }
    chat.settle(draft.id, ACCEPTED);
    const receipt = chat.text;
    for (const action of everyPress(draft.id)) {
      await chat.press(action);
      expect(chat.text).toContain(receipt);
    }
    expect(chat.effects.some(({ kind }) => kind === 'submit')).toBe(false);
    expect(chat.drafts.get(draft.id)).toMatchObject({ status: 'sent', fields: draft.fields });
  });

  test('what it cannot read says it in one clear sentence', async () => {
    const { chat, draft } = await opened(form);
    const activities: readonly (readonly [Json, string])[] = [
      [{ type: 'message', text: '甲'.repeat(8_001) }, general.tooLong],
      [{ type: 'message', text: ' \u0000\u0007 ' }, general.empty],
      [{ type: 'message', text: '   ' }, general.empty],
      [{ type: 'message', attachments: [{ contentType: 'image/png' }] }, general.attachment],
      [{ type: 'message', value: { do: 'no-such' } }, general.brokenCard],
      [{ type: 'message', value: 'text' }, general.brokenCard],
    ];
    for (const [activity, said] of activities) {
      await send(chat, activity);
      expect(chat.text).toContain(said);
      expect(fieldsOf(chat, draft)).toEqual(draft.fields);
    }
  });
});
