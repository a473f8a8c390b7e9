import { type Decision, type Scene, speak } from '../decision.js';
import { plain } from '../format.js';
import { say } from '../reply.js';
import type { FormDefinition, RecordMeant } from './form.js';

/** A record by its number and what it is called; a name that is not known is left out. */
export const recordMeant = (number: string, ...called: readonly (string | null | undefined)[]): RecordMeant => ({
  number,
  called: called.flatMap((name) => name || []),
});

/** Whether there is any. */
export const hasAny = <T>(items: readonly T[]): items is readonly [T, ...T[]] => items.length > 0;

/** Records that a question offers: a button each. */
const OFFERED = 5;

/** Asks which record a form is about; the next message may answer in words. */
export const askWhichRecord = (scene: Scene, form: FormDefinition, text: string, among: readonly RecordMeant[]): Decision => {
  const shown = among.slice(0, OFFERED);
  const lines = shown.map(({ number, called }) => [`- ${number}`, ...called.map(plain)].join(scene.lang === 'en' ? ', ' : '，'));
  const decision = speak(
    scene.state,
    say(
      [text, lines.join('\n')].join('\n\n'),
      shown.map(({ number }) => ({ label: number, action: { do: 'start', form: form.id, subject: number } })),
    ),
  );
  const which = { form: form.id, among: shown.map(({ number, called }) => ({ number, called: [...called] })) };
  return { ...decision, state: { ...decision.state, which } };
};
