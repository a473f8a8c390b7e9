import type { DeskAction } from '../../../dialogs/actions.js';

/** A message of a partner and the fields that it names. */
export interface Said {
  readonly text: string;
  readonly names: readonly string[];
}

/** Ways to tell each field of one form, so that none can be taken for another wherever it is said. */
export interface FormPieces {
  /** The form's id. */
  readonly form: string;
  /** Messages, or the press, that begin it. */
  readonly begins: readonly (string | DeskAction)[];
  /** By what is told: wordings of one and the same thing, each with another value. */
  readonly pieces: Readonly<Record<string, readonly Said[]>>;
  /** Told after everything else: with it a form that sends nothing has its verdict and is over. */
  readonly last?: string;
}

export const tell = (names: readonly string[], ...texts: readonly string[]): readonly Said[] => texts.map((text) => ({ text, names }));
