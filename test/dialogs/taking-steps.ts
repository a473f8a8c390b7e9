import { cleanJson } from '../../bot/clean-text.js';
import { readInput } from '../../bot/turn-input.js';
import type { DeskAction } from '../../dialogs/actions.js';
import type { FormDefinition } from '../../dialogs/forms/form.js';
import { formOf } from '../../dialogs/forms/forms.js';
import type { Draft, Json } from '../../services/records.js';
import type { Chat } from './chat.js';
import { ALL_PIECES, piecesOf } from './pieces/all.js';
import type { Step } from './steps.js';
import { ACCEPTED, REFUSED } from './world.js';

/** What a step may change: fields of one draft, by what it names and by what was asked. */
interface Taken {
  /** In words, for a failure. */
  readonly said: string;
  /** The draft that it may change; null where it is none. */
  readonly draft: string | null;
  readonly names: readonly string[];
  /** It must change nothing at all, whatever was asked. */
  readonly aside?: true;
  /** An old card fills what is empty and changes nothing that stands. */
  readonly addsOnly?: true;
  readonly action?: DeskAction;
}

type Card = {
  readonly body: readonly { readonly id?: string; readonly value?: string }[];
  readonly actions: readonly { readonly data: Json }[];
};

/** Somebody who presses, types and waits: remembers the buttons and cards that the conversation still shows. */
export class Person {
  private buttons: DeskAction[] = [];
  private cards: Card[] = [];

  constructor(readonly chat: Chat) {}

  /** What the desk showed last is there to be pressed from now on. */
  look(): void {
    const seen = this.chat.messages;
    this.buttons = [...this.buttons, ...seen.flatMap(({ buttons }) => buttons.map(({ action }) => action))].slice(-40);
    this.cards = [...this.cards, ...seen.flatMap(({ card }) => (card ? [card as unknown as Card] : []))].slice(-3);
  }

  async take(step: Step): Promise<Taken> {
    const taken = await this.act(step);
    this.look();
    return taken;
  }

  private async act(step: Step): Promise<Taken> {
    const { chat } = this;
    const open = this.open();
    switch (step.kind) {
      case 'tell': {
        if (!open) return this.resume();
        const said = Object.values(piecesOf(open.form)?.pieces ?? {}).flat();
        const one = said[step.nth % Math.max(said.length, 1)];
        if (!one) return nothing('nothing to tell');
        await chat.say(one.text);
        return { said: one.text, draft: open.id, names: one.names };
      }
      case 'aside':
        await chat.say(step.text);
        return { said: step.text, draft: open?.id ?? null, names: [], aside: true };
      case 'noise':
        await this.send({ type: 'message', text: step.text });
        return { said: step.text, draft: open?.id ?? null, names: [] };
      case 'press': {
        const action = this.buttons.at(-1 - step.nth);
        return action ? this.press(action) : nothing('no button');
      }
      case 'fill':
        return this.fill(step);
      case 'begin': {
        const pieces = ALL_PIECES[step.form % ALL_PIECES.length];
        const begin = pieces?.begins[step.wording % pieces.begins.length];
        if (begin === undefined) return nothing('nothing to begin');
        await (typeof begin === 'string' ? chat.say(begin) : chat.press(begin));
        return { said: JSON.stringify(begin), draft: open?.id ?? null, names: [] };
      }
      case 'outcome': {
        const sending = [...chat.drafts.values()].find(({ status }) => status === 'sending');
        if (sending) chat.settle(sending.id, step.accepted ? ACCEPTED : REFUSED);
        return nothing(step.accepted ? 'accepted' : 'refused');
      }
      case 'unreadable':
        await this.send({ type: 'message', attachments: [{ contentType: 'image/png' }] });
        return nothing('an attachment');
      case 'restart':
        chat.restart();
        return nothing('restart');
      default:
        return step satisfies never;
    }
  }

  private async resume(): Promise<Taken> {
    await this.chat.say('继续');
    return nothing('继续');
  }

  /** As a channel hands it over. */
  private async send(activity: Json): Promise<DeskAction | null> {
    const input = readInput(cleanJson(activity));
    if (input) await this.chat.turn(input);
    return input?.kind === 'action' ? input.action : null;
  }

  private async press(action: DeskAction): Promise<Taken> {
    const open = this.open();
    await this.chat.press(action);
    const draft = 'draft' in action ? action.draft : (open?.id ?? null);
    const names = 'question' in action ? fieldsOf(this.form(draft), action.question) : [];
    return { said: JSON.stringify(action), draft, names, action };
  }

  private async fill({ nth, input, typed }: Extract<Step, { kind: 'fill' }>): Promise<Taken> {
    const card = this.cards.at(-1 - nth);
    const inputs = (card?.body ?? []).flatMap(({ id, value }) => (id === undefined ? [] : [{ id, value: value ?? '' }]));
    const changed = inputs[input % Math.max(inputs.length, 1)];
    if (!card || !changed) return nothing('no card');
    const sent = {
      ...Object.fromEntries(inputs.map(({ id, value }) => [id, value])),
      [changed.id]: typed,
      ...(card.actions[0]?.data as object),
    };
    const before = new Map(this.chat.drafts);
    const action = await this.send({ type: 'message', value: sent as Json });
    if (action?.do !== 'fill') return nothing('the card was not read');
    const isOld = before.get(action.draft)?.revision !== action.revision;
    return {
      said: `${JSON.stringify(action.values[changed.id])} into ${changed.id} of a card of ${action.revision}`,
      draft: action.draft,
      names: fieldsOf(this.form(action.draft), changed.id),
      action,
      ...(isOld ? { addsOnly: true as const } : {}),
    };
  }

  /** The draft that a message is about: the open one, or the one that was changed last where it was refused. */
  private open(): Draft | undefined {
    const { drafts, state } = this.chat;
    if (state.form) return drafts.get(state.form.draft);
    const latest = [...drafts.values()].findLast(({ status }) => status === 'open' || status === 'sending');
    return latest?.outcomes[String(latest.attempt - 1)]?.kind === 'refused' ? latest : undefined;
  }

  private form(draft: string | null): FormDefinition | undefined {
    const found = draft === null ? undefined : this.chat.drafts.get(draft);
    return found && formOf(found);
  }
}

const nothing = (said: string): Taken => ({ said, draft: null, names: [] });

export const fieldsOf = (form: FormDefinition | undefined, question: string | undefined): readonly string[] =>
  form?.questions.find(({ id }) => id === question)?.fields ?? [];
