import { join } from 'node:path';
import { pino } from 'pino';
import { personBody } from '../../bot/log-body.js';
import { createMetrics } from '../../bot/metrics.js';
import { createNotices } from '../../bot/notices.js';
import { TurnRunner } from '../../bot/turn-runner.js';
import { respond } from '../../dialogs/respond.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { loadEntries } from '../../knowledge/load.js';
import { loadClassifier } from '../../knowledge/load-classifier.js';
import { createDeskView } from '../../services/desk-view.js';
import { createLastKnown } from '../../services/last-known.js';
import { createOutboxWorker } from '../../services/outbox-worker.js';
import { createNews } from '../../services/news.js';
import { createPartnerCenterClient } from '../../services/partner-center/client.js';
import { createReviewerClient } from '../../services/partner-center/reviewer-client.js';
import type { Profile } from '../../services/ports.js';
import { answerQuestion } from '../../services/questions.js';
import type { Json, Role, Who } from '../../services/records.js';
import { createListMemories } from '../../services/seen-records.js';
import { createSqliteStore } from '../../services/storage/sqlite-store.js';
import { tellHandovers } from '../../services/tell-handovers.js';
import { timerWait, type Wait } from '../../services/within.js';
import { tempFolder } from '../services/support.js';
import { FarSide } from './far-side.js';
import { type Seen, seenOf } from './seen.js';

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

export interface TalkOptions {
  readonly who?: Who;
  readonly pceJoined?: 'yes' | 'no' | 'unknown';
  readonly mainAccount?: 'yes' | 'no' | 'unknown';
  readonly coreMap?: 'yes' | 'no' | 'unknown';
  readonly solutionProvider?: 'yes' | 'no' | 'unknown';
  readonly locale?: string;
}

/**
 * A conversation through the real pipeline: real store files, the embedded Partner Center behind a real HTTP server, the turn runner as the
 * server has it. Only the clock and the ids are of the test.
 */
export class Talk {
  static async begin(options: TalkOptions = {}): Promise<Talk> {
    const talk = new Talk(options);
    await talk.partnerCenter.up();
    await talk.openStore();
    return talk;
  }

  /** Who speaks now. */
  who: Who;
  /** Everything the desk has said since the person's last message. */
  seen: readonly Seen[] = [];
  private readonly folder = tempFolder();
  private now = START;
  private lastId = 0;
  private conversationId = 'dl-talk';
  /** How far each conversation has been looked at. */
  private readonly watermarks = new Map<string, number>();
  private readonly underWay: Promise<unknown>[] = [];
  private opened!: Awaited<ReturnType<typeof createSqliteStore>>;
  private runner!: TurnRunner;
  private readonly ids = { next: (prefix: string): string => `${prefix}${++this.lastId}` };
  private readonly clock = { now: () => this.now, deskNow: () => this.now, offsetMs: 0, shift: async () => undefined };
  private readonly profiles = createLastKnown<Profile>();
  private readonly lists = createListMemories();

  /** Nobody waits out the patience of the desk with a Partner Center that is slow. */
  private readonly wait: Wait = (ms, signal) => (this.partnerCenter.isSlow ? Promise.resolve() : timerWait(ms, signal));

  /** The vendor's side: it can be taken off the network, made slow, or made to refuse. */
  readonly partnerCenter: FarSide;

  private constructor(private readonly options: TalkOptions) {
    this.partnerCenter = new FarSide({
      store: () => this.opened.partnerCenter,
      tokens: TOKENS,
      clock: this.clock,
      timeZone: TIME_ZONE,
      profile: {
        pceJoined: options.pceJoined ?? 'yes',
        mainAccount: options.mainAccount ?? 'yes',
        coreMap: options.coreMap ?? 'unknown',
        solutionProvider: options.solutionProvider ?? 'unknown',
      },
    });
    this.who = options.who ?? { personId: 'dl_chen', partnerId: 'acme', roles: ['main'] };
  }

  /**
   * Another person goes on, or another channel: each has a conversation of its own. Gives back what the desk has said there meanwhile.
   * Without roles he is the main account.
   */
  async as(name: string, over: { readonly roles?: readonly Role[]; readonly partnerId?: string } = {}): Promise<readonly Seen[]> {
    this.who = { personId: `dl_${name}`, partnerId: over.partnerId ?? 'acme', roles: over.roles ?? ['main'] };
    return this.move(name === 'chen' ? 'dl-talk' : `dl-talk-${name}`);
  }

  /** The same person in Teams, or back in the web chat. */
  async through(channel: 'teams' | 'webchat'): Promise<readonly Seen[]> {
    const name = this.who.personId.slice('dl_'.length);
    const webChat = name === 'chen' ? 'dl-talk' : `dl-talk-${name}`;
    return this.move(channel === 'teams' ? `bf-teams-talk-${name}` : webChat);
  }

  get store() {
    return this.opened.store;
  }

  /** Sends a message and waits for the turn. */
  say(text: string): Promise<readonly Seen[]> {
    return this.send({ type: 'message', text });
  }

  /** Presses a button of the desk's last messages by its label. */
  press(label: string): Promise<readonly Seen[]> {
    const button = this.seen.flatMap(({ buttons }) => buttons).find((candidate) => candidate.label === label);
    if (!button)
      throw new Error(
        `There is no button "${label}"; there are: ${this.seen.flatMap(({ buttons }) => buttons.map((b) => b.label)).join(', ')}`,
      );
    return this.pressValue(button.value, label);
  }

  pressValue(value: Json, label = ''): Promise<readonly Seen[]> {
    return this.send({ type: 'message', text: label, value });
  }

  /** Submits the card shown last, with some inputs changed. */
  fill(values: Readonly<Record<string, string>>, card = this.seen.findLast((line) => line.card !== null)?.card): Promise<readonly Seen[]> {
    const shown = card as { body: readonly { id?: string; value?: string }[]; actions: readonly { data: Record<string, Json> }[] };
    const inputs = Object.fromEntries(shown.body.flatMap(({ id, value }) => (id ? [[id, value ?? '']] : [])));
    return this.send({ type: 'message', value: { ...inputs, ...values, ...shown.actions[0]!.data } });
  }

  async send(activity: Readonly<Record<string, Json>>, activityId = `a${++this.lastId}`): Promise<readonly Seen[]> {
    const body = { locale: this.options.locale ?? 'zh-Hans', ...activity };
    await this.store.log.receive({
      conversationId: this.conversationId,
      activityId,
      personId: this.who.personId,
      body: personBody(body, { who: this.who, inline: false }),
      at: this.now,
      due: true,
    });
    await this.runner.run(this.conversationId, activityId);
    return this.look();
  }

  /** Delivers what the outbox holds, as the worker does every few seconds. */
  async deliver(): Promise<readonly Seen[]> {
    await this.outbox().deliverDue();
    await this.tellHandovers();
    return this.look();
  }

  /** Drafts that were handed over find their receivers, and everybody hears of them, as the worker sees to it every few seconds. */
  private async tellHandovers(): Promise<void> {
    const parts = { store: this.store, partnerCenter: this.client(), clock: this.clock, ids: this.ids };
    await tellHandovers({ ...parts, compose: this.notices().handover });
  }

  /** Looks for news of submitted opportunities, and for deadlines to remind of. */
  async watch(): Promise<readonly Seen[]> {
    const { change: composeChange, reminder: composeReminder } = this.notices();
    const parts = { store: this.store, partnerCenter: this.client(), clock: this.clock, ids: this.ids, timeZone: TIME_ZONE };
    await createNews({ ...parts, quietHours: QUIET_HOURS, composeChange, composeReminder })();
    return this.look();
  }

  async staffAnswer(text: string): Promise<readonly Seen[]> {
    const [question] = await this.store.questions.open(1);
    await answerQuestion(this.store, { id: question?.id ?? '', text, at: this.now }, this.notices().answer);
    return this.look();
  }

  reviewer() {
    return createReviewerClient({ ...this.far(), token: TOKENS.reviewer, ids: this.ids });
  }

  passTime(ms: number): void {
    this.now += ms;
  }

  goTo(at: number): void {
    this.now = at;
  }

  /** What waited for a slow Partner Center comes to its end. */
  async settled(): Promise<readonly Seen[]> {
    this.partnerCenter.fast();
    await Promise.all(this.underWay.splice(0));
    return this.look();
  }

  /** Closes the store and opens it again, as a restart does. */
  async restart(): Promise<void> {
    await this.store.close();
    await this.openStore();
  }

  async end(): Promise<void> {
    await this.partnerCenter.down();
    await this.store.close();
    this.folder.remove();
  }

  private async look(): Promise<readonly Seen[]> {
    const before = this.watermarks.get(this.conversationId) ?? 0;
    const lines = await this.store.log.after(this.conversationId, before, 1000);
    this.watermarks.set(this.conversationId, lines.at(-1)?.seq ?? before);
    const said = lines.filter(({ from }) => from === 'desk').flatMap(seenOf);
    this.seen = said;
    return said;
  }

  private async move(conversationId: string): Promise<readonly Seen[]> {
    await this.tellHandovers();
    this.conversationId = conversationId;
    await this.enter();
    return this.look();
  }

  private async enter(): Promise<void> {
    const channel = this.conversationId.startsWith('bf-') ? 'msteams' : 'directline';
    await this.store.log.open({ id: this.conversationId, channel, reference: null, at: this.now });
    await this.store.log.join(this.conversationId, this.who.personId);
  }

  private async openStore(): Promise<void> {
    this.opened = await createSqliteStore({ file: join(this.folder.path, 'desk.db') });
    await this.enter();
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
      metrics: createMetrics({}),
    });
  }

  /** The outbox as turns use it: what a turn no longer waits for is waited for by `settled`. */
  private watched(): ReturnType<Talk['outbox']> {
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

  client() {
    return createPartnerCenterClient({ ...this.far(), token: TOKENS.partner });
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
