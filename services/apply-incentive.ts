import { z } from 'zod';
import { isoDay } from '../rules/opportunity.js';
import { numberOf, type OperationDefinition, outcomeOf } from './operation.js';

const payload = z.strictObject({ projectStart: isoDay, projectEnd: isoDay, proof: z.string().min(1) });

/** Applies for the incentive of a delivered opportunity. */
export const APPLY_INCENTIVE: OperationDefinition<z.infer<typeof payload>> = {
  payload,

  async perform(partnerCenter, call) {
    const { who, payload: given, key, requestId, at } = call;
    const written = await partnerCenter.applyForIncentive(who, { opportunity: numberOf(call), ...given }, { key, requestId });
    return outcomeOf(written, { at, missing: 'opportunity.not-found' }, ({ number, status }) => ({ number, status }));
  },
};
