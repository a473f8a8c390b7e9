import type { Bilingual } from '../../rules/finding.js';
import type { Opportunity } from '../../rules/opportunity.js';
import type { Status } from '../../rules/status.js';
import type { PartnerCenter, Profile, RemoteOpportunity, Unavailable } from '../ports.js';
import type { ReviewReason, Who } from '../records.js';
import type { PartnerFacts } from './facts.js';
import type {
  Actor,
  AssociationModel,
  EventKind,
  HoStatus,
  IncentiveStatus,
  InvitationChannel,
  ProgressStage,
  ProjectStatus,
} from './states.js';

/** A definite no, with the sentence to show. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: Bilingual;
  /** What of the request it concerns. */
  readonly field: string | null;
}

/** Another company's number is `not-found`, as one that does not exist. */
export type Found<T> = { readonly kind: 'found'; readonly value: T } | { readonly kind: 'not-found' } | Unavailable;

/** `done` is also the answer to a repeat with the same key. */
export type Written<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'not-found' } | Refused | Unavailable;

/** One page, newest first; `nextCursor` asks for the next one and is null on the last. */
export type Listed<T> = { readonly kind: 'listed'; readonly items: readonly T[]; readonly nextCursor: string | null } | Unavailable;

/** One page of what has changed. `lost`: the place was never reached there, so it is to be read from the beginning. */
export type Followed<T> =
  | { readonly kind: 'followed'; readonly items: readonly T[]; readonly nextCursor: string; readonly more: boolean }
  | { readonly kind: 'lost' }
  | Unavailable;

/** A change of status: `number` came into `status`. */
export interface RemoteEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly number: string;
  readonly status: string;
  readonly at: number;
}

/** Which page is wanted. A cursor is one that the page before gave. */
export interface PageAsked {
  readonly limit: number;
  readonly cursor?: string;
}

/** Names a write, so that a repeat of it changes nothing. The key belongs to the company and to one content. */
export interface WriteId {
  readonly key: string;
  /** The version that was read of the record to change: refused with `version.stale` where it has another one. Absent: whichever it has. */
  readonly version?: number | undefined;
  readonly requestId: string;
}

/** The Partner Center with all the flows around opportunities. Every method is safe to repeat; none throws for what the far side does. */
export interface PartnerCenterFlows extends PartnerCenter {
  submit(who: Who, submission: Submission, key: string, requestId: string): ReturnType<PartnerCenter['submit']>;
  profile(who: Who, requestId: string): Promise<{ readonly kind: 'found'; readonly profile: KnownProfile } | Unavailable>;
  /** The company's own opportunities. */
  opportunities(who: Who, page: PageAsked, requestId: string): Promise<Listed<RemoteLine>>;
  /** One with everything written and said of it. */
  opportunityDetail(who: Who, number: string, requestId: string): Promise<Found<RemoteDetail>>;
  /** From 机会点验证通过 until 交付完成; refused with `progress.not-open`, or `progress.out-of-order` for a stage that does not follow. */
  reportProgress(who: Who, number: string, progress: Progress, id: WriteId): Promise<Written<RemoteOpportunity>>;
  /** Notes the wish for PDM and BD; the status stays. Of a closed one it is refused with `withdrawal.not-open`. */
  requestWithdrawal(who: Who, number: string, reason: string, id: WriteId): Promise<Written<RemoteOpportunity>>;
  /** HOs shared with the company. */
  hos(who: Who, page: PageAsked, requestId: string): Promise<Listed<RemoteHo>>;
  ho(who: Who, number: string, requestId: string): Promise<Found<RemoteHoDetail>>;
  /** Possible in 待接受 until 24:00 of its deadline; else refused with `ho.not-open`. */
  answerHo(who: Who, number: string, answer: HoAnswer, id: WriteId): Promise<Written<RemoteHo>>;
  /** From acceptance until 交付完成; refused with `progress.not-open`, or `progress.out-of-order` for a stage that does not follow. */
  reportHoProgress(who: Who, number: string, progress: Progress, id: WriteId): Promise<Written<RemoteHo>>;
  /** The company's incentive applications. */
  incentives(who: Who, page: PageAsked, requestId: string): Promise<Listed<RemoteIncentive>>;
  /** Refused with the code, field and sentence of the published rule that forbids it; a number that is not theirs is `not-found`. */
  applyForIncentive(who: Who, application: IncentiveApplication, id: WriteId): Promise<Written<RemoteIncentive>>;
  /** Possible in 激励公示待确认; else refused with `incentive.not-announced`. */
  answerIncentive(who: Who, number: string, answer: IncentiveAnswer, id: WriteId): Promise<Written<RemoteIncentive>>;
  /** Projects under delivery evaluation: one for each signed PO and HO, under its number. */
  projects(who: Who, page: PageAsked, requestId: string): Promise<Listed<RemoteProject>>;
  project(who: Who, number: string, requestId: string): Promise<Found<RemoteProject>>;
  /** Possible in 待登记; else refused with `project.registered`. */
  registerProject(who: Who, number: string, manager: ProjectManager, id: WriteId): Promise<Written<RemoteProject>>;
  /** Possible in 已登记; else refused with `project.not-registered`. */
  reportDelivery(who: Who, number: string, feedback: DeliveryFeedback, id: WriteId): Promise<Written<RemoteProject>>;
  invitations(who: Who, page: PageAsked, requestId: string): Promise<Listed<RemoteInvitation>>;
  /** An online invitation holds for 7 days, an offline one without end. */
  inviteCustomer(who: Who, invitation: NewInvitation, id: WriteId): Promise<Written<MadeInvitation>>;
  /** What has changed of the company's records behind a place, oldest first; from the first change on where none is given. */
  events(who: Who, page: PageAsked, requestId: string): Promise<Followed<RemoteEvent>>;
}

/** What the vendor knows of a partner, and since when. */
type KnownProfile = Profile & PartnerFacts;

/** What is submitted: `replaces` names the company's rejected opportunity that it repairs. */
type Submission = Opportunity & { readonly replaces?: string | undefined };

/** A line of a list. */
export interface RemoteLine extends RemoteOpportunity {
  readonly name: string | null;
  readonly customerName: string | null;
}

export interface RemoteDetail extends RemoteOpportunity {
  readonly fields: Opportunity;
  readonly submittedAt: number;
  /** Every status it has had, who changed it and why, oldest first. */
  readonly history: readonly {
    readonly status: Status;
    readonly at: number;
    readonly by: Actor;
    readonly reasons: readonly ReviewReason[];
  }[];
  /** Oldest first. */
  readonly progress: readonly RemoteProgress[];
  /** Wishes to have it withdrawn, oldest first. */
  readonly withdrawalRequests: readonly { readonly at: number; readonly reason: string }[];
  readonly replaces: string | null;
}

type HoAnswer = { readonly answer: 'accept' } | { readonly answer: 'decline'; readonly reason: string };

/** `signed` leads to 签单完成, `delivered` to 交付完成, `ongoing` changes no status. */
interface Progress {
  readonly stage: ProgressStage;
  /** Yuan. */
  readonly amount?: number | undefined;
  /** ISO 8601. */
  readonly expectedDate?: string | undefined;
  readonly note?: string | undefined;
}

export interface RemoteProgress {
  readonly at: number;
  readonly stage: ProgressStage;
  readonly amount: number | null;
  readonly expectedDate: string | null;
  readonly note: string | null;
}

/** An HO as the Partner Center holds it. */
export interface RemoteHo {
  readonly number: string;
  readonly status: HoStatus;
  readonly statusSince: number;
  readonly sharedAt: number;
  /** Last day to accept it, ending at 24:00, ISO 8601. */
  readonly deadline: string;
  /** Why it was declined or taken back. */
  readonly reason: string | null;
  readonly name: string;
  readonly customerName: string;
  readonly description: string | null;
  readonly version: number;
}

export interface RemoteHoDetail extends RemoteHo {
  /** Oldest first. */
  readonly history: readonly { readonly status: HoStatus; readonly at: number; readonly by: Actor; readonly reason: string | null }[];
  /** Oldest first. */
  readonly progress: readonly RemoteProgress[];
}

interface IncentiveApplication {
  /** Number of the delivered opportunity. */
  readonly opportunity: string;
  /** ISO 8601. */
  readonly projectStart: string;
  readonly projectEnd: string;
  /** What proves the project start. */
  readonly proof?: string | undefined;
}

type IncentiveAnswer = { readonly answer: 'confirm' } | { readonly answer: 'contest'; readonly reason: string };

export interface RemoteIncentive {
  readonly number: string;
  readonly opportunity: string;
  readonly customerName: string | null;
  readonly status: IncentiveStatus;
  readonly statusSince: number;
  /** ISO 8601. */
  readonly projectStart: string;
  readonly projectEnd: string;
  /** Yuan, as announced; null before. */
  readonly amount: number | null;
  readonly contestReason: string | null;
  readonly appliedAt: number;
  readonly version: number;
}

interface ProjectManager {
  readonly managerName: string;
  readonly managerContact?: string | undefined;
}

interface DeliveryFeedback {
  /** `discontinued`: the customer has agreed to unsubscribe and end the deal. */
  readonly outcome: 'accepted' | 'discontinued';
  readonly evidence?: string | undefined;
}

export interface RemoteProject {
  /** The number of the signed PO or HO. */
  readonly number: string;
  readonly status: ProjectStatus;
  readonly statusSince: number;
  readonly name: string | null;
  readonly customerName: string | null;
  readonly managerName: string | null;
  readonly managerContact: string | null;
  readonly evidence: string | null;
  readonly version: number;
}

interface NewInvitation {
  readonly model: AssociationModel;
  readonly channel: InvitationChannel;
  readonly customerName?: string | undefined;
}

export interface RemoteInvitation {
  readonly number: string;
  readonly model: AssociationModel;
  readonly channel: InvitationChannel;
  readonly customerName: string | null;
  readonly link: string;
  readonly createdAt: number;
  /** Last day, ISO 8601; null: no end. */
  readonly expiresOn: string | null;
}

/** An invitation as it was made. */
interface MadeInvitation extends RemoteInvitation {
  /** The link as a QR code, a PNG or GIF in a data URI of at most 6,144 characters; null where none was made. */
  readonly qrCode: string | null;
}
