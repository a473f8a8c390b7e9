import { z } from 'zod';
import { isoDay } from '../rules/opportunity.js';
import { PROGRESS_STAGES } from '../rules/progress.js';
import { STATUSES } from '../rules/status.js';
import { isHoNumber } from './partner-center/contract/ho-schemas.js';
import { numberOf, type OperationDefinition, outcomeOf } from './operation.js';

const payload = z.strictObject({
  stage: z.enum(PROGRESS_STAGES),
  /** Yuan. */
  amount: z.number().nonnegative().optional(),
  expectedDate: isoDay.optional(),
  note: z.string().min(1).optional(),
});

const told = ({ number, status }: { readonly number: string; readonly status: string }) => ({ number, status });

type Report = z.infer<typeof payload>;

/**
 * Reports how a PO or an HO goes on, by its number. The status of a PO here follows at once, so that the watch has no news of what the person
 * did himself; that of an HO the Partner Center alone keeps.
 */
export const REPORT_PROGRESS: OperationDefinition<Report> = {
  payload,

  async perform(partnerCenter, call) {
    const { who, payload: report, key, requestId, at } = call;
    const [about, id] = [numberOf(call), { key, requestId }];
    return isHoNumber(about)
      ? outcomeOf(await partnerCenter.reportHoProgress(who, about, report, id), { at, missing: 'ho.not-found' }, told)
      : outcomeOf(await partnerCenter.reportProgress(who, about, report, id), { at, missing: 'opportunity.not-found' }, told);
  },

  async settled(tx, { who, subject }, outcome, at) {
    const known = subject === null ? undefined : await tx.opportunities.byNumber(who.partnerId, subject);
    if (known === undefined || outcome.kind === 'refused') return;
    const status = STATUSES.find((one) => one === outcome.status);
    if (status === undefined || status === known.status) return;
    await tx.opportunities.update({ ...known, status, statusSince: outcome.at, lookedAt: at });
  },
};
