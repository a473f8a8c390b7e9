import { personBody } from '../../bot/log-body.js';
import type { Json, Role, Who } from '../../services/records.js';
import { pressable, type Seen, seenOf } from './seen.js';
import { TalkDesk } from './talk-desk.js';

export interface TalkOptions {
  readonly who?: Who;
  readonly pceJoined?: 'yes' | 'no' | 'unknown';
  readonly mainAccount?: 'yes' | 'no' | 'unknown';
  readonly coreMap?: 'yes' | 'no' | 'unknown';
  readonly solutionProvider?: 'yes' | 'no' | 'unknown';
  readonly locale?: string;
}

/** Conversations with a desk: who speaks, where, and what he sees there. */
export class Talk {
  static async begin(options: TalkOptions = {}): Promise<Talk> {
    const talk = new Talk(options);
    await talk.desk.partnerCenter.up();
    await talk.desk.open();
    await talk.enter();
    return talk;
  }

  readonly desk: TalkDesk;
  /** Who speaks now. */
  who: Who;
  /** Everything the desk has said since the person's last message. */
  seen: readonly Seen[] = [];
  private conversationId = 'dl-talk';
  /** How far each conversation has been looked at. */
  private readonly watermarks = new Map<string, number>();

  private constructor(private readonly options: TalkOptions) {
    const { pceJoined = 'yes', mainAccount = 'yes', coreMap = 'unknown', solutionProvider = 'unknown' } = options;
    this.desk = new TalkDesk({ pceJoined, mainAccount, coreMap, solutionProvider });
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

  /** Sends a message and waits for the turn. */
  say(text: string): Promise<readonly Seen[]> {
    return this.send({ type: 'message', text });
  }

  /** Presses a button of the desk's last messages, or of a card among them, by its label. */
  press(label: string): Promise<readonly Seen[]> {
    const buttons = this.seen.flatMap(pressable);
    const button = buttons.find((candidate) => candidate.label === label);
    if (!button) throw new Error(`There is no button "${label}"; there are: ${buttons.map((one) => one.label).join(', ')}`);
    return this.send({ type: 'message', text: label, value: button.value });
  }

  /** Submits the card shown last, with some inputs changed. */
  fill(values: Readonly<Record<string, string>>, card = this.seen.findLast((line) => line.card !== null)?.card): Promise<readonly Seen[]> {
    const shown = card as { body: readonly { id?: string; value?: string }[]; actions: readonly { data: Record<string, Json> }[] };
    const inputs = Object.fromEntries(shown.body.flatMap(({ id, value }) => (id ? [[id, value ?? '']] : [])));
    return this.send({ type: 'message', value: { ...inputs, ...values, ...shown.actions[0]!.data } });
  }

  async send(activity: Readonly<Record<string, Json>>, activityId = this.desk.ids.next('a')): Promise<readonly Seen[]> {
    const body = { locale: this.options.locale ?? 'zh-Hans', ...activity };
    await this.desk.store.log.receive({
      conversationId: this.conversationId,
      activityId,
      personId: this.who.personId,
      body: personBody(body, { who: this.who, inline: false }),
      at: this.desk.now,
      due: true,
    });
    await this.desk.runner.run(this.conversationId, activityId);
    return this.look();
  }

  deliver(): Promise<readonly Seen[]> {
    return this.after(this.desk.deliver());
  }

  watch(): Promise<readonly Seen[]> {
    return this.after(this.desk.watch());
  }

  staffAnswer(text: string): Promise<readonly Seen[]> {
    return this.after(this.desk.answer(text));
  }

  settled(): Promise<readonly Seen[]> {
    return this.after(this.desk.settle());
  }

  /** Closes the store and opens it again, as a restart does. */
  async restart(): Promise<void> {
    await this.desk.close();
    await this.desk.open();
  }

  end(): Promise<void> {
    return this.desk.end();
  }

  private async after(done: Promise<void>): Promise<readonly Seen[]> {
    await done;
    return this.look();
  }

  private async look(): Promise<readonly Seen[]> {
    const before = this.watermarks.get(this.conversationId) ?? 0;
    const lines = await this.desk.store.log.after(this.conversationId, before, 1000);
    this.watermarks.set(this.conversationId, lines.at(-1)?.seq ?? before);
    const said = lines.filter(({ from }) => from === 'desk').flatMap(seenOf);
    this.seen = said;
    return said;
  }

  private async move(conversationId: string): Promise<readonly Seen[]> {
    await this.desk.tellHandovers();
    this.conversationId = conversationId;
    await this.enter();
    return this.look();
  }

  private async enter(): Promise<void> {
    const channel = this.conversationId.startsWith('bf-') ? 'msteams' : 'directline';
    await this.desk.store.log.open({ id: this.conversationId, channel, reference: null, at: this.desk.now });
    await this.desk.store.log.join(this.conversationId, this.who.personId);
  }
}
