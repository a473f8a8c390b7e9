import type { DeskAction } from '../actions.js';
import type { Decision, Scene } from '../decision.js';
import type { FormDefinition } from '../forms/form.js';
import { type StartOptions, startForm } from '../forms/start.js';
import type { InBoth } from '../texts/texts.js';

/** How a flow is called: on its button, and in the line of the menu that says what it does. */
export interface FlowWords {
  readonly label: string;
  readonly about: string;
}

/** By what people start a flow, beside what is done to what (`meaning.ts`). A question about the same thing starts nothing: it is answered. */
export interface Wordings {
  /** Whole messages that start it whatever is going on, in a form too; in simplified characters, lower case, without courtesy ("帮我…", "please"), a record's number written as `#`. */
  readonly said: RegExp;
  /** How a longer message that names a record begins and asks nothing ("拒绝 #，因为…"); the number is written as `#`. */
  readonly ordered?: RegExp;
  /** The wordings mean the flow even in a question ("能不能转人工"). */
  readonly evenAsked?: true;
  /** The numbers that open it when they are said alone or with a word about progress. */
  readonly number?: RegExp;
}

/** Something a partner can do here: reached by words, by its button, from the menu. */
export interface Flow extends Wordings {
  /** Stands in buttons: kept once used. A form's flow has the form's id. */
  readonly id: string;
  readonly words: InBoth<FlowWords>;
  /** The form it fills; a flow without one is over with its reply, and an open form goes on after it. */
  readonly form?: FormDefinition;
  /** What its button sends. */
  readonly action: DeskAction;
  start(scene: Scene, options: StartOptions): Decision | Promise<Decision>;
}

/** The flow of a form. */
export const formFlow = (form: FormDefinition, words: InBoth<FlowWords>, wordings: Wordings): Flow => ({
  ...wordings,
  id: form.id,
  words,
  form,
  action: { do: 'start', form: form.id },
  start: (scene, options) => startForm(scene, form, options),
});
