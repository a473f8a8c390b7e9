import { z } from 'zod';
import { isoDay } from '../rules/opportunity.js';
import { PROGRESS_STAGES } from '../rules/progress.js';
import { STATUSES } from '../rules/status.js';
import { numberOf, type OperationDefinition, outcomeOf } from './operation.js';

const payload = z.strictObject({
  stage: z.enum(PROGRESS_STAGES),
  /** Yuan. */
  amount: z.number().nonnegative().optional(),
  expectedDate: isoDay.optional(),
  note: z.string().min(1).optional(),
});

type Report = z.infer<typeof payload>;

/** Reports how an opportunity goes on. Its status here follows at once, so that the watch has no news of what the person did himself. */
export const REPORT_PROGRESS: OperationDefinition<Report> = {
  payload,

  async perform(partnerCenter, call) {
    const { who, payload: report, key, requestId, at } = call;
    const written = await partnerCenter.reportProgress(who, numberOf(call), report, { key, requestId });
    return outcomeOf(written, { at, missing: 'opportunity.not-found' }, ({ number, status }) => ({ number, status }));
  },

  async settled(tx, { who, subject }, outcome, at) {
    const known = subject === null ? undefined : await tx.opportunities.byNumber(who.partnerId, subject);
    if (known === undefined || outcome.kind === 'refused') return;
    const status = STATUSES.find((one) => one === outcome.status);
    if (status === undefined || status === known.status) return;
    await tx.opportunities.update({ ...known, status, statusSince: outcome.at, lookedAt: at });
  },
};

/** Reports how an HO goes on; the Partner Center alone keeps its status. */
export const REPORT_HO_PROGRESS: OperationDefinition<Report> = {
  payload,

  async perform(partnerCenter, call) {
    const { who, payload: report, key, requestId, at } = call;
    const written = await partnerCenter.reportHoProgress(who, numberOf(call), report, { key, requestId });
    return outcomeOf(written, { at, missing: 'ho.not-found' }, ({ number, status }) => ({ number, status }));
  },
};
