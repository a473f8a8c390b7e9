import { problemOf } from '../contract/errors.js';
import { feedbackRequest, isOpportunityNumber, type ProjectView, registrationRequest } from '../contract/project-schemas.js';
import type { HeldProject, PartnerCenterRecords } from '../store-port.js';
import { type Answer, failure, success } from './answer.js';
import type { Caller, Office } from './office.js';
import { listPage } from './page.js';
import type { PageWish } from './request.js';
import { staleAnswer } from './version.js';
import { instant } from './views.js';
import { type Wish, write } from './write.js';

/** Begins the project of an opportunity that was just signed. */
export async function beginProject(
  tx: PartnerCenterRecords,
  signed: Pick<HeldProject, 'number' | 'partnerId' | 'name' | 'customerName'>,
  at: number,
): Promise<void> {
  const open = { status: '待登记', statusSince: at, managerName: null, managerContact: null, evidence: null, version: 1 } as const;
  await tx.projects.insert({ ...signed, ...open });
}

/** GET /projects/{number}. */
export const getProject = (office: Office, caller: Caller, number: string): Promise<Answer> =>
  office.store.transaction(async (tx) => {
    const held = await ownProject(tx, caller, number);
    return held === undefined ? failure(problemOf('project.not-found')) : success(200, viewOf(held));
  });

/** GET /projects: the company's own. */
export const listProjects = (office: Office, { partnerId }: Caller, wish: PageWish): Promise<Answer> =>
  listPage(office, wish, {
    name: 'projects',
    shelf: (tx) => tx.projects,
    isNumber: isOpportunityNumber,
    partnerId,
    shown: async (_tx, held) => viewOf(held),
  });

/** POST /projects/{number}/registrations. */
export const registerProject = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'register-project', schema: registrationRequest }, wish, async (tx, given) => {
    const held = await ownProject(tx, caller, wish.number);
    if (held === undefined) return failure(problemOf('project.not-found'));
    const stale = staleAnswer(wish, held);
    if (stale !== undefined) return stale;
    if (held.status !== '待登记') return failure(problemOf('project.registered', held.status));
    const { managerName, managerContact = null } = given;
    return changed(tx, office, { ...held, status: '已登记', managerName, managerContact });
  });

/** POST /projects/{number}/feedback. */
export const reportDelivery = (office: Office, caller: Caller, wish: Wish): Promise<Answer> =>
  write(office, caller, { name: 'report-delivery', schema: feedbackRequest }, wish, async (tx, { outcome, evidence = null }) => {
    const held = await ownProject(tx, caller, wish.number);
    if (held === undefined) return failure(problemOf('project.not-found'));
    const stale = staleAnswer(wish, held);
    if (stale !== undefined) return stale;
    if (held.status !== '已登记') return failure(problemOf('project.not-registered', held.status));
    return changed(tx, office, { ...held, status: outcome === 'accepted' ? '已验收' : '项目终止', evidence });
  });

async function ownProject(tx: PartnerCenterRecords, { partnerId }: Caller, number: string): Promise<HeldProject | undefined> {
  const held = isOpportunityNumber(number) ? await tx.projects.get(number) : undefined;
  return held?.partnerId === partnerId ? held : undefined;
}

async function changed(tx: PartnerCenterRecords, office: Office, held: HeldProject): Promise<Answer> {
  const now = { ...held, statusSince: office.clock.deskNow() };
  await tx.projects.update(now);
  return success(200, viewOf({ ...now, version: now.version + 1 }));
}

const viewOf = ({ partnerId: _theirs, statusSince, ...held }: HeldProject): ProjectView => ({ ...held, statusSince: instant(statusSince) });
