import { join } from 'node:path';
import { pino } from 'pino';
import { createMetrics } from '../../bot/metrics.js';
import { createNotices } from '../../bot/notices.js';
import { TurnRunner } from '../../bot/turn-runner.js';
import { respond } from '../../dialogs/respond.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { loadEntries } from '../../knowledge/load.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';
import { createDeskView } from '../../services/desk-view.js';
import { createLastKnown } from '../../services/last-known.js';
import { createNews } from '../../services/news.js';
import { createOutboxWorker } from '../../services/outbox-worker.js';
import { createPartnerCenterClient } from '../../services/partner-center/client.js';
import type { SomeFacts } from '../../services/partner-center/facts.js';
import { createReviewerClient } from '../../services/partner-center/reviewer-client.js';
import type { Profile } from '../../services/ports.js';
import { answerQuestion } from '../../services/questions.js';
import { createListMemories } from '../../services/seen-records.js';
import { createSqliteStore } from '../../services/storage/sqlite-store.js';
import { tellHandovers } from '../../services/tell-handovers.js';
import { timerWait, type Wait } from '../../services/within.js';
import { tempFolder } from '../services/support.js';
import { FarSide } from './far-side.js';

/** 21 November 2026, 10:00 in Shanghai: a Saturday. */
const START = Date.UTC(2026, 10, 21, 2);
const TIME_ZONE = 'Asia/Shanghai';
/** 21:00 to 08:00. */
const QUIET_HOURS = { from: 21 * 60, to: 8 * 60 };
const TOKENS = { partner: 'partner-token-of-the-test', reviewer: 'reviewer-token-of-the-test' };
const content = new URL('../../knowledge/content', import.meta.url).pathname;
const knowledge = createKnowledge(loadEntries(content), {
  classifier: loadClassifier(content),
  ready: new URL('../../dist/index', import.meta.url).pathname,
});

/**
 * The desk as the server has it: real store files, the embedded Partner Center behind a real HTTP server, the turn runner, the workers at a
 * call. Only the clock and the ids are of the test.
 */
export class TalkDesk {
  now = START;
  private lastId = 0;
  readonly ids = { next: (prefix: string): string => `${prefix}${++this.lastId}` };
  runner!: TurnRunner;
  /** The vendor's side: it can be taken off the network, made slow, or made to refuse. */
  readonly partnerCenter: FarSide;
  private readonly folder = tempFolder();
  private readonly clock = { now: () => this.now, deskNow: () => this.now, offsetMs: 0, shift: async () => undefined };
  private readonly profiles = createLastKnown<Profile>();
  private readonly lists = createListMemories();
  private readonly underWay: Promise<unknown>[] = [];
  private opened!: Awaited<ReturnType<typeof createSqliteStore>>;

  constructor(profile: SomeFacts) {
    this.partnerCenter = new FarSide({
      store: () => this.opened.partnerCenter,
      tokens: TOKENS,
      clock: this.clock,
      timeZone: TIME_ZONE,
      profile,
    });
  }

  get store() {
    return this.opened.store;
  }

  /** Opens the store, as a start of the server does. */
  async open(): Promise<void> {
    this.opened = await createSqliteStore({ file: join(this.folder.path, 'desk.db') });
    this.runner = new TurnRunner({
      store: this.store,
      clock: this.clock,
      ids: this.ids,
      timeZone: TIME_ZONE,
      calendar: undefined,
      respond,
      view: (who) =>
        createDeskView({
          store: this.store,
          partnerCenter: this.client(),
          knowledge,
          profiles: this.profiles,
          lists: this.lists,
          clock: this.clock,
          ids: this.ids,
          who,
          wait: this.wait,
        }),
      outbox: this.watched(),
      notices: this.notices(),
      wait: this.wait,
      said: () => undefined,
      owner: 'talk',
      logger: pino({ enabled: false }),
      metrics: createMetrics(),
    });
  }

  async close(): Promise<void> {
    await this.store.close();
  }

  async end(): Promise<void> {
    await this.partnerCenter.down();
    await this.close();
    this.folder.remove();
  }

  /** Time passes, in milliseconds. */
  pass(ms: number): void {
    this.now += ms;
  }

  goTo(at: number): void {
    this.now = at;
  }

  /** What the outbox holds is delivered, as the worker does every few seconds. */
  async deliver(): Promise<void> {
    await this.outbox().deliverDue();
    await this.tellHandovers();
  }

  /** Drafts that were handed over find their receivers, and everybody hears of them, as the worker sees to it every few seconds. */
  async tellHandovers(): Promise<void> {
    await tellHandovers({ ...this.parts(), compose: this.notices().handover });
  }

  /** Looks for news of submitted opportunities, and for deadlines to remind of. */
  async watch(): Promise<void> {
    const { change: composeChange, reminder: composeReminder } = this.notices();
    await createNews({ ...this.parts(), timeZone: TIME_ZONE, quietHours: QUIET_HOURS, composeChange, composeReminder })();
  }

  /** The question asked last is answered by a colleague. */
  async answer(text: string): Promise<void> {
    const [question] = await this.store.questions.open(1);
    await answerQuestion(this.store, { id: question?.id ?? '', text, at: this.now }, this.notices().answer);
  }

  /** What waited for a slow Partner Center comes to its end. */
  async settle(): Promise<void> {
    this.partnerCenter.fast();
    await Promise.all(this.underWay.splice(0));
  }

  reviewer() {
    return createReviewerClient({ ...this.far(), token: TOKENS.reviewer, ids: this.ids });
  }

  client() {
    return createPartnerCenterClient({ ...this.far(), token: TOKENS.partner });
  }

  /** Nobody waits out the patience of the desk with a Partner Center that is slow. */
  private readonly wait: Wait = (ms, signal) => (this.partnerCenter.isSlow ? Promise.resolve() : timerWait(ms, signal));

  private parts() {
    return { store: this.store, partnerCenter: this.client(), clock: this.clock, ids: this.ids };
  }

  /** The outbox as turns use it: what a turn no longer waits for is waited for by `settle`. */
  private watched(): ReturnType<TalkDesk['outbox']> {
    const outbox = this.outbox();
    const deliverEntry: typeof outbox.deliverEntry = (id) => {
      const delivery = outbox.deliverEntry(id);
      this.underWay.push(delivery);
      return delivery;
    };
    return { ...outbox, deliverEntry };
  }

  private notices() {
    return createNotices(this.ids, undefined);
  }

  private far() {
    return { baseUrl: this.partnerCenter.url, clock: this.clock, sleep: async () => undefined, jitter: () => 0.5 };
  }

  private outbox() {
    return createOutboxWorker({
      store: this.store,
      partnerCenter: this.client(),
      clock: this.clock,
      ids: this.ids,
      owner: 'talk',
      compose: this.notices().receipt,
      composeOverdue: this.notices().overdue,
      random: () => 0.5,
    });
  }
}
