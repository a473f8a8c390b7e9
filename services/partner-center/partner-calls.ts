import type { z } from 'zod';
import type { Unavailable } from '../ports.js';
import type { Who } from '../records.js';
import type { Call } from './attempt.js';
import { away, type CallAnswer } from './caller.js';
import type { Found, Listed, PageAsked, WriteId, Written } from './port.js';
import { readAnswer } from './reading.js';

/** A partner's calls, their answers read and turned into the port's outcomes. */
export interface PartnerCalls {
  find<V, T>(who: Who, path: string, requestId: string, as: Shape<V, T>): Promise<Found<T>>;
  list<V extends { readonly nextCursor: string | null }, T>(
    who: Who,
    path: string,
    page: PageAsked & { readonly requestId: string },
    as: Shape<V, readonly T[]>,
  ): Promise<Listed<T>>;
  write<V, T>(who: Who, path: string, wish: WriteId & { readonly body: unknown }, as: Shape<V, T>): Promise<Written<T>>;
}

/** What an answer holds on the wire, and how the desk sees it. */
interface Shape<V, T> {
  readonly schema: z.ZodType<V>;
  readonly read: (view: V) => T;
}

export const identity = ({ partnerId, personId }: Who) => ({ 'X-Partner-Id': partnerId, 'X-Person-Id': personId });

/** Makes a partner's calls out of a caller. */
export const partnerCalls = (call: (call: Call) => Promise<CallAnswer | Unavailable>): PartnerCalls => ({
  async find(who, path, requestId, { schema, read }) {
    const reading = readAnswer(await call({ method: 'GET', path, headers: identity(who), requestId }), schema);
    switch (reading.kind) {
      case 'done':
        return { kind: 'found', value: read(reading.value) };
      case 'refused':
        return isMissing(reading.code) ? { kind: 'not-found' } : away(`it refused to show what was asked for (${reading.code})`);
      case 'unavailable':
        return reading;
    }
  },

  async list(who, path, { limit, cursor, requestId }, { schema, read }) {
    const query = new URLSearchParams({ limit: String(limit), ...(cursor === undefined ? {} : { cursor }) });
    const reading = readAnswer(await call({ method: 'GET', path: `${path}?${query}`, headers: identity(who), requestId }), schema);
    switch (reading.kind) {
      case 'done':
        return { kind: 'listed', items: read(reading.value), nextCursor: reading.value.nextCursor };
      case 'refused':
        return away(`it refused to show a list (${reading.code})`);
      case 'unavailable':
        return reading;
    }
  },

  async write(who, path, { key, requestId, body }, { schema, read }) {
    const headers = { ...identity(who), 'Idempotency-Key': key };
    const reading = readAnswer(await call({ method: 'POST', path, headers, body, requestId }), schema);
    switch (reading.kind) {
      case 'done':
        return { kind: 'done', value: read(reading.value) };
      case 'refused':
        return isMissing(reading.code) ? { kind: 'not-found' } : reading;
      case 'unavailable':
        return reading;
    }
  },
});

const isMissing = (code: string): boolean => code.endsWith('.not-found');
