import type { Draft } from '../../services/records.js';
import type { FormDefinition } from './form.js';
import { HO_FORM } from './ho.js';
import { INCENTIVE_ANSWER_FORM } from './incentive-answer.js';
import { INCENTIVE_APPLY_FORM } from './incentive-apply.js';
import { INCENTIVE_CHECK_FORM } from './incentive-check.js';
import { INVITE_FORM } from './invite.js';
import { PO_FORM } from './po.js';
import { PROGRESS_FORM } from './progress-report.js';
import { REPAIR_FORM } from './repair.js';
import { REGISTER_PROJECT_FORM } from './register-project.js';
import { REPORT_DELIVERY_FORM } from './report-delivery.js';
import { WITHDRAW_FORM } from './withdraw.js';

/** Every form of the desk. Ids are kept once used: they stand in stored drafts. */
export const FORMS: readonly FormDefinition[] = [
  PO_FORM,
  HO_FORM,
  PROGRESS_FORM,
  REPAIR_FORM,
  INCENTIVE_CHECK_FORM,
  INCENTIVE_APPLY_FORM,
  INCENTIVE_ANSWER_FORM,
  WITHDRAW_FORM,
  INVITE_FORM,
  REGISTER_PROJECT_FORM,
  REPORT_DELIVERY_FORM,
];

/** The form that a draft is of; undefined where this version of the desk has no such form any more. */
export const formOf = ({ form }: Pick<Draft, 'form'>): FormDefinition | undefined => FORMS.find(({ id }) => id === form);
