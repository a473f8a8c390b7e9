import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldId, Opportunity } from '../../rules/opportunity.js';
import { Chat, someKnowledge } from './chat.js';
import { ASIDES, changedUnasked, PIECES, type Said, step } from './conversations.js';

const knowledge = someKnowledge();

/** Every field told once, in the form's order, and what stands in the draft then. */
const straight = async (told: readonly Said[]): Promise<Opportunity> => {
  const chat = new Chat(knowledge);
  await chat.say('提交机会点');
  for (const { text } of told) await chat.say(text);
  return chat.draft?.fields ?? {};
};

const sorted = (fields: Opportunity): readonly (readonly [string, unknown])[] =>
  Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));

/** For each field its final wording, earlier wordings of some, in any order as long as the final one comes last; asides and restarts between. */
const interleaved = fc
  .record(Object.fromEntries(Object.entries(PIECES).map(([id, said]) => [id, fc.shuffledSubarray([...said], { minLength: 1 })])))
  .chain((told) => {
    const finals = Object.values(told).map((said) => said.at(-1) as Said);
    const all = Object.values(told).flat();
    return fc.record({
      finals: fc.constant(finals),
      order: fc.array(fc.nat({ max: 1_000_000 }), { minLength: all.length, maxLength: all.length }),
      asides: fc.array(fc.option(fc.constantFrom(...ASIDES, 'restart'), { freq: 2 }), { minLength: all.length, maxLength: all.length }),
      told: fc.constant(told),
    });
  });

/** Merges the wordings of all fields: any order between fields, the given one within a field. */
const merged = (told: Readonly<Record<string, readonly Said[]>>, order: readonly number[]): readonly Said[] => {
  const queues = Object.values(told).map((said) => [...said]);
  return order.flatMap((pick) => {
    const open = queues.filter((queue) => queue.length > 0);
    const next = open[pick % open.length]?.shift();
    return next ? [next] : [];
  });
};

/** The properties of a conversation, over so many generated ones. */
export const conversationProperties = (runs: number): void => {
  const options = { numRuns: runs } as const;

  describe('generated conversations', () => {
    test(
      'any interleaving of fields, corrections, questions, orders and restarts ends in the same draft as the straight path',
      async () => {
        await fc.assert(
          fc.asyncProperty(interleaved, async ({ finals, order, asides, told }) => {
            const chat = new Chat(knowledge);
            await chat.say('提交机会点');
            for (const [at, { text }] of merged(told, order).entries()) {
              const aside = asides[at];
              if (aside === 'restart') chat.restart();
              else if (aside) await chat.say(aside);
              await chat.say(text);
            }
            expect(sorted(chat.draft?.fields ?? {})).toEqual(sorted(await straight(finals)));
          }),
          options,
        );
      },
      runs * 1_000,
    );

    test(
      'no sequence of messages, presses and restarts makes the desk throw, or changes a value that it does not name',
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }), async (steps) => {
            const chat = new Chat(knowledge);
            await chat.say('提交机会点');
            for (const taken of steps) {
              // A form that was left is taken up again, so that the conversation goes on about one.
              if (!chat.state.form) await chat.say(chat.draft?.status === 'open' ? '继续' : '再提一个');
              const changed: readonly string[] = await changedUnasked(chat, taken);
              expect({ taken, changed }).toEqual({ taken, changed: [] as FieldId[] });
              expect(chat.messages.every(({ text, buttons }) => text.length > 0 && buttons.length <= 5)).toBe(true);
            }
          }),
          options,
        );
      },
      runs * 1_000,
    );
  });
};
