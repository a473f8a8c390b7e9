import type { Json } from '../services/records.js';
import type { DeskAction } from './actions.js';

/** A button under a message. At most five stand under one. */
export interface Button {
  readonly label: string;
  readonly action: DeskAction;
}

/** A picture under a message, for channels that show one; the text says what matters without it. */
export interface Picture {
  /** A data URI that was checked where it came in. */
  readonly uri: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** Stands under it. */
  readonly caption: string;
}

/** Something the desk says, free of any channel. */
export type Reply =
  | {
      readonly kind: 'message';
      /** Markdown of the plainest kind: paragraphs, `**bold**`, lists, tables, links. Empty only beside a card. */
      readonly text: string;
      readonly buttons: readonly Button[];
      /** Adaptive Card 1.5, plain JSON. */
      readonly card?: Json;
      readonly picture?: Picture;
    }
  /** For the page, not for reading: the draft being filled, or null when there is none. */
  | { readonly kind: 'draft'; readonly draft: DraftProgress | null };

/** How far a form is. */
export interface DraftProgress {
  readonly id: string;
  readonly title: string;
  readonly filled: number;
  readonly total: number;
  readonly status: 'open' | 'sending' | 'sent' | 'discarded';
}

/** A message without a card. */
export const say = (text: string, buttons: readonly Button[] = []): Reply => ({ kind: 'message', text, buttons: buttons.slice(0, 5) });
