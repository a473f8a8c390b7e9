import type {
  Followed,
  Found,
  Listed,
  PartnerCenterFlows,
  RemoteDetail,
  RemoteEvent,
  RemoteHo,
  RemoteInvitation,
  RemoteLine,
  RemoteProject,
  Written,
} from '../../services/partner-center/port.js';
import type { PartnerCenter, Profile, RemoteOpportunity, Unavailable } from '../../services/ports.js';
import type { SubmissionOutcome } from '../../services/records.js';
import { NOW } from './support.js';

export const AWAY: Unavailable = { kind: 'unavailable', problem: 'connection refused', retryAfterMs: null };

export const accepted = (number = 'PO-20261123-0001'): SubmissionOutcome => ({ kind: 'accepted', number, status: '审核中', at: NOW + 5 });

export const refused: SubmissionOutcome = {
  kind: 'refused',
  code: 'opportunity.rejected-by-rules',
  message: { zh: '缺少预算。', en: 'The budget is missing.' },
  field: 'bant_b',
  at: NOW + 5,
};

/** An HO that waits for an answer, as the Partner Center holds it. */
export const hoOf = (over: Partial<RemoteHo> = {}): RemoteHo => ({
  number: 'HO-1',
  status: '待接受',
  statusSince: NOW,
  sharedAt: NOW,
  deadline: '2026-11-26',
  reason: null,
  name: '影像云扩容',
  customerName: '星河零售有限公司',
  description: null,
  version: 1,
  ...over,
});

/** A change to `status`; where none is named, to one that no record has, so that it is looked at in any case. */
export const changeOf = (number: string, status = '变更'): RemoteEvent => ({ id: '1', kind: 'opportunity', number, status, at: NOW });

/** One page of changes. */
export const followed = (items: readonly RemoteEvent[], { nextCursor = '1', more = false } = {}): Followed<RemoteEvent> => ({
  kind: 'followed',
  items,
  nextCursor,
  more,
});

/** A Partner Center of which a test uses only some calls; any other is undefined, so that a test cannot make one unnoticed. */
export const onlyCalls = (calls: Partial<PartnerCenter> & Partial<Omit<PartnerCenterFlows, keyof PartnerCenter>>): PartnerCenterFlows =>
  calls as unknown as PartnerCenterFlows;

/** A Partner Center at the edge of a test: it says what it is told to say, and remembers what it was asked. */
export function fakePartnerCenter(
  says: {
    submit?: (key: string, submission: unknown) => SubmissionOutcome | Unavailable | Promise<SubmissionOutcome | Unavailable>;
    opportunity?: (number: string) => RemoteOpportunity | Unavailable | undefined | Promise<RemoteOpportunity | Unavailable | undefined>;
    /** Where nothing is said here, PO-1 to PO-3 are told to have changed on each read. */
    events?: (cursor: string | undefined) => Followed<RemoteEvent> | Promise<Followed<RemoteEvent>>;
    profile?: () => Profile | Unavailable | Promise<Profile | Unavailable>;
    detail?: (number: string) => Found<RemoteDetail> | Promise<Found<RemoteDetail>>;
    opportunities?: () => Listed<RemoteLine> | Promise<Listed<RemoteLine>>;
    withdrawal?: (number: string, reason: string) => Written<RemoteOpportunity>;
    projects?: () => Listed<RemoteProject> | Promise<Listed<RemoteProject>>;
    project?: (number: string) => Found<RemoteProject> | Promise<Found<RemoteProject>>;
    registration?: (number: string, manager: unknown) => Written<RemoteProject>;
    feedback?: (number: string, feedback: unknown) => Written<RemoteProject>;
    invite?: (invitation: unknown) => Awaited<ReturnType<PartnerCenterFlows['inviteCustomer']>>;
    invitations?: () => Listed<RemoteInvitation> | Promise<Listed<RemoteInvitation>>;
  } = {},
): PartnerCenterFlows & { readonly keys: string[]; readonly numbers: string[] } {
  const keys: string[] = [];
  const numbers: string[] = [];
  const calls = onlyCalls({
    async submit(_who, submission, key) {
      keys.push(key);
      return says.submit ? says.submit(key, submission) : accepted();
    },
    async opportunity(_who, number) {
      numbers.push(number);
      const answer = await says.opportunity?.(number);
      if (answer === undefined) return { kind: 'not-found' };
      return 'kind' in answer ? answer : { kind: 'found', opportunity: answer };
    },
    async events(_who, { cursor }) {
      return says.events?.(cursor) ?? followed(['PO-1', 'PO-2', 'PO-3'].map((number) => changeOf(number)));
    },
    async profile() {
      const answer = (await says.profile?.()) ?? AWAY;
      return 'kind' in answer ? answer : { kind: 'found', profile: answer };
    },
    async opportunityDetail(_who, number) {
      numbers.push(number);
      return says.detail?.(number) ?? AWAY;
    },
    async opportunities() {
      return says.opportunities?.() ?? AWAY;
    },
    async requestWithdrawal(_who, number, reason, { key }) {
      keys.push(key);
      return says.withdrawal?.(number, reason) ?? AWAY;
    },
    async projects() {
      return says.projects?.() ?? AWAY;
    },
    async project(_who, number) {
      return says.project?.(number) ?? AWAY;
    },
    async registerProject(_who, number, manager, { key }) {
      keys.push(key);
      return says.registration?.(number, manager) ?? AWAY;
    },
    async reportDelivery(_who, number, feedback, { key }) {
      keys.push(key);
      return says.feedback?.(number, feedback) ?? AWAY;
    },
    async inviteCustomer(_who, invitation, { key }) {
      keys.push(key);
      return says.invite?.(invitation) ?? AWAY;
    },
    async invitations() {
      return says.invitations?.() ?? AWAY;
    },
  });
  return { ...calls, keys, numbers };
}
