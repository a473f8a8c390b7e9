import { type Operation, operation } from './operation.js';
import { SUBMIT_OPPORTUNITY } from './submit-opportunity.js';

/**
 * Everything that a confirmed form may ask of the Partner Center, by the name that stands in outbox entries: a name once used is kept. To
 * add one: its method in `PartnerCenter` (ports.ts), a file like submit-opportunity.ts, a line here.
 */
const OPERATIONS = {
  'submit-opportunity': operation(SUBMIT_OPPORTUNITY),
};

export type OperationId = keyof typeof OPERATIONS;

export const OPERATION_IDS = Object.keys(OPERATIONS) as OperationId[];

/** The operation of a name. */
export const operationOf = (id: OperationId): Operation => OPERATIONS[id];
