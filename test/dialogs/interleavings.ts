import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DeskAction } from '../../dialogs/actions.js';
import { FORMS } from '../../dialogs/forms/forms.js';
import type { Fields, FormDefinition, Question } from '../../dialogs/forms/form.js';
import { readProgress } from '../../dialogs/forms/progress.js';
import type { Draft } from '../../services/records.js';
import { ASIDES } from './asides.js';
import { Chat, someKnowledge } from './chat.js';
import { ALL_PIECES, piecesOf } from './pieces/all.js';
import type { FormPieces, Said } from './pieces/said.js';
import { WORLD } from './world.js';

const knowledge = someKnowledge();

/** What may happen between two messages that tell something; none of it may change what was told. */
type Between =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'restart' | 'cancel' | 'later' | 'card' | 'language' }
  | { readonly kind: 'other'; readonly begin: string | DeskAction };

/** One thing told, in words or into the card; what happens before it. */
interface Told {
  readonly piece: string;
  readonly said: Said;
  readonly byCard: boolean;
  readonly before: Between | null;
}

interface Conversation {
  readonly form: string;
  readonly begin: string | DeskAction;
  readonly told: readonly Told[];
}

const between = ({ form }: FormPieces): fc.Arbitrary<Between> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ASIDES).map((text): Between => ({ kind: 'say', text })) },
    {
      weight: 5,
      arbitrary: fc.constantFrom('restart', 'cancel', 'later', 'card', 'language' as const).map((kind): Between => ({ kind })),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...ALL_PIECES.filter((other) => other.form !== form).flatMap(({ begins }) => begins))
        .map((begin): Between => ({ kind: 'other', begin })),
    },
  );

/** Merges the wordings of all pieces: any order between pieces, the given one within each; what comes last of all stays last. */
const merged = (
  said: Readonly<Record<string, readonly Said[]>>,
  order: readonly number[],
  last?: string,
): readonly (readonly [string, Said])[] => {
  const queues = Object.entries(said).map(([piece, wordings]) => ({ piece, wordings: [...wordings] }));
  const [ending, free] = [queues.filter(({ piece }) => piece === last), queues.filter(({ piece }) => piece !== last)];
  const taken = order.flatMap((pick): (readonly [string, Said])[] => {
    const open = free.filter(({ wordings }) => wordings.length > 0);
    const queue = open[pick % Math.max(open.length, 1)];
    const next = queue?.wordings.shift();
    return queue && next ? [[queue.piece, next]] : [];
  });
  // A verdict ends its form: what is told last has one wording.
  return [...taken, ...ending.flatMap(({ piece, wordings }) => wordings.slice(-1).map((one) => [piece, one] as const))];
};

/** For some pieces of a form a final wording and some before it, in any order, with anything in between. */
const conversation = (forms: readonly FormPieces[]): fc.Arbitrary<Conversation> =>
  fc.constantFrom(...forms).chain((pieces) =>
    fc
      .record(Object.fromEntries(Object.entries(pieces.pieces).map(([id, said]) => [id, fc.shuffledSubarray([...said], { minLength: 1 })])))
      .chain((said) => {
        const count = Object.values(said).flat().length;
        return fc.record({
          form: fc.constant(pieces.form),
          begin: fc.constantFrom(...pieces.begins),
          told: fc
            .record({
              order: fc.array(fc.nat({ max: 1_000_000 }), { minLength: count, maxLength: count }),
              before: fc.array(fc.option(between(pieces), { freq: 2 }), { minLength: count, maxLength: count }),
              byCard: fc.array(fc.constantFrom(false, false, false, true), { minLength: count, maxLength: count }),
            })
            .map(({ order, before, byCard }) =>
              merged(said, order, pieces.last).map(
                ([piece, one], at): Told => ({ piece, said: one, byCard: byCard[at] ?? false, before: before[at] ?? null }),
              ),
            ),
        });
      }),
  );

const begun = async ({ begin }: Conversation): Promise<Chat> => {
  const chat = new Chat(knowledge, { settle: false, view: WORLD });
  await (typeof begin === 'string' ? chat.say(begin) : chat.press(begin));
  return chat;
};

/** Goes back to a draft that was left or suspended, by words, and by a button where they leave a choice. */
const backTo = async (chat: Chat, draft: string): Promise<void> => {
  if (chat.state.form?.draft === draft) return;
  await chat.say('继续');
  if (chat.state.form?.draft !== draft) await chat.press({ do: 'resume', draft });
};

const happens = async (chat: Chat, draft: string, what: Between): Promise<void> => {
  switch (what.kind) {
    case 'restart':
      return chat.restart();
    case 'say':
      await chat.say(what.text);
      return;
    case 'cancel':
      await chat.say('取消');
      await chat.say('继续');
      return backTo(chat, draft);
    case 'later':
      await chat.say('先存着');
      return backTo(chat, draft);
    case 'card':
      await chat.press({ do: 'card', draft });
      return;
    case 'language':
      await chat.say('换英文');
      await chat.say('换中文');
      return;
    case 'other':
      await (typeof what.begin === 'string' ? chat.say(what.begin) : chat.press(what.begin));
      return backTo(chat, draft);
    default:
      return what satisfies never;
  }
};

const questionFor = (form: FormDefinition, { names }: Said): Question | undefined =>
  form.questions.find(({ fields }) => fields.some((field) => names.includes(field)));

/** The card as it stands, with one input changed to what the straight path has there. */
const fill = async (chat: Chat, form: FormDefinition, { said, final }: { readonly said: Said; readonly final: Fields }): Promise<void> => {
  const draft = chat.draft;
  const question = questionFor(form, said);
  if (!draft || !question) return;
  await chat.press({ do: 'card', draft: draft.id });
  const values = Object.fromEntries(form.questions.map((one) => [one.id, one.cardValue(draft.fields, 'zh')]));
  await chat.press({
    do: 'fill',
    draft: draft.id,
    revision: draft.revision,
    values: { ...values, [question.id]: question.cardValue(final, 'zh') },
  });
};

/** What was told, apart from what the desk composes of it and from the words of a day that a card writes anew. */
const comparable = ({ composed = [] }: FormDefinition, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([id]) => !composed.includes(id) && id !== 'bant_t')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What the desk composes is always what follows from the rest, in one of its languages. */
const isComposed = (form: FormDefinition, { fields, progress }: Draft): boolean =>
  (['zh', 'en'] as const).some((lang) => {
    const anew = form.complete?.(fields, readProgress(progress).written, lang) ?? fields;
    return JSON.stringify(anew) === JSON.stringify(fields);
  });

const finals = ({ told }: Conversation): readonly Told[] =>
  told.filter(({ piece }, at) => !told.slice(at + 1).some((later) => later.piece === piece));

/** Each piece told once, in the order in which the form's table has them. */
const straight = async (one: Conversation): Promise<Fields> => {
  const chat = await begun(one);
  const order = Object.keys(piecesOf(one.form)?.pieces ?? {});
  const last = [...finals(one)].sort((a, b) => order.indexOf(a.piece) - order.indexOf(b.piece));
  for (const { said } of last) await chat.say(said.text);
  return chat.draft?.fields ?? {};
};

const winding = async (one: Conversation, form: FormDefinition, final: Fields): Promise<Draft | undefined> => {
  const chat = await begun(one);
  const draft = chat.state.form?.draft ?? '';
  const last = finals(one);
  for (const told of one.told) {
    if (told.before) await happens(chat, draft, told.before);
    if (told.byCard && last.includes(told)) await fill(chat, form, { said: told.said, final });
    else await chat.say(told.said.text);
  }
  return chat.drafts.get(draft);
};

/** What was told counts, not the way there. */
const endsAsStraight = async (one: Conversation): Promise<void> => {
  const form = FORMS.find(({ id }) => id === one.form);
  if (!form) throw new Error(`there is no form ${one.form}`);
  const final = await straight(one);
  const draft = await winding(one, form, final);
  expect(comparable(form, draft?.fields ?? {})).toEqual(comparable(form, final));
  expect(draft && isComposed(form, draft)).toBe(true);
};

/** So many generated conversations. */
export const interleavings = (runs: number): void => {
  describe('generated conversations', () => {
    test(
      'any interleaving of fields, corrections, questions, cancels, cards, other forms and restarts ends in the same draft as the straight path',
      () => fc.assert(fc.asyncProperty(conversation(ALL_PIECES), endsAsStraight), { numRuns: runs }),
      runs * 1_000,
    );
  });
};
