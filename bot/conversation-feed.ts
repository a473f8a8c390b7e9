import { NO_WAKES, type Wakes } from '../services/wakes.js';

/**
 * Tells open sockets that a conversation has a new line, here and in the other processes of the desk. It carries no lines: whoever listens
 * reads the log from his own watermark.
 */
export class ConversationFeed {
  private readonly listeners = new Map<string, Set<() => void>>();

  constructor(private readonly others: Wakes = NO_WAKES) {
    others.listen({
      heard: (wake) => {
        if (wake.kind === 'lines') this.wakeHere(wake.conversationId);
      },
      missed: () => {
        for (const conversationId of this.listeners.keys()) this.wakeHere(conversationId);
      },
    });
  }

  wake(conversationId: string): void {
    this.wakeHere(conversationId);
    this.others.send({ kind: 'lines', conversationId });
  }

  /** Returns the way to stop listening. */
  listen(conversationId: string, listener: () => void): () => void {
    const others = this.listeners.get(conversationId) ?? new Set();
    others.add(listener);
    this.listeners.set(conversationId, others);
    return () => {
      others.delete(listener);
      if (others.size === 0 && this.listeners.get(conversationId) === others) this.listeners.delete(conversationId);
    };
  }

  private wakeHere(conversationId: string): void {
    for (const listener of this.listeners.get(conversationId) ?? []) listener();
  }
}
