import type { DeskAction } from '../../dialogs/actions.js';
import type { Decision } from '../../dialogs/decision.js';
import type { Button, Reply } from '../../dialogs/reply.js';
import { receiptReplies } from '../../dialogs/notices.js';
import { respond } from '../../dialogs/respond.js';
import { type ConversationState, readState } from '../../dialogs/state.js';
import type { TurnInput } from '../../dialogs/turn.js';
import type { HolidayYears } from '../../rules/working-days.js';
import type { Knowledge } from '../../knowledge/answer.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { loadEntries } from '../../knowledge/load.js';
import type { DeskView } from '../../services/desk-view.js';
import { type Effect, submissionKey } from '../../services/effects.js';
import { operationOf } from '../../services/operations.js';
import type { DeskLanguage, Draft, SubmissionOutcome } from '../../services/records.js';

export const TODAY = '2026-11-21';
const NOW = Date.UTC(2026, 10, 21, 2);
const entries = loadEntries(new URL('../../knowledge/content', import.meta.url).pathname);

/** Answers by a word of the question, whatever the search would make of it; anything else is unknown. */
export const fixedKnowledge = (byWord: Readonly<Record<string, string>>): Knowledge => {
  const entry = (id: string) => entries.find((candidate) => candidate.id === id);
  return {
    ask: (text) => {
      const found = Object.entries(byWord).find(([word]) => text.includes(word));
      const known = found && entry(found[1]);
      return {
        answer: known ? { outcome: 'answered', entry: known, confidence: 1 } : { outcome: 'unknown', confidence: 1 },
        lang: 'zh',
        ranking: [],
        score: 1,
        action: null,
        normalised: text,
        parts: [],
        left: [],
        understood: text,
      };
    },
    explain: () => {
      throw new Error('What answers by a word has no figures to explain it by.');
    },
    entry,
    entries,
  };
};

/** The entries about opportunities only: enough for questions in the middle, and quick to search. */
export const someKnowledge = (): Knowledge => createKnowledge(entries.filter(({ id }) => id.startsWith('po-') || id.startsWith('pce-')));

/** A value as the store gives it back; text with U+0000 it does not take. */
export const throughJson = <T>(value: T): T => {
  const text = JSON.stringify(value ?? null);
  if (text.includes('\\u0000')) throw new Error('the store takes no U+0000');
  return JSON.parse(text) as T;
};

export type Message = Extract<Reply, { kind: 'message' }>;

/** A conversation with `respond` itself: what the desk would remember is a plain object here, and confirmed drafts are accepted at once. */
export class Chat {
  state: ConversationState = readState(undefined);
  last: Decision | null = null;
  readonly drafts = new Map<string, Draft>();
  readonly effects: Effect[] = [];
  private lang: DeskLanguage | null = null;
  private reminders = true;
  private news = true;
  private turns = 0;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly options: {
      readonly locale?: DeskLanguage;
      readonly settle?: boolean;
      readonly calendar?: HolidayYears;
      readonly view?: Partial<DeskView>;
    } = {},
  ) {}

  say(text: string): Promise<Decision> {
    return this.turn({ kind: 'text', text });
  }

  press(action: DeskAction): Promise<Decision> {
    return this.turn({ kind: 'action', action });
  }

  /** The state as it comes back from the store after a restart. */
  restart(): void {
    this.state = readState(throughJson(this.state));
  }

  /** The draft that is being filled, or the one changed last. */
  get draft(): Draft | undefined {
    return this.drafts.get(this.state.form?.draft ?? '') ?? [...this.drafts.values()].at(-1);
  }

  get messages(): readonly Message[] {
    return (this.last?.replies ?? []).filter((reply): reply is Message => reply.kind === 'message');
  }

  get text(): string {
    return this.messages.map(({ text }) => text).join('\n');
  }

  get buttons(): readonly Button[] {
    return this.messages.flatMap(({ buttons }) => buttons);
  }

  button(label: string): DeskAction {
    const found = this.buttons.find((button) => button.label === label);
    if (!found) throw new Error(`no button "${label}" among ${this.buttons.map((button) => button.label).join(', ')}`);
    return found.action;
  }

  async turn(input: TurnInput): Promise<Decision> {
    this.turns += 1;
    const decision = await respond(
      {
        activityId: `a${this.turns}`,
        conversationId: 'c1',
        who: { personId: 'chen', partnerId: 'acme', roles: ['main'] },
        input,
        chosenLang: this.lang,
        locale: this.options.locale ?? 'zh',
        today: TODAY,
        now: NOW + this.turns,
        timeZone: 'Asia/Shanghai',
        calendar: this.options.calendar,
      },
      this.state,
      this.view(),
    );
    for (const effect of decision.effects) this.carryOut(effect);
    this.state = throughJson(decision.state);
    this.last = decision;
    return decision;
  }

  /** What the store would do, and refuse: a draft that is no longer open is not written, only what was stored is sent. */
  private carryOut(effect: Effect): void {
    this.effects.push(effect);
    if (effect.kind === 'save-draft') {
      const { draft } = effect;
      const stored = this.drafts.get(draft.id);
      if (draft.status !== 'open' || (stored && stored.status !== 'open')) throw new Error(`the draft ${draft.id} is closed`);
      this.drafts.set(draft.id, throughJson({ ...draft, version: draft.version + 1 }));
    }
    if (effect.kind === 'set-language') this.lang = effect.lang;
    if (effect.kind === 'set-reminders') this.reminders = effect.on;
    if (effect.kind === 'set-news') this.news = effect.on;
    if (effect.kind === 'forget-person') {
      this.lang = null;
      this.reminders = true;
      this.news = true;
      for (const [id, { status }] of this.drafts) if (status === 'open' || status === 'discarded') this.drafts.delete(id);
    }
    if (effect.kind === 'discard-draft') this.change(effect.draftId, { status: 'discarded' });
    if (effect.kind === 'submit') {
      const { draftId, revision, attempt, key, operation, payload } = effect;
      const draft = this.drafts.get(draftId);
      if (draft?.status !== 'open' || draft.revision !== revision || draft.attempt !== attempt)
        throw new Error(`the draft ${draftId} is not open at ${revision}, ${attempt}`);
      if (key !== submissionKey(draftId, revision, attempt)) throw new Error(`${key} is not the key of ${draftId}`);
      operationOf(operation).payload.parse(throughJson(payload));
      this.change(draftId, { status: 'sending' });
      if (this.options.settle !== false)
        this.keepOutcome(draftId, { kind: 'accepted', number: 'PO-20261121-0001', status: '审核中', at: NOW });
    }
  }

  /** The outcome of a draft that is being sent arrives, with its receipt. */
  settle(id: string, outcome: SubmissionOutcome): void {
    const after = this.keepOutcome(id, outcome);
    if (after)
      this.last = {
        replies: receiptReplies(outcome, after, { lang: this.state.lang ?? 'zh', reminders: this.reminders, news: this.news }),
        state: this.state,
        effects: [],
      };
  }

  private keepOutcome(id: string, outcome: SubmissionOutcome): Draft | undefined {
    const draft = this.drafts.get(id);
    if (draft?.status !== 'sending') return undefined;
    const isAccepted = outcome.kind === 'accepted';
    this.change(id, {
      status: isAccepted ? 'sent' : 'open',
      attempt: isAccepted ? draft.attempt : draft.attempt + 1,
      outcomes: { ...draft.outcomes, [String(draft.attempt)]: outcome },
    });
    return this.drafts.get(id);
  }

  /** What happens to a draft elsewhere: a refusal, a submission under way. */
  change(id: string, over: Partial<Draft>): void {
    const draft = this.drafts.get(id);
    if (draft) this.drafts.set(id, { ...draft, ...over });
  }

  view(): DeskView {
    return {
      knowledge: this.knowledge,
      profile: async () => ({ pceJoined: 'yes', mainAccount: 'yes', asOf: NOW }),
      myOpportunities: async () => [],
      opportunities: async (limit) => ({ items: (await this.options.view?.myOpportunities?.(limit)) ?? [], asOf: NOW, fresh: true }),
      opportunity: async () => undefined,
      opportunityDetail: async (number) => {
        const seen = await this.options.view?.opportunity?.(number);
        return seen && { ...seen, history: null, progress: [], replaces: null, withdrawalRequests: [] };
      },
      unfinishedDrafts: async () => [...this.drafts.values()].filter(({ status }) => status === 'open' || status === 'sending').reverse(),
      draft: async (id) => this.drafts.get(id),
      consents: async (draftId) =>
        this.effects.flatMap((effect) => (effect.kind === 'record-consent' && effect.consent.draftId === draftId ? [effect.consent] : [])),
      openOpportunities: async () => [],
      hos: async () => ({ items: [], asOf: NOW, fresh: true }),
      ho: async () => undefined,
      mainAccount: async () => undefined,
      handover: async () => undefined,
      handedOver: async () => [],
      settings: async () => ({ lang: this.lang, reminders: this.reminders, news: this.news }),
      keptData: async () => ({
        lang: this.lang,
        reminders: this.reminders,
        news: this.news,
        drafts: [...this.drafts.values()].filter(({ status }) => status === 'open' || status === 'sending').reverse(),
        sent: [...this.drafts.values()].filter(({ status }) => status === 'sent').length,
        opportunities: 0,
        consents: 0,
        questions: 0,
      }),
      invitations: async () => 'away',
      incentives: async () => ({ items: [], asOf: NOW, fresh: true }),
      projects: async () => 'away',
      project: async () => undefined,
      ...this.options.view,
    };
  }
}
