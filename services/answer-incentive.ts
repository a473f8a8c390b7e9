import { z } from 'zod';
import { numberOf, type OperationDefinition, outcomeOf } from './operation.js';

const payload = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('confirm') }),
  z.strictObject({ answer: z.literal('contest'), reason: z.string().min(1) }),
]);

/** Confirms or contests the amount of an incentive that is under announcement. */
export const ANSWER_INCENTIVE: OperationDefinition<z.infer<typeof payload>> = {
  payload,

  async perform(partnerCenter, call) {
    const { who, payload: answer, key, requestId, at } = call;
    const written = await partnerCenter.answerIncentive(who, numberOf(call), answer, { key, requestId });
    return outcomeOf(written, { at, missing: 'incentive.not-found' }, ({ number, status }) => ({ number, status }));
  },
};
