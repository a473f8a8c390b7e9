import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAction } from '../../dialogs/actions.js';
import { formOf } from '../../dialogs/forms/forms.js';
import { DISCARD } from '../../dialogs/forms/asking.js';
import type { Effect } from '../../services/effects.js';
import { textProblem } from '../../services/partner-center/embedded/texts.js';
import type { Draft } from '../../services/records.js';
import { Chat, someKnowledge, throughJson } from './chat.js';
import { ALL_PIECES } from './pieces/all.js';
import type { FormPieces } from './pieces/said.js';
import { type Step, steps } from './steps.js';
import { fieldsOf, Person } from './taking-steps.js';
import { untilSummary } from './until-summary.js';
import { WORLD } from './world.js';

const knowledge = someKnowledge();

const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(throughJson(a), throughJson(b));

/** Fields that the desk composes from others, and statements that fall with what they are about. */
const derived = (draft: Draft): readonly string[] => {
  const form = formOf(draft);
  return [...(form?.composed ?? []), ...(form?.statement?.fields ?? [])];
};

type Snapshot = ReadonlyMap<string, Draft>;
type TakenStep = Awaited<ReturnType<Person['take']>>;

/** What a step may have done to one draft that was there before. */
const changesOf = (
  before: Draft,
  after: Draft | undefined,
  { taken, asked, gone }: { taken: TakenStep; asked: string | undefined; gone: boolean },
): readonly string[] => {
  if (!after) return gone && before.status !== 'sending' && before.status !== 'sent' ? [] : ['the draft is gone'];
  const changed = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].filter(
    (id) => !same(before.fields[id], after.fields[id]),
  );
  if (before.status !== 'open') return changed.map((id) => `${id} of a draft that is ${before.status}`);
  if (taken.draft !== before.id) return changed.map((id) => `${id} of another draft`);
  if (taken.aside) return changed;
  const stood = changed.filter((id) => before.fields[id] !== undefined && !derived(before).includes(id));
  if (taken.addsOnly) return stood;
  const own = [...taken.names, ...fieldsOf(formOf(before), asked)];
  return stood.filter((id) => !own.includes(id));
};

/** Whatever was typed, what was taken is within the contract's limits. */
const canBeSent = (draft: Draft): boolean => {
  const form = formOf(draft);
  return form?.operation === undefined || textProblem(form.payload(draft.fields, draft.subject)) === undefined;
};

/** A draft is thrown away only by who asked for it. */
const isDiscardMeant = (draft: Draft, taken: TakenStep, asked: string | undefined): boolean =>
  (taken.action?.do === 'discard' && taken.action.draft === draft.id) ||
  (taken.draft === draft.id && asked === DISCARD) ||
  formOf(draft)?.operation === undefined;

/** What went wrong in one step; nothing where all is as it should be. */
const wrongsOf = (
  chat: Chat,
  before: Snapshot,
  { taken, asked, effects }: { taken: TakenStep; asked: string | undefined; effects: readonly Effect[] },
): readonly string[] => {
  const gone = effects.some(({ kind }) => kind === 'forget-person');
  const changes = [...before.values()].flatMap((draft) => changesOf(draft, chat.drafts.get(draft.id), { taken, asked, gone }));
  const discarded = [...before.values()].filter(
    (draft) => draft.status === 'open' && chat.drafts.get(draft.id)?.status === 'discarded' && !isDiscardMeant(draft, taken, asked),
  );
  const sent = effects.flatMap((effect) => (effect.kind === 'submit' ? [effect] : []));
  const unshown = sent.filter(({ draftId, payload }) => {
    const draft = before.get(draftId);
    const form = draft && formOf(draft);
    return draft === undefined || form?.operation === undefined || !same(payload, form.payload(draft.fields, draft.subject));
  });
  const unsendable = [...chat.drafts.values()].filter((draft) => draft.status === 'open' && !canBeSent(draft));
  return [
    ...changes,
    ...unsendable.map(({ id }) => `${id} holds what the Partner Center would not take`),
    ...discarded.map(({ id }) => `${id} was thrown away`),
    ...unshown.map(({ draftId }) => `${draftId} was not sent as it stood`),
    ...chat.messages.flatMap(({ text, buttons, card }) => [
      ...(text === '' && card === undefined ? ['an empty message'] : []),
      ...(buttons.length > 5 ? ['more than five buttons'] : []),
      ...buttons
        .filter(({ action }) => !same(readAction(action), action))
        .map(({ action }) => `a button that is not read: ${JSON.stringify(action)}`),
    ]),
  ];
};

interface Walk {
  readonly form: number;
  readonly begin: number;
  /** Whether it begins with everything told. */
  readonly told: boolean;
  readonly steps: readonly Step[];
}

const walk = (forms: readonly FormPieces[]): fc.Arbitrary<Walk & { readonly pieces: string }> =>
  fc
    .record({ form: fc.nat({ max: forms.length - 1 }), begin: fc.nat({ max: 2 }), told: fc.boolean(), steps })
    .map((one) => ({ ...one, pieces: forms[one.form]?.form ?? '' }));

/** Walks, and looks after each step at everything that it may not have done. */
const walkThrough = async ({ pieces: id, begin, told, steps: taken }: Walk & { readonly pieces: string }): Promise<void> => {
  const pieces = ALL_PIECES.find(({ form }) => form === id);
  if (!pieces) throw new Error(`there are no pieces of ${id}`);
  const chat = new Chat(knowledge, { settle: false, view: WORLD });
  const person = new Person(chat);
  const first = pieces.begins[begin % pieces.begins.length] ?? '';
  await (typeof first === 'string' ? chat.say(first) : chat.press(first));
  if (told) await untilSummary(chat, pieces);
  person.look();
  for (const step of taken) {
    const before: Snapshot = new Map(chat.drafts);
    const [asked, count] = [chat.state.form?.asking, chat.effects.length];
    const done = await person.take(step);
    expect({ said: done.said, wrong: wrongsOf(chat, before, { taken: done, asked, effects: chat.effects.slice(count) }) }).toEqual({
      said: done.said,
      wrong: [],
    });
  }
  const keys = chat.effects.flatMap((effect) => (effect.kind === 'submit' ? [effect.key] : []));
  expect(new Set(keys).size).toBe(keys.length);
};

/** So many generated walks. */
export const sequences = (runs: number): void => {
  describe('generated walks', () => {
    test(
      'no sequence of messages, presses, cards, outcomes and restarts makes the desk throw, changes a value that it does not name, or sends twice',
      () => fc.assert(fc.asyncProperty(walk(ALL_PIECES), walkThrough), { numRuns: runs }),
      runs * 1_000,
    );
  });
};
