import { ANSWER_HO } from './answer-ho.js';
import { ANSWER_INCENTIVE } from './answer-incentive.js';
import { APPLY_INCENTIVE } from './apply-incentive.js';
import { INVITE_CUSTOMER } from './invite-customer.js';
import { REGISTER_PROJECT, REPORT_DELIVERY } from './evaluate-delivery.js';
import { type Operation, operation } from './operation.js';
import { REPORT_PROGRESS } from './report-progress.js';
import { REQUEST_WITHDRAWAL } from './request-withdrawal.js';
import { SUBMIT_OPPORTUNITY } from './submit-opportunity.js';

/**
 * Everything that a confirmed form may ask of the Partner Center, by the name that stands in outbox entries: a name once used is kept. To
 * add one: its call in the port (partner-center/port.ts), a file like request-withdrawal.ts, a line here.
 */
const OPERATIONS = {
  'submit-opportunity': operation(SUBMIT_OPPORTUNITY),
  'request-withdrawal': operation(REQUEST_WITHDRAWAL),
  'answer-ho': operation(ANSWER_HO),
  'report-progress': operation(REPORT_PROGRESS),
  'invite-customer': operation(INVITE_CUSTOMER),
  'apply-incentive': operation(APPLY_INCENTIVE),
  'answer-incentive': operation(ANSWER_INCENTIVE),
  'register-project': operation(REGISTER_PROJECT),
  'report-delivery': operation(REPORT_DELIVERY),
};

export type OperationId = keyof typeof OPERATIONS;

export const OPERATION_IDS = Object.keys(OPERATIONS) as OperationId[];

/** The operation of a name. */
export const operationOf = (id: OperationId): Operation => OPERATIONS[id];
