import { z } from 'zod';
import { opportunitySchema } from '../rules/opportunity.js';
import { STATUSES, type Status } from '../rules/status.js';
import { AppError } from './errors.js';
import type { OperationDefinition } from './operation.js';
import type { OutboxEntry } from './records.js';

/** With the number of the rejected one that it repairs, where it does. */
const payload = opportunitySchema.extend({ replaces: z.string().optional() });

/** Shares an opportunity (PO). Its record is ours from the confirmation on; a refusal takes it away, for nothing was shared. */
export const SUBMIT_OPPORTUNITY: OperationDefinition<z.infer<typeof payload>> = {
  payload,

  perform: (partnerCenter, { who, payload: submission, key, requestId }) => partnerCenter.submit(who, submission, key, requestId),

  confirmed: (tx, entry, { replaces: _replaces, ...fields }, deskAt) =>
    tx.opportunities.insert({
      id: `opp.${entry.key}`,
      draftId: entry.draftId,
      partnerId: entry.who.partnerId,
      authorId: entry.who.personId,
      conversationId: entry.conversationId,
      key: entry.key,
      number: null,
      status: '审核中',
      statusSince: deskAt,
      deadline: null,
      reasons: [],
      fields,
      submittedAt: deskAt,
      lookedAt: entry.createdAt,
      version: 0,
    }),

  async settled(tx, entry, outcome, at) {
    const opportunity = await tx.opportunities.byKey(entry.key);
    if (opportunity === undefined) throw inconsistent(entry, 'is not stored');
    if (outcome.kind === 'refused') return tx.opportunities.remove(opportunity.id, opportunity.version);
    const { number, at: statusSince } = outcome;
    await tx.feeds.follow({ partnerId: entry.who.partnerId, since: entry.createdAt });
    return tx.opportunities.update({ ...opportunity, number, status: statusIn(entry, outcome.status), statusSince, lookedAt: at });
  },
};

function statusIn(entry: OutboxEntry, name: string): Status {
  const status = STATUSES.find((known) => known === name);
  if (status === undefined) throw inconsistent(entry, `was accepted with the status ${name}, which no opportunity has`);
  return status;
}

const inconsistent = ({ key }: OutboxEntry, what: string): AppError =>
  new AppError('internal', `The opportunity of the submission ${key} ${what}, but its outbox entry is open. Nothing was changed.`);
