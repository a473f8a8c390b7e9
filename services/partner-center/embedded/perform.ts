import { openApi } from '../contract/openapi.js';
import { type Answer, success } from './answer.js';
import { decideOpportunity } from './decide.js';
import { changeDraft, createDraft, deleteDraft, getDraft, listDrafts, submitDraft } from './drafts.js';
import { getEligibility } from './eligibility.js';
import { listEvents, listEventsForReview } from './events.js';
import { getProfile, setFacts } from './facts.js';
import { reportProgress, requestWithdrawal } from './follow-up.js';
import { answerHo, reportHoProgress, shareHo } from './ho.js';
import { getHo, listHos, listHosForReview } from './ho-read.js';
import {
  announceIncentive,
  answerIncentive,
  applyForIncentive,
  getIncentive,
  listIncentives,
  listIncentivesForReview,
} from './incentives.js';
import { getInvitation, inviteCustomer, listInvitations } from './invitations.js';
import { advanceClock, getClock } from './move-clock.js';
import type { Caller, Office } from './office.js';
import { getProject, listProjects, registerProject, reportDelivery } from './projects.js';
import { getOpportunity, listForReview, listOpportunities } from './read.js';
import type { PageWish } from './request.js';
import type { Route } from './route.js';
import { submitOpportunity } from './submit.js';

/** What of a request its operation asks for, read and checked; a part that it does not ask for is empty. */
export interface Parts {
  readonly caller: Caller;
  readonly key: string;
  readonly version: number | 'any';
  readonly page: PageWish;
  readonly body: unknown;
}

/** Does what the operation of a route says. */
export async function perform(office: Office, { id, number }: Route, { caller, key, version, page, body }: Parts): Promise<Answer> {
  const wish = { number, key, version, body };
  switch (id) {
    case 'createDraft':
      return createDraft(office, caller, wish);
    case 'listDrafts':
      return listDrafts(office, caller, page);
    case 'getDraft':
      return getDraft(office, caller, number);
    case 'changeDraft':
      return changeDraft(office, caller, wish);
    case 'deleteDraft':
      return deleteDraft(office, caller, wish);
    case 'submitDraft':
      return submitDraft(office, caller, wish);
    case 'submitOpportunity':
      return submitOpportunity(office, caller, wish);
    case 'listOpportunities':
      return listOpportunities(office, caller, page);
    case 'getOpportunity':
      return getOpportunity(office, caller, number);
    case 'listHos':
      return listHos(office, caller, page);
    case 'getHo':
      return getHo(office, caller, number);
    case 'answerHo':
      return answerHo(office, caller, wish);
    case 'reportHoProgress':
      return reportHoProgress(office, caller, wish);
    case 'listHosForReview':
      return listHosForReview(office, page);
    case 'shareHo':
      return shareHo(office, wish);
    case 'listIncentives':
      return listIncentives(office, caller, page);
    case 'getIncentive':
      return getIncentive(office, caller, number);
    case 'getEligibility':
      return getEligibility(office, caller, number);
    case 'applyForIncentive':
      return applyForIncentive(office, caller, wish);
    case 'answerIncentive':
      return answerIncentive(office, caller, wish);
    case 'listIncentivesForReview':
      return listIncentivesForReview(office, page);
    case 'announceIncentive':
      return announceIncentive(office, wish);
    case 'listProjects':
      return listProjects(office, caller, page);
    case 'getProject':
      return getProject(office, caller, number);
    case 'registerProject':
      return registerProject(office, caller, wish);
    case 'reportDelivery':
      return reportDelivery(office, caller, wish);
    case 'listInvitations':
      return listInvitations(office, caller, page);
    case 'getInvitation':
      return getInvitation(office, caller, number);
    case 'inviteCustomer':
      return inviteCustomer(office, caller, wish);
    case 'listEvents':
      return listEvents(office, caller, page);
    case 'listEventsForReview':
      return listEventsForReview(office, page);
    case 'getProfile':
      return getProfile(office, caller);
    case 'listPartners':
      return success(200, { partners: office.callers.lastFirst() });
    case 'setFacts':
      return setFacts(office, wish);
    case 'reportProgress':
      return reportProgress(office, caller, wish);
    case 'requestWithdrawal':
      return requestWithdrawal(office, caller, wish);
    case 'listForReview':
      return listForReview(office, page);
    case 'decideOpportunity':
      return decideOpportunity(office, wish);
    case 'getClock':
      return getClock(office);
    case 'advanceClock':
      return advanceClock(office, body);
    case 'getOpenApi':
      return success(200, openApi());
  }
}
