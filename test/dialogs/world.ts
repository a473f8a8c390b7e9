import type { DeskView } from '../../services/desk-view.js';
import type { RemoteIncentive, RemoteProject } from '../../services/partner-center/port.js';
import type { OpportunityRecord, SubmissionOutcome } from '../../services/records.js';
import { complete } from '../rules/opportunities.js';
import { hoOf } from '../services/fake-partner-center.js';
import { opportunityOf } from '../services/support.js';

/** One record in each state that a form is about. */
export const NUMBERS = {
  verified: 'PO-20261101-0001',
  rejected: 'PO-20261101-0002',
  underReview: 'PO-20261101-0003',
  delivered: 'PO-20261021-0004',
  toRegister: 'PO-20261101-0005',
  registered: 'PO-20261101-0006',
  ho: 'HO-20261120-0001',
  announced: 'IN-20261111-0001',
} as const;

const SHARED = Date.UTC(2026, 10, 20, 2);

const OPPORTUNITIES: readonly OpportunityRecord[] = [
  opportunityOf({ id: 'o1', number: NUMBERS.verified, status: '机会点验证通过', fields: complete }),
  opportunityOf({
    id: 'o2',
    number: NUMBERS.rejected,
    status: '已驳回',
    fields: complete,
    reasons: [
      { field: 'bant_b', reason: '预算没有依据' },
      { field: null, reason: '描述太笼统' },
    ],
  }),
  opportunityOf({ id: 'o3', number: NUMBERS.underReview, status: '审核中', fields: complete }),
  opportunityOf({ id: 'o4', number: NUMBERS.delivered, status: '交付完成', fields: complete }),
];

const HISTORY = [{ status: '机会点验证通过', at: Date.parse('2026-09-10T10:00:00+08:00'), by: 'reviewer', reasons: [] }] as const;

const HOS = [hoOf({ number: NUMBERS.ho, statusSince: SHARED, sharedAt: SHARED, deadline: '2026-11-25' })];

const INCENTIVES: readonly RemoteIncentive[] = [
  {
    number: NUMBERS.announced,
    opportunity: 'PO-20260901-0009',
    customerName: '星河零售有限公司',
    status: '激励公示待确认',
    statusSince: 0,
    projectStart: '2026-10-22',
    projectEnd: '2026-11-10',
    amount: 50_000,
    contestReason: null,
    appliedAt: 0,
    version: 2,
  },
];

const project = (number: string, status: RemoteProject['status']): RemoteProject => ({
  number,
  status,
  statusSince: 0,
  name: '影像云',
  customerName: '苏州蓝湖医疗有限公司',
  managerName: null,
  managerContact: null,
  evidence: null,
  version: 1,
});
const PROJECTS = [project(NUMBERS.toRegister, '待登记'), project(NUMBERS.registered, '已登记')];

const heard = { asOf: 0, fresh: true } as const;

/** A far side that has a record for every form. */
export const WORLD: Partial<DeskView> = {
  myOpportunities: async () => OPPORTUNITIES,
  opportunity: async (number) => {
    const opportunity = OPPORTUNITIES.find((one) => one.number === number);
    return opportunity && { opportunity, ...heard };
  },
  opportunityDetail: async (number) => {
    const opportunity = OPPORTUNITIES.find((one) => one.number === number);
    return opportunity && { opportunity, ...heard, history: HISTORY, progress: [], replaces: null, withdrawalRequests: [] };
  },
  hos: async () => ({ items: HOS, ...heard }),
  ho: async (number) => {
    const ho = HOS.find((one) => one.number === number);
    return ho && { ho, progress: [], ...heard };
  },
  invitations: async () => ({ items: [], ...heard }),
  incentives: async () => ({ items: INCENTIVES, ...heard }),
  projects: async () => ({ items: PROJECTS, ...heard }),
  project: async (number) => PROJECTS.find((one) => one.number === number),
};

/** What the far side says to a submission that it takes, whatever it asks; with what the receipt of an invitation reads. */
export const ACCEPTED: SubmissionOutcome = {
  kind: 'accepted',
  number: 'PO-20261121-0001',
  status: '审核中',
  at: 0,
  result: { link: 'https://partner.example/i/1', expiresOn: '2026-12-21' },
};

/** A definite refusal that some change may mend. */
export const REFUSED: SubmissionOutcome = {
  kind: 'refused',
  code: 'opportunity.rejected-by-rules',
  message: { zh: '预算没有依据。', en: 'The budget has no basis.' },
  field: null,
  at: 0,
};
