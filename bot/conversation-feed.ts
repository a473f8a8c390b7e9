/** Tells open sockets that a conversation has a new line. It carries no lines: whoever listens reads the log from his own watermark. */
export class ConversationFeed {
  private readonly listeners = new Map<string, Set<() => void>>();

  wake(conversationId: string): void {
    for (const listener of this.listeners.get(conversationId) ?? []) listener();
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
}
