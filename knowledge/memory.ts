import type { Answer, Context, Reading } from './answer.js';

/** What a conversation keeps of its questions, so that the next message can lean on them. Bounded, whatever is said. */
export interface Memory {
  /** The entry answered last, or null. */
  readonly topic: string | null;
  /** How its question was understood. */
  readonly question: string;
  /** The entries offered by "which one do you mean", until something else is answered. */
  readonly options: readonly string[];
  /** Entries answered lately, the latest first. */
  readonly seen: readonly string[];
}

const MOST_SEEN = 12;

export const NOTHING_SAID: Memory = { topic: null, question: '', options: [], seen: [] };

/** What the next message may lean on: the entry answered last, or while nobody has picked one, the likeliest of those offered. */
export function contextOf({ topic, question, options }: Memory): Context {
  return { previous: options[0] ?? topic ?? undefined, offered: options.slice(1), question };
}

/** The memory after a message was read. What was not understood changes nothing: the person may go on where he was. */
export function remember(memory: Memory, { answer, parts, understood }: Reading): Memory {
  if (parts.length === 0) return rememberOne(memory, answer, understood);
  return parts.reduce<Memory>(
    (before, part) => {
      const after = rememberOne(before, part.answer, part.understood);
      // An answer to a later question does not settle which one was meant by an earlier one.
      return after.options.length === 0 ? { ...after, options: before.options } : after;
    },
    { ...memory, options: [] },
  );
}

function rememberOne(memory: Memory, answer: Answer, understood: string): Memory {
  switch (answer.outcome) {
    case 'answered':
      return rememberTopic({ ...memory, question: understood }, answer.entry.id);
    case 'ambiguous':
      return { ...memory, options: answer.options.map(({ id }) => id), question: understood };
    case 'unknown':
      return memory;
  }
}

/** The memory after an entry was shown, as one picked by a button. */
export function rememberTopic(memory: Memory, topic: string): Memory {
  return { ...memory, topic, options: [], seen: [topic, ...memory.seen.filter((id) => id !== topic)].slice(0, MOST_SEEN) };
}
