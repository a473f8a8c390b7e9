import { ANSWER_PIECES, APPLY_PIECES, CHECK_PIECES } from './incentives.js';
import { PO_PIECES, REPAIR_PIECES } from './po.js';
import { HO_PIECES, INVITE_PIECES, PROGRESS_PIECES, REGISTER_PIECES, REPORT_PIECES, WITHDRAW_PIECES } from './records.js';
import type { FormPieces } from './said.js';

/** The pieces of every form of the desk. */
export const ALL_PIECES: readonly FormPieces[] = [
  PO_PIECES,
  HO_PIECES,
  PROGRESS_PIECES,
  REPAIR_PIECES,
  CHECK_PIECES,
  APPLY_PIECES,
  ANSWER_PIECES,
  WITHDRAW_PIECES,
  INVITE_PIECES,
  REGISTER_PIECES,
  REPORT_PIECES,
];

/** The pieces of a form by its id. */
export const piecesOf = (form: string): FormPieces | undefined => ALL_PIECES.find((pieces) => pieces.form === form);
