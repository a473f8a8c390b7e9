import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FORMS, formOf } from '../../dialogs/forms/forms.js';
import { readState } from '../../dialogs/state.js';
import type { Draft } from '../../services/records.js';
import { Chat, someKnowledge } from './chat.js';
import { piecesOf } from './pieces/all.js';
import { untilSummary } from './until-summary.js';
import { WORLD } from './world.js';

const knowledge = someKnowledge();
const folder = new URL('stored-drafts/', import.meta.url);

/** What an earlier version of the desk stored in the middle of a form: never edited, one more for each shape that comes. */
interface Stored {
  readonly state: unknown;
  readonly draft: Draft;
}

const STORED = readdirSync(folder).map((file) => {
  const stored = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Stored;
  // Before drafts were about records they had no subject; the migration of the table gives them none.
  return [file, { ...stored, draft: { ...stored.draft, subject: stored.draft.subject ?? null } }] as const;
});

const takenUp = ({ state, draft }: Stored): Chat => {
  const chat = new Chat(knowledge, { settle: false, view: WORLD });
  chat.drafts.set(draft.id, draft);
  chat.state = readState(state);
  return chat;
};

/** Fields that stand as they stood; what the desk composes follows the others. */
const lost = (before: Draft, after: Draft | undefined): readonly string[] =>
  Object.keys(before.fields).filter(
    (field) => !formOf(before)?.composed?.includes(field) && JSON.stringify(before.fields[field]) !== JSON.stringify(after?.fields[field]),
  );

test('every form has a draft that an earlier version stored', () => {
  expect([...new Set(STORED.map(([, { draft }]) => draft.form))].sort()).toEqual(FORMS.map(({ id }) => id).sort());
});

describe.each(STORED)('%s', (_file, stored) => {
  const { draft } = stored;

  test('goes on where it was, up to the confirmation', async () => {
    const chat = takenUp(stored);
    await chat.say('现在填到哪了');
    expect(chat.state.form?.draft).toBe(draft.id);
    await untilSummary(chat, piecesOf(draft.form) ?? { form: '', begins: [], pieces: {} });
    expect(lost(draft, chat.drafts.get(draft.id))).toEqual([]);
    const form = formOf(draft);
    if (form?.operation === undefined) return expect(chat.state.form).toBeNull();
    await chat.say('继续');
    expect(chat.state.form?.asking).toBe('confirm');
    await chat.say('提交');
    expect(chat.effects.at(-1)).toMatchObject({ kind: 'submit', draftId: draft.id, operation: form.operation });
  });

  test('is found again by a conversation that knew nothing of it, and its card shows what stands in it', async () => {
    const chat = takenUp({ ...stored, state: undefined });
    await chat.say('继续');
    expect(chat.state.form?.draft).toBe(draft.id);
    await chat.press({ do: 'card', draft: draft.id });
    expect(chat.messages.some(({ card }) => card !== undefined)).toBe(true);
    expect(lost(draft, chat.drafts.get(draft.id))).toEqual([]);
  });
});
