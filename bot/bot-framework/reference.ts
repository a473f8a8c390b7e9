import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { AppError } from '../../services/errors.js';
import type { Json } from '../../services/records.js';
import { cleanJson } from '../clean-text.js';

const account = z.looseObject({ id: z.string() });
const referenceSchema = z.looseObject({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: account,
  bot: account,
  user: account,
});

/** What a channel needs to be spoken to unasked, as it is stored. */
export const jsonReference = (reference: object): Json => cleanJson(reference);

export function referenceOf(stored: Json | undefined): Partial<ConversationReference> {
  const parsed = referenceSchema.safeParse(stored);
  // The SDK wrote it; only what the desk itself relies on is checked.
  if (parsed.success) return parsed.data as Partial<ConversationReference> & object;
  throw new AppError('store.damaged', 'The address of a conversation cannot be read. Restore a backup.');
}
