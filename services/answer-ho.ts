import { z } from 'zod';
import { numberOf, type OperationDefinition, outcomeOf } from './operation.js';

const payload = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accept') }),
  z.strictObject({ answer: z.literal('decline'), reason: z.string().min(1) }),
]);

/** Accepts or declines an HO. Nothing of it is kept here: the Partner Center is asked whenever it is looked at. */
export const ANSWER_HO: OperationDefinition<z.infer<typeof payload>> = {
  payload,

  async perform(partnerCenter, call) {
    const { who, payload: answer, key, requestId, at } = call;
    const written = await partnerCenter.answerHo(who, numberOf(call), answer, { key, requestId });
    return outcomeOf(written, { at, missing: 'ho.not-found' }, ({ number, status }) => ({ number, status }));
  },
};
