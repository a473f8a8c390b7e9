import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { receiptReplies } from '../../dialogs/notices.js';
import { FORMS, formOf } from '../../dialogs/forms/forms.js';
import { textsFor } from '../../dialogs/texts/texts.js';
import { readState } from '../../dialogs/state.js';
import type { Draft } from '../../services/records.js';
import { Chat, someKnowledge } from './chat.js';
import { ACCEPTED, WORLD } from './world.js';

const knowledge = someKnowledge();
const { form: words, general, submission } = textsFor('zh');
const folder = new URL('stored-drafts/', import.meta.url);

const STORED = readdirSync(folder).map((file) => {
  const { state, draft } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { state: unknown; draft: Draft };
  return { state, draft: { ...draft, subject: draft.subject ?? null } };
});
const ONE_OF_EACH = FORMS.map(({ id }) => [id, STORED.find(({ draft }) => draft.form === id)!] as const);

const NUMBER = 'PO-20261121-0001';

/** No form has such a field, and none writes such notes. */
const BROKEN: readonly (readonly [string, Partial<Draft>])[] = [
  ['fields', { fields: { 'no-such-field': 7 } }],
  ['notes', { progress: { skipped: 'all' } }],
];

/** A conversation with a draft open that its form cannot read. */
const broken = ({ state, draft }: { state: unknown; draft: Draft }, over: Partial<Draft>): Chat => {
  const chat = new Chat(knowledge, { settle: false, view: WORLD });
  chat.drafts.set(draft.id, { ...draft, ...over });
  chat.state = readState(state);
  return chat;
};

describe.each(ONE_OF_EACH)('a draft of %s that cannot be read', (id, stored) => {
  const title = FORMS.find((form) => form.id === id)!.sentences.zh.title;

  test.each(BROKEN)('is told of once, by its %s, and the conversation goes on', async (_what, over) => {
    const chat = broken(stored, over);
    const before = chat.drafts.get(stored.draft.id);
    await chat.say('预算 300 万');
    expect(chat.text).toContain(title);
    expect(chat.text).toContain(words.unreadableNotKept);
    expect(chat.last?.unreadable).toMatchObject({
      draft: stored.draft.id,
      form: id,
      problems: expect.arrayContaining([expect.any(String)]),
    });
    expect(JSON.stringify(chat.last?.unreadable?.problems)).not.toContain('all');
    expect(chat.state.form).toBeNull();
    expect(chat.drafts.get(stored.draft.id)).toEqual(before);
    await chat.say('PO 验证要多久？');
    expect(chat.last?.unreadable).toBeUndefined();
    expect(chat.text).toContain('10 个工作日');
  });

  test('is found by "continue" and in the lists, and can be deleted', async () => {
    const chat = broken(stored, BROKEN[0]![1]);
    chat.state = readState(undefined);
    for (const text of ['你好', '我的数据', '我的机会点']) await chat.say(text);
    await chat.say('继续');
    expect(chat.last?.unreadable?.draft).toBe(stored.draft.id);
    await chat.press(chat.button(words.buttons.discard));
    expect(chat.drafts.get(stored.draft.id)?.status).toBe('discarded');
  });

  test('answers every button that was shown of it', async () => {
    const { id: draft, revision, attempt } = stored.draft;
    for (const action of [
      { do: 'resume', draft },
      { do: 'submit', draft, revision, attempt },
      { do: 'fill', draft, revision, values: { budget: '300万' } },
      { do: 'change', draft },
      { do: 'later', draft },
      { do: 'hand-over', draft, revision, attempt, sure: true },
    ] as const) {
      const chat = broken(stored, BROKEN[0]![1]);
      await chat.press(action);
      expect(chat.last?.unreadable?.draft).toBe(draft);
      expect(chat.effects).toEqual([]);
    }
  });

  test('whose call was accepted tells its number', () => {
    const draft = { ...stored.draft, ...BROKEN[0]![1] };
    const replies = receiptReplies(ACCEPTED, draft, { lang: 'zh', reminders: true, news: true });
    if (formOf(draft)?.operation !== undefined) expect(JSON.stringify(replies)).toContain(NUMBER);
  });
});

describe('a draft that cannot be read', () => {
  const po = STORED.find(({ draft }) => draft.form === 'po')!;

  test('goes to a colleague under its number, without what stands in it', async () => {
    const chat = broken(po, BROKEN[0]![1]);
    await chat.say('下一项');
    await chat.press(chat.button(general.buttons.person));
    expect(chat.effects).toContainEqual(
      expect.objectContaining({ kind: 'ask-person', text: words.unreadableQuestion('提交机会点（PO）', po.draft.id) }),
    );
  });

  test('does not keep another from being begun', async () => {
    const chat = broken(po, BROKEN[0]![1]);
    await chat.say('下一项');
    await chat.press(chat.button(words.buttons.fresh));
    expect(chat.state.form).not.toBeNull();
    expect(chat.state.form?.draft).not.toBe(po.draft.id);
  });

  test('and was submitted is not called unsubmitted', async () => {
    const chat = broken(po, { ...BROKEN[0]![1], status: 'sent', outcomes: { '1': ACCEPTED } });
    await chat.press({ do: 'submit', draft: po.draft.id, revision: po.draft.revision, attempt: 1 });
    expect(chat.text).toContain(submission.accepted(NUMBER));
    expect(chat.last?.unreadable).toBeUndefined();
  });
});
