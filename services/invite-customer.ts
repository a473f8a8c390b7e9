import { z } from 'zod';
import { type OperationDefinition, outcomeOf } from './operation.js';
import { ASSOCIATION_MODELS, INVITATION_CHANNELS } from './partner-center/states.js';

const payload = z.strictObject({
  model: z.enum(ASSOCIATION_MODELS),
  channel: z.enum(INVITATION_CHANNELS),
  customerName: z.string().min(1).optional(),
});

/** What an invitation is once it was made: a label of ours, for the sources name no state of it. */
const MADE = '已生成';

/** Invites a customer. Nothing of it is kept here but its link, its QR code and its last day, with the outcome: the receipt shows them. */
export const INVITE_CUSTOMER: OperationDefinition<z.infer<typeof payload>> = {
  payload,

  async perform(partnerCenter, { who, payload: invitation, key, requestId, at }) {
    const written = await partnerCenter.inviteCustomer(who, invitation, { key, requestId });
    return outcomeOf(written, { at, missing: 'request.unknown-path' }, ({ number, link, expiresOn, qrCode }) => ({
      number,
      status: MADE,
      result: { link, expiresOn, qrCode },
    }));
  },
};
