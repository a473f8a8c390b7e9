import { z } from 'zod';
import { ASSOCIATION_MODELS, INVITATION_CHANNELS } from '../states.js';
import { day, instant, nextCursor, numberForm, numberOf, picture, text } from './schema-parts.js';

const said = { model: z.enum(ASSOCIATION_MODELS), channel: z.enum(INVITATION_CHANNELS) };

const invitationLine = z.object({
  number: numberOf('IV'),
  ...said,
  customerName: z.string().nullable(),
  link: z.url(),
  createdAt: instant,
  expiresOn: day
    .nullable()
    .describe('Last day of an online invitation, 7 days after it was made; null for an offline one, which has no end'),
});

export const invitationView = invitationLine.extend({
  qrCode: picture
    .nullish()
    .describe('The link as a QR code, a PNG or GIF in a data URI; absent or null where none is made, and not part of lists'),
});

export const invitationPage = z.object({ invitations: z.array(invitationLine).describe('Newest first'), nextCursor });

export const invitationRequest = z.strictObject({ ...said, customerName: text.optional() });

export type InvitationLine = z.infer<typeof invitationLine>;
export type InvitationView = z.infer<typeof invitationView>;

const NUMBER = numberForm('IV');

/** Whether a text has the form of an invitation's number. */
export const isInvitationNumber = (given: string): boolean => NUMBER.test(given);
