import { describe, expect, test } from '@jest/globals';
import { invokeAnswer } from '../../bot/bot-framework/invoke-answer.js';
import { render } from '../../bot/render.js';
import { FORMS } from '../../dialogs/forms/forms.js';
import { freshProgress } from '../../dialogs/forms/progress.js';
import type { Json } from '../../services/records.js';
import { CARD_CASES } from './card-cases.js';
import { cardIn, chatWith, DRAFT, EVERY_FORM, notesUnder, openedCard, submit, valuesOf } from './card-chat.js';
import { type TeamsCard, teamsCard, webChatCard } from './card-schema.js';
import type { Chat } from './chat.js';

/** Teams takes about so much a message; our adapter adds ids, addresses and a time to what is rendered. */
const MESSAGE_BYTES = 28 * 1024;
const ENVELOPE_BYTES = 2 * 1024;

/** What the whole record answers so that nothing stands in the way of a summary. */
const ANSWERED = new Set([
  'p.pce_joined',
  'is_main_account',
  'p.customer_consent',
  'p.secret_authorised',
  'need_source',
  'bant_b',
  'contact_method',
]);

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const contentOf = (activity: unknown): Json => (activity as { attachments: readonly { content: Json }[] }).attachments[0]?.content ?? null;

const expectGood = (chat: Chat): TeamsCard => {
  const [forTeams] = render(chat.last?.replies ?? [], 'teams', 'zh');
  const [forWebChat] = render(chat.last?.replies ?? [], 'webchat', 'zh');
  webChatCard.parse(contentOf(forWebChat));
  const card = teamsCard.parse(contentOf(forTeams));
  expect(bytesOf(forTeams)).toBeLessThan(MESSAGE_BYTES - ENVELOPE_BYTES);
  expect(bytesOf(invokeAnswer(forTeams ? [forTeams] : []))).toBeLessThan(MESSAGE_BYTES - ENVELOPE_BYTES);
  return card;
};

test('every form has its case', () => {
  expect(Object.keys(CARD_CASES).sort()).toEqual(FORMS.map(({ id }) => id).sort());
});

describe.each(['zh', 'zh-TW', 'en'] as const)('in %s the card of', (lang) => {
  describe.each(EVERY_FORM)('%s', (form, { begun, half, whole, longest, objected, bad, typed }) => {
    test.each([
      ['empty', {}],
      ['just begun', begun],
      ['filled by half', half],
      ['full', whole],
      ['full with the longest values', longest],
      ['objected to', objected[0]],
    ])('is one that Teams and Web Chat take when it is %s', async (_state, fields) => {
      const chat = chatWith(form, fields, lang);
      await openedCard(chat);
      expectGood(chat);
    });

    test('has a summary that Teams takes, with the longest values too', async () => {
      const progress = { ...freshProgress(), written: ['opp_name', 'opp_description'] };
      const long = Object.fromEntries(Object.entries(longest).filter(([field]) => !ANSWERED.has(field)));
      const chat = chatWith(form, { ...whole, ...long }, lang, { progress });
      for (const words of ['填到哪了', '继续']) {
        await chat.press({ do: 'resume', draft: DRAFT });
        await chat.say(words);
        for (const message of render(chat.last?.replies ?? [], 'teams', lang))
          expect(bytesOf(message)).toBeLessThan(MESSAGE_BYTES - ENVELOPE_BYTES);
      }
      if (form !== 'incentive-check') expect(chat.state.form?.asking).toBe('confirm');
    });

    test('says at its input what the rules hold against a value, and nowhere else', async () => {
      const [fields, ids] = objected;
      const chat = chatWith(form, fields, lang);
      const card = await openedCard(chat);
      const marked = Object.keys(valuesOf(card)).filter((id) => notesUnder(card, id).length > 0);
      // The reviewer's words stand beside what they are about, whether or not a rule agrees.
      expect(marked.filter((id) => form !== 'repair' || id !== 'consent')).toEqual(ids);
    });

    test('shows a value that could not be taken as it was typed, with the reason, and keeps the others', async () => {
      const [id, value, zh, en] = bad;
      const chat = chatWith(form, half, lang);
      const others = Object.entries(typed).filter(([other]) => other !== id);
      await submit(chat, await openedCard(chat), { ...Object.fromEntries(others), [id]: value });
      const card = expectGood(chat);
      expect(valuesOf(card)[id]).toBe(value);
      if (lang !== 'zh-TW') expect(notesUnder(card, id).join()).toMatch(lang === 'en' ? en : zh);
      const kept = Object.entries(whole).filter(([field]) => !field.startsWith('opp_'));
      for (const [field, there] of kept) {
        const isOther = Object.keys(half).includes(field) || !isOf(form, id, field);
        if (isOther) expect(chat.draft?.fields).toHaveProperty([field], there);
      }
    });
  });
});

/** Whether an input fills a field. */
const isOf = (form: string, id: string, field: string): boolean =>
  FORMS.find((one) => one.id === form)?.questions.some((question) => question.id === id && question.fields.includes(field)) === true;

test('what a message has no room for is left out with a word, and the card does not change it', async () => {
  const { longest } = CARD_CASES.po ?? {};
  const progress = { ...freshProgress(), written: ['opp_name', 'opp_description'] };
  const chat = chatWith('po', longest ?? {}, 'zh', { progress });
  const card = await openedCard(chat);
  const left = card.body.flatMap((element) => ('text' in element ? [element.text] : [])).filter((text) => text.includes('放不下'));
  expect(left.length).toBeGreaterThan(0);
  expect(Object.keys(valuesOf(card)).length + left.length).toBe(FORMS[0]?.questions.length);
  await submit(chat, card, { contact_title: '主任' });
  expect(chat.draft?.fields).toEqual({ ...longest, contact_title: '主任' });
});

test('what was typed and not taken is left out last', async () => {
  const { longest } = CARD_CASES.po ?? {};
  const chat = chatWith('po', longest ?? {});
  const typed = '要'.repeat(2_001);
  await submit(chat, await openedCard(chat), { bant_n: typed });
  expect(valuesOf(cardIn(chat)).bant_n).toBe(typed);
  expectGood(chat);
});
