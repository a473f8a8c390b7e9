import { z } from 'zod';
import { numberOf, type OperationDefinition, outcomeOf } from './operation.js';

const registration = z.strictObject({ managerName: z.string().min(1), managerContact: z.string().min(1).optional() });
const feedback = z.strictObject({ outcome: z.enum(['accepted', 'discontinued']), evidence: z.string().min(1).optional() });

/** Registers who manages the project of a signed PO or HO. The Partner Center alone keeps it. */
export const REGISTER_PROJECT: OperationDefinition<z.infer<typeof registration>> = {
  payload: registration,

  async perform(partnerCenter, call) {
    const { who, payload: manager, key, requestId, at } = call;
    const written = await partnerCenter.registerProject(who, numberOf(call), manager, { key, requestId });
    return outcomeOf(written, { at, missing: 'project.not-found' }, ({ number, status }) => ({ number, status }));
  },
};

/** Feeds back how a delivery ended. */
export const REPORT_DELIVERY: OperationDefinition<z.infer<typeof feedback>> = {
  payload: feedback,

  async perform(partnerCenter, call) {
    const { who, payload: said, key, requestId, at } = call;
    const written = await partnerCenter.reportDelivery(who, numberOf(call), said, { key, requestId });
    return outcomeOf(written, { at, missing: 'project.not-found' }, ({ number, status }) => ({ number, status }));
  },
};
