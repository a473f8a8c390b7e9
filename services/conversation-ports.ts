import type { Json, LogLine } from './records.js';

/** The append-only log of every conversation; also the list of turns still due and of replies still to be delivered. */
export interface ConversationLog {
  /** Makes a conversation, or does nothing when it exists. `reference` is what the channel needs to speak to it unasked. */
  open(conversation: { readonly id: string; readonly channel: string; readonly reference: Json; readonly at: number }): Promise<void>;
  conversation(id: string): Promise<{ readonly id: string; readonly channel: string; readonly reference: Json } | undefined>;
  /** The channel was heard of: what it is spoken to with, and what was put off for it is due. */
  setReference(id: string, reference: Json): Promise<void>;
  /** Notes that a person takes part; idempotent. */
  join(conversationId: string, personId: string): Promise<void>;
  takesPart(conversationId: string, personId: string): Promise<boolean>;
  /** Appends what a person sent. The same activity id in the same conversation a second time changes nothing and returns the first line with `fresh: false`. `due`: a turn has to run for it. */
  receive(line: {
    readonly conversationId: string;
    readonly activityId: string;
    readonly personId: string;
    readonly body: Json;
    readonly at: number;
    readonly due: boolean;
  }): Promise<{ readonly line: LogLine; readonly fresh: boolean; readonly done: boolean }>;
  /** Appends what the desk says. `delivered: false` for channels that must be called; such a line is claimed by `claimUndelivered`. */
  say(line: {
    readonly conversationId: string;
    readonly activityId: string;
    readonly body: Json;
    readonly at: number;
    readonly replyTo: string | null;
    readonly delivered: boolean;
  }): Promise<LogLine>;
  /** Lines with `seq` above the watermark, oldest first. */
  after(conversationId: string, watermark: number, limit: number): Promise<readonly LogLine[]>;
  /** The last lines of a conversation up to and including an instant, oldest first. */
  until(conversationId: string, at: number, limit: number): Promise<readonly LogLine[]>;
  /** Lines said in reply to an activity, oldest first. */
  repliesTo(conversationId: string, activityId: string): Promise<readonly LogLine[]>;
  /** Claims turns that are due and unleased, oldest first, never a line while an earlier one of its conversation is due. A claim is a lease until `now + leaseMs` and counts one attempt. */
  claimDue(claim: {
    readonly owner: string;
    readonly now: number;
    readonly leaseMs: number;
    readonly limit: number;
    readonly only?: { readonly conversationId: string; readonly activityId: string };
  }): Promise<readonly DueTurn[]>;
  /** Extends a lease still held; false when it was lost. */
  renewDue(lease: {
    readonly conversationId: string;
    readonly activityId: string;
    readonly owner: string;
    readonly until: number;
  }): Promise<boolean>;
  /** Marks a turn as run. False when it was marked before: then this run's effects must not be committed. */
  finish(conversationId: string, activityId: string): Promise<boolean>;
  isDone(conversationId: string, activityId: string): Promise<boolean>;
  claimUndelivered(claim: {
    readonly owner: string;
    readonly now: number;
    readonly leaseMs: number;
    readonly limit: number;
    readonly conversationId?: string;
  }): Promise<readonly LogLine[]>;
  markDelivered(seq: number, at: number): Promise<void>;
  /** Frees the lease of a line that its channel did not take, until then (null: until the channel is heard of); later lines wait behind it. */
  putOffDelivery(seq: number, until: number | null): Promise<void>;
}

export interface DueTurn {
  readonly line: LogLine;
  readonly personId: string;
  /** Attempts so far, this one included. */
  readonly attempts: number;
}

/** State per conversation and person: two people in a group chat do not share a form. */
export interface ConversationStates {
  /** Undefined where none is stored. */
  get(conversationId: string, personId: string): Promise<{ readonly state: Json; readonly version: number } | undefined>;
  /** `version` is the one read, 0 for a new state. */
  put(conversationId: string, personId: string, state: Json, version: number, at: number): Promise<void>;
  /** Takes away where the person stands, in every conversation. */
  forget(personId: string): Promise<void>;
}
