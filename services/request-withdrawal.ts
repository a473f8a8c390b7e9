import { z } from 'zod';
import { numberOf, type OperationDefinition, outcomeOf } from './operation.js';

const payload = z.strictObject({ reason: z.string().min(1) });

/** Asks PDM and BD to withdraw an opportunity. Its status stays what it is until they decide. */
export const REQUEST_WITHDRAWAL: OperationDefinition<z.infer<typeof payload>> = {
  payload,

  async perform(partnerCenter, call) {
    const {
      who,
      payload: { reason },
      key,
      requestId,
      at,
    } = call;
    const written = await partnerCenter.requestWithdrawal(who, numberOf(call), reason, { key, requestId });
    return outcomeOf(written, { at, missing: 'opportunity.not-found' }, ({ number, status }) => ({ number, status }));
  },
};
