import type { z } from 'zod';
import type { Unavailable } from '../ports.js';
import type { Who } from '../records.js';
import type { Call } from './attempt.js';
import { away, type CallAnswer } from './caller.js';
import type { Followed, Found, Listed, PageAsked, WriteId, Written } from './port.js';
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
  follow<V extends { readonly nextCursor: string; readonly more: boolean }, T>(
    who: Who,
    path: string,
    page: PageAsked & { readonly requestId: string },
    as: Shape<V, readonly T[]>,
  ): Promise<Followed<T>>;
  /** Makes something new. */
  create<V, T>(who: Who, path: string, wish: Wish, as: Shape<V, T>): Promise<Written<T>>;
  /** Changes a record that is there. */
  change<V, T>(who: Who, path: string, wish: Wish, as: Shape<V, T>): Promise<Written<T>>;
}

type Wish = WriteId & { readonly body: unknown };

/** What an answer holds on the wire, and how the desk sees it. */
interface Shape<V, T> {
  readonly schema: z.ZodType<V>;
  readonly read: (view: V) => T;
}

export const identity = ({ partnerId, personId }: Who) => ({ 'X-Partner-Id': partnerId, 'X-Person-Id': personId });

type Send = (call: Call) => Promise<CallAnswer | Unavailable>;

/** Makes a partner's calls out of a caller. */
export const partnerCalls = (call: Send): PartnerCalls => ({
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

  async list(who, path, page, { schema, read }) {
    const reading = readAnswer(await call(pageCall(who, path, page)), schema);
    switch (reading.kind) {
      case 'done':
        return { kind: 'listed', items: read(reading.value), nextCursor: reading.value.nextCursor };
      case 'refused':
        return away(`it refused to show a list (${reading.code})`);
      case 'unavailable':
        return reading;
    }
  },

  async follow(who, path, page, { schema, read }) {
    const reading = readAnswer(await call(pageCall(who, path, page)), schema);
    switch (reading.kind) {
      case 'done': {
        const { nextCursor, more } = reading.value;
        return { kind: 'followed', items: read(reading.value), nextCursor, more };
      }
      case 'refused':
        return reading.code === 'page.cursor' ? { kind: 'lost' } : away(`it refused to show what has changed (${reading.code})`);
      case 'unavailable':
        return reading;
    }
  },

  create: (who, path, wish, shape) =>
    written(call, { path, headers: headersOf(who, wish), body: wish.body, requestId: wish.requestId }, shape),

  change: (who, path, wish, shape) => {
    const { body, requestId, version = 'any' } = wish;
    return written(call, { path, headers: headersOf(who, wish), body, requestId, version }, shape);
  },
});

function pageCall(who: Who, path: string, { limit, cursor, requestId }: PageAsked & { readonly requestId: string }): Call {
  const query = new URLSearchParams({ limit: String(limit), ...(cursor === undefined ? {} : { cursor }) });
  return { method: 'GET', path: `${path}?${query}`, headers: identity(who), requestId };
}

const headersOf = (who: Who, { key }: WriteId) => ({ ...identity(who), 'Idempotency-Key': key });

async function written<V, T>(send: Send, post: Omit<Call, 'method'>, { schema, read }: Shape<V, T>): Promise<Written<T>> {
  const reading = readAnswer(await send({ method: 'POST', ...post }), schema);
  switch (reading.kind) {
    case 'done':
      return { kind: 'done', value: read(reading.value) };
    case 'refused':
      return isMissing(reading.code) ? { kind: 'not-found' } : reading;
    case 'unavailable':
      return reading;
  }
}

const isMissing = (code: string): boolean => code.endsWith('.not-found');
