/** What may be open in a form besides one of its questions; kept in the state beside their ids. */

/** A form that has only begun: the person tells in his own words. */
export const OPENING = 'opening';

/** Whether to delete the draft. */
export const DISCARD = 'discard';

/** What to change. */
export const CHANGE = 'change';

/** Which of two questions a sum is meant for, under the summary. */
export const WHOSE = 'whose';

/** The summary. */
export const CONFIRM = 'confirm';

/** Whether to hand the draft to the main account. */
export const HAND_OVER = 'hand-over';

/** Why the draft goes back to who wrote it. */
export const HAND_BACK = 'hand-back';
