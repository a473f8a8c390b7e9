/** Runs the jobs of a conversation one after the other, those of different ones side by side. A conversation without jobs takes no memory. */
export class ConversationQueue {
  private readonly last = new Map<string, Promise<void>>();

  /** Resolves and rejects as the job does. */
  async add(conversationId: string, job: () => Promise<void>): Promise<void> {
    const before = this.last.get(conversationId) ?? Promise.resolve();
    const mine = before.then(job);
    const settled = mine.catch(() => undefined);
    this.last.set(conversationId, settled);
    try {
      await mine;
    } finally {
      if (this.last.get(conversationId) === settled) this.last.delete(conversationId);
    }
  }

  /** How many conversations have something to run. */
  get size(): number {
    return this.last.size;
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.last.size > 0) await Promise.all(this.last.values());
  }
}
