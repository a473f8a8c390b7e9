import { type Problem, problemOf } from '../contract/errors.js';
import type { ProgressRequest } from '../contract/progress-schemas.js';
import type { ProgressReport } from '../store-port.js';
import type { ProgressStage } from '../states.js';
import { got, not, type Read } from './request.js';

type Progressing = '签单完成' | '交付完成';

/** Where a report leads, from the status in which progress begins on. */
const LEADS: { readonly [Stage in ProgressStage]: { readonly from: 'begun' | 'signed' | 'either'; readonly to: Progressing | null } } = {
  ongoing: { from: 'either', to: null },
  signed: { from: 'begun', to: '签单完成' },
  delivered: { from: 'signed', to: '交付完成' },
};

/** The status that a report leads to, null where it leaves it as it is. `begins` is the status in which progress may first be reported. */
export function statusAfter(status: string, begins: string, stage: ProgressStage): Read<Progressing | null> {
  const at = status === begins ? 'begun' : status === '签单完成' ? 'signed' : undefined;
  if (at === undefined) return not(problemOf('progress.not-open', status));
  const { from, to } = LEADS[stage];
  return from === 'either' || from === at ? got(to) : not(outOfOrder(status));
}

const outOfOrder = (status: string): Problem => problemOf('progress.out-of-order', status);

/** The report as it is kept. */
export const reportOf = ({ stage, amount, expectedDate, note }: ProgressRequest, at: number): ProgressReport => ({
  at,
  stage,
  amount: amount ?? null,
  expectedDate: expectedDate ?? null,
  note: note ?? null,
});
