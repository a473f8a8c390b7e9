import type { Who } from '../records.js';
import { type Call, percentEncoded } from './attempt.js';
import { away, type CallerOptions, createCaller } from './caller.js';
import { opportunityView } from './contract/schemas.js';
import { invitationCalls, projectCalls } from './client-delivery.js';
import { eventCalls } from './client-events.js';
import { hoCalls } from './client-hos.js';
import { incentiveCalls } from './client-incentives.js';
import { opportunityCalls, remoteOf } from './client-opportunities.js';
import { identity, partnerCalls } from './partner-calls.js';
import type { PartnerCenterFlows } from './port.js';
import { factsFrom, someFacts } from './facts.js';
import { readAnswer } from './reading.js';

/**
 * The Partner Center as the desk uses it, over HTTP. A definite refusal is an outcome; an outage, a wrong token or an answer that is not the
 * contract's is `unavailable` with a problem for the operator that holds no personal data.
 */
export function createPartnerCenterClient(options: CallerOptions): PartnerCenterFlows {
  const call = createCaller(options);
  const calls = partnerCalls(call);
  const { clock } = options;

  return {
    ...opportunityCalls(calls),
    ...hoCalls(calls),
    ...incentiveCalls(calls),
    ...projectCalls(calls),
    ...invitationCalls(calls),
    ...eventCalls(calls),

    async submit(who, submission, key, requestId) {
      const headers = { ...identity(who), 'Idempotency-Key': key };
      const answer = await call({ method: 'POST', path: '/opportunities', headers, body: submission, requestId });
      const reading = readAnswer(answer, opportunityView);
      switch (reading.kind) {
        case 'done':
          return {
            kind: 'accepted',
            number: reading.value.number,
            status: reading.value.status,
            at: Date.parse(reading.value.submittedAt),
          };
        case 'refused':
          return { ...reading, at: clock.deskNow() };
        case 'unavailable':
          return reading;
      }
    },

    async opportunity(who, number, requestId) {
      const reading = readAnswer(await call(read(`/opportunities/${percentEncoded(number)}`, who, requestId)), opportunityView);
      switch (reading.kind) {
        case 'done':
          return { kind: 'found', opportunity: remoteOf(reading.value) };
        case 'refused':
          return reading.code === 'opportunity.not-found'
            ? { kind: 'not-found' }
            : away(`it refused to show an opportunity (${reading.code})`);
        case 'unavailable':
          return reading;
      }
    },

    async profile(who, requestId) {
      const reading = readAnswer(await call(read('/profile', who, requestId)), someFacts);
      switch (reading.kind) {
        case 'done':
          return { kind: 'found', profile: { ...factsFrom(reading.value), asOf: clock.now() } };
        case 'refused':
          return away(`it refused to show a profile (${reading.code})`);
        case 'unavailable':
          return reading;
      }
    },
  };
}

const read = (path: string, who: Who, requestId: string): Call => ({ method: 'GET', path, headers: identity(who), requestId });
