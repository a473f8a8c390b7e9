import type { Knowledge, Reading } from './answer.js';
import { chosenOption } from './choose-option.js';
import { contextOf, type Memory, remember } from './memory.js';
import { fold, tidy } from './text/fold.js';
import { languageOf } from './text/language.js';

/** Reads the next message of a conversation: one that picks what was offered, or one that is read with what was said before. */
export function converse(knowledge: Knowledge, memory: Memory, text: string): { readonly reading: Reading; readonly memory: Memory } {
  const options = memory.options.flatMap((id) => knowledge.entry(id) ?? []);
  const chosen = chosenOption(text, options);
  const given = { parts: [], left: [], lang: languageOf(tidy(text)), ranking: [], score: 0, action: null, normalised: fold(text) };
  if (chosen === 'none') {
    const reading: Reading = { ...given, answer: { outcome: 'unknown', confidence: 1 }, understood: memory.question };
    return { reading, memory: { ...memory, options: [] } };
  }
  const reading: Reading =
    chosen === null
      ? knowledge.ask(text, contextOf(memory))
      : {
          ...given,
          answer: { outcome: 'answered', entry: chosen, confidence: 1 },
          ranking: [{ entry: chosen, score: 0 }],
          understood: memory.question,
        };
  return { reading, memory: remember(memory, reading) };
}
