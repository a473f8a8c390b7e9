/** What another process of the same desk has changed: lines of a conversation, or one of the things that every process keeps in memory. */
export type Wake =
  | { readonly kind: 'lines'; readonly conversationId: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'knowledge' };

/**
 * Tells the other processes of a desk that there is something to read. A wake carries no content and may be lost: whoever is told reads from
 * where he stands, and after a gap everything.
 */
export interface Wakes {
  /** Never throws and never waits; a wake that cannot be sent is made up for by the next look. */
  send(wake: Wake): void;
  /** Calls `heard` for what others sent (never one's own), and `missed` after a time in which wakes may have been lost. */
  listen(listener: { readonly heard: (wake: Wake) => void; readonly missed: () => void }): void;
  /** Whether the others are reached now. */
  isConnected(): boolean;
  close(): Promise<void>;
}

/** For a desk of one process: nobody else is there to be told. */
export const NO_WAKES: Wakes = { send: () => {}, listen: () => {}, isConnected: () => true, close: async () => {} };
