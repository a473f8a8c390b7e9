/** Activities of one conversation that wait for its client, and conversations that have any: the oldest give way. */
export const UNLOGGED_LIMITS = { activities: 20, conversations: 1_000 } as const;

/**
 * Activities that a conversation's client is shown although they are in no log, because the database takes nothing. They go to its open
 * sockets, else wait for its next look; they end with the process.
 */
export class Unlogged {
  private readonly waiting = new Map<string, readonly unknown[]>();
  private readonly sockets = new Map<string, Set<(activities: readonly unknown[]) => void>>();

  show(conversationId: string, activities: readonly unknown[]): void {
    const listeners = this.sockets.get(conversationId);
    if (listeners !== undefined) {
      for (const send of listeners) send(activities);
      return;
    }
    const all = [...this.take(conversationId), ...activities].slice(-UNLOGGED_LIMITS.activities);
    this.waiting.set(conversationId, all);
    const [oldest] = this.waiting.keys();
    if (this.waiting.size > UNLOGGED_LIMITS.conversations && oldest !== undefined) this.waiting.delete(oldest);
  }

  /** What waits for a client that looks; it is his now. */
  take(conversationId: string): readonly unknown[] {
    const activities = this.waiting.get(conversationId) ?? [];
    this.waiting.delete(conversationId);
    return activities;
  }

  /** Whether a socket of the conversation is open in this process. */
  isWatched(conversationId: string): boolean {
    return this.sockets.has(conversationId);
  }

  /** Sends a socket what waits and what comes; returns the way to stop. */
  listen(conversationId: string, send: (activities: readonly unknown[]) => void): () => void {
    const listeners = this.sockets.get(conversationId) ?? new Set();
    listeners.add(send);
    this.sockets.set(conversationId, listeners);
    const waiting = this.take(conversationId);
    if (waiting.length > 0) send(waiting);
    return () => {
      listeners.delete(send);
      if (listeners.size === 0 && this.sockets.get(conversationId) === listeners) this.sockets.delete(conversationId);
    };
  }

  /** How many conversations something waits for. */
  get size(): number {
    return this.waiting.size;
  }
}
