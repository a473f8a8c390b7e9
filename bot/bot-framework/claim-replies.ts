import type { ConversationLog } from '../../services/conversation-ports.js';
import type { LogLine } from '../../services/records.js';

/** Who has claimed a line delivers it within this; else somebody else tries. It is also the pause after a channel that did not answer. */
const LEASE_MS = 60_000;
const LINES_AT_ONCE = 50;

/** Claims replies that a channel has to be called for, of one conversation or of all. */
export const claimReplies = (
  claimUndelivered: ConversationLog['claimUndelivered'],
  claimer: { readonly owner: string; readonly now: number; readonly conversationId?: string },
): Promise<readonly LogLine[]> => claimUndelivered({ ...claimer, leaseMs: LEASE_MS, limit: LINES_AT_ONCE });
