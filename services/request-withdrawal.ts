import { z } from 'zod';
import { AppError } from './errors.js';
import { type OperationDefinition, outcomeOf } from './operation.js';

const payload = z.strictObject({ reason: z.string().min(1) });

/** Asks PDM and BD to withdraw an opportunity. Its status stays what it is until they decide. */
export const REQUEST_WITHDRAWAL: OperationDefinition<z.infer<typeof payload>> = {
  payload,

  async perform(partnerCenter, { who, subject, payload: { reason }, key, requestId, at }) {
    if (subject === null) throw new AppError('internal', `The withdrawal ${key} names no opportunity. Mend the form that asked for it.`);
    const written = await partnerCenter.requestWithdrawal(who, subject, reason, { key, requestId });
    return outcomeOf(written, { at, missing: 'opportunity.not-found' }, ({ number, status }) => ({ number, status }));
  },
};
