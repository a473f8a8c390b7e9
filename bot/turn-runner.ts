import { readState } from '../dialogs/state.js';
import type { DueTurn } from '../services/conversation-ports.js';
import type { Json } from '../services/records.js';
import { inRequest } from '../services/request-id.js';
import { commitTurn } from '../services/turns.js';
import { ConversationQueue } from './conversation-queue.js';
import { languageOf } from './locale.js';
import { activityOf, requestIdOf, senderOf } from './log-body.js';
import { runTurn } from './turn.js';
import type { TurnParts } from './turn-parts.js';

const TURN_LIMITS = {
  /** A turn thinks for milliseconds and waits for the Partner Center for seconds; what holds a lease longer than this is dead. */
  leaseMs: 30_000,
  renewMs: 10_000,
  /** Then the person gets one sentence with a reference. */
  attempts: 3,
  /** Left-over turns claimed at once. */
  claimedAtOnce: 20,
  /** How long a redelivered activity waits for the turn that runs elsewhere. */
  elsewhereMs: 15_000,
  elsewherePollMs: 200,
} as const;

/**
 * Sees to it that every activity written down has its turn once: at once for a new one, later for what a crash or a failure left. In a
 * conversation one turn runs at a time; across processes the lease decides.
 */
export class TurnRunner {
  private readonly queue = new ConversationQueue();
  private stopping = false;

  constructor(private readonly parts: TurnParts) {}

  /** Runs the turn of one activity, or waits for the one that runs; resolves when it is done, or cannot be done now. */
  async run(conversationId: string, activityId: string): Promise<void> {
    await this.queue.add(conversationId, () => this.runClaimed({ conversationId, activityId }));
    if (!(await this.parts.store.log.isDone(conversationId, activityId))) await this.waitElsewhere(conversationId, activityId);
  }

  /** Runs an activity's turn in the background; what fails is tried again by `runDue`. */
  start(conversationId: string, activityId: string): void {
    this.run(conversationId, activityId).catch((error: unknown) => this.parts.logger.error({ err: error }, 'turn not run'));
  }

  /** Claims and runs what is due and nobody runs. `claimDue` is another way to claim than the store's. */
  async runDue(claimDue = this.parts.store.log.claimDue): Promise<void> {
    if (this.stopping) return;
    const due = await claimDue({ ...this.lease(), limit: TURN_LIMITS.claimedAtOnce });
    await Promise.all(due.map((turn) => this.queue.add(turn.line.conversationId, () => this.attempt(turn).then(() => undefined))));
  }

  /** Begins nothing new and waits for what runs. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.queue.idle();
  }

  private async runClaimed(only: { readonly conversationId: string; readonly activityId: string }): Promise<void> {
    // A failed attempt gives its lease back, so the next claim is the next attempt.
    for (let tries = 0; tries < TURN_LIMITS.attempts && !this.stopping; tries++) {
      const [due] = await this.parts.store.log.claimDue({ ...this.lease(), limit: 1, only });
      if (due === undefined || (await this.attempt(due))) return;
    }
  }

  /** One attempt, under the id of the request that brought the activity; true when it needs no further one. */
  private attempt(due: DueTurn): Promise<boolean> {
    return inRequest(requestIdOf(due.line), () => this.attemptHere(due));
  }

  private async attemptHere(due: DueTurn): Promise<boolean> {
    const { conversationId, activityId } = due.line;
    const lease = { conversationId, activityId, owner: this.parts.owner };
    const { log } = this.parts.store;
    const until = (ms: number): number => this.parts.clock.now() + ms;
    const renewal = setInterval(() => {
      log
        .renewDue({ ...lease, until: until(TURN_LIMITS.leaseMs) })
        .catch((error: unknown) => this.parts.logger.warn({ err: error }, 'lease not renewed'));
    }, TURN_LIMITS.renewMs).unref();
    const begun = performance.now();
    const stopTimer = this.parts.metrics.turnSeconds.startTimer();
    try {
      if (due.attempts > TURN_LIMITS.attempts) return await this.giveUp(due, 'it ended the process');
      const { outcome, kind } = await runTurn(this.parts, due);
      this.parts.metrics.turns.inc({ outcome, kind });
      this.parts.logger.info({ outcome, kind, attempt: due.attempts, ms: Math.round(performance.now() - begun) }, 'turn run');
      return true;
    } catch (error) {
      this.parts.metrics.turns.inc({ outcome: 'failed', kind: 'other' });
      this.parts.logger.error({ err: error, attempt: due.attempts }, 'turn failed');
      if (due.attempts >= TURN_LIMITS.attempts) return await this.giveUp(due, 'it failed');
      await log.renewDue({ ...lease, until: until(0) });
      return false;
    } finally {
      clearInterval(renewal);
      stopTimer();
    }
  }

  /** Tells the person that it failed and counts the activity as done; the state stays as it was. False when it could not be committed. */
  private async giveUp(due: DueTurn, why: string): Promise<boolean> {
    const { parts } = this;
    const { conversationId, activityId } = due.line;
    const [stored, person] = await Promise.all([
      parts.store.states.get(conversationId, due.personId),
      parts.store.people.get(due.personId),
    ]);
    const reference = parts.ids.next('f-');
    const lang = person?.lang ?? languageOf(activityOf(due.line).locale);
    const { kind } = await commitTurn(parts.store, {
      conversationId,
      personId: due.personId,
      who: senderOf(due.line).who,
      activityId,
      state: stored?.state ?? (readState(undefined) as Json),
      stateVersion: stored?.version ?? 0,
      ...parts.notices.failure(conversationId, reference, lang),
      effects: [],
      at: parts.clock.now(),
      deskAt: parts.clock.deskNow(),
    });
    parts.metrics.turns.inc({ outcome: 'given-up', kind: 'other' });
    parts.logger.error({ reference, why }, 'turn given up');
    parts.said(conversationId);
    return kind !== 'conflict';
  }

  /** An earlier activity of the conversation, or another process, is at it. */
  private async waitElsewhere(conversationId: string, activityId: string): Promise<void> {
    const { store, clock, wait } = this.parts;
    const deadline = clock.now() + TURN_LIMITS.elsewhereMs;
    while (!this.stopping && clock.now() < deadline) {
      await this.runDue();
      if (await store.log.isDone(conversationId, activityId)) return;
      await wait(TURN_LIMITS.elsewherePollMs, new AbortController().signal);
    }
  }

  private lease(): { readonly owner: string; readonly now: number; readonly leaseMs: number } {
    return { owner: this.parts.owner, now: this.parts.clock.now(), leaseMs: TURN_LIMITS.leaseMs };
  }
}
