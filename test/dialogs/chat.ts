import type { DeskAction } from '../../dialogs/actions.js';
import type { Decision } from '../../dialogs/decision.js';
import type { Button, Reply } from '../../dialogs/reply.js';
import { respond } from '../../dialogs/respond.js';
import { type ConversationState, readState } from '../../dialogs/state.js';
import type { TurnInput } from '../../dialogs/turn.js';
import type { HolidayYears } from '../../rules/working-days.js';
import type { Knowledge } from '../../knowledge/answer.js';
import { createKnowledge } from '../../knowledge/engine.js';
import { loadEntries } from '../../knowledge/load.js';
import type { DeskView } from '../../services/desk-view.js';
import type { Effect } from '../../services/effects.js';
import type { DeskLanguage, Draft } from '../../services/records.js';

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

export type Message = Extract<Reply, { kind: 'message' }>;

/** A conversation with `respond` itself: what the desk would remember is a plain object here, and confirmed drafts are accepted at once. */
export class Chat {
  state: ConversationState = readState(undefined);
  last: Decision | null = null;
  readonly drafts = new Map<string, Draft>();
  readonly effects: Effect[] = [];
  private lang: DeskLanguage | null = null;
  private reminders = true;
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
    this.state = readState(JSON.parse(JSON.stringify(this.state)));
    for (const [id, draft] of this.drafts) this.drafts.set(id, JSON.parse(JSON.stringify(draft)) as Draft);
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

  private async turn(input: TurnInput): Promise<Decision> {
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
    this.state = decision.state;
    this.last = decision;
    return decision;
  }

  private carryOut(effect: Effect): void {
    this.effects.push(effect);
    if (effect.kind === 'save-draft') this.drafts.set(effect.draft.id, { ...effect.draft, version: effect.draft.version + 1 });
    if (effect.kind === 'set-language') this.lang = effect.lang;
    if (effect.kind === 'set-reminders') this.reminders = effect.on;
    if (effect.kind === 'forget-person') {
      this.lang = null;
      this.reminders = true;
      for (const [id, { status }] of this.drafts) if (status === 'open' || status === 'discarded') this.drafts.delete(id);
    }
    if (effect.kind === 'discard-draft') this.change(effect.draftId, { status: 'discarded' });
    if (effect.kind === 'submit')
      this.change(
        effect.draftId,
        this.options.settle === false
          ? { status: 'sending' }
          : {
              status: 'sent',
              outcomes: { [String(effect.attempt)]: { kind: 'accepted', number: 'PO-20261121-0001', status: '审核中', at: NOW } },
            },
      );
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
      opportunity: async () => undefined,
      opportunityDetail: async (number) => {
        const seen = await this.options.view?.opportunity?.(number);
        return seen && { ...seen, history: null, progress: [], replaces: null };
      },
      unfinishedDrafts: async () => [...this.drafts.values()].filter(({ status }) => status === 'open' || status === 'sending').reverse(),
      draft: async (id) => this.drafts.get(id),
      consents: async (draftId) =>
        this.effects.flatMap((effect) => (effect.kind === 'record-consent' && effect.consent.draftId === draftId ? [effect.consent] : [])),
      openOpportunities: async () => [],
      hos: async () => ({ hos: [], asOf: NOW, fresh: true }),
      ho: async () => undefined,
      settings: async () => ({ lang: this.lang, reminders: this.reminders }),
      keptData: async () => ({
        lang: this.lang,
        reminders: this.reminders,
        drafts: [...this.drafts.values()].filter(({ status }) => status === 'open' || status === 'sending').reverse(),
        sent: [...this.drafts.values()].filter(({ status }) => status === 'sent').length,
        opportunities: 0,
        consents: 0,
        questions: 0,
      }),
      invitations: async () => 'away',
      incentives: async () => ({ incentives: [], asOf: NOW, fresh: true }),
      projects: async () => 'away',
      project: async () => undefined,
      ...this.options.view,
    };
  }
}
