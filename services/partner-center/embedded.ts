import { randomUUID } from 'node:crypto';
import type { HolidayYears } from '../../rules/working-days.js';
import { AppError } from '../errors.js';
import { problemOf } from './contract/errors.js';
import { CONTRACT_LIMITS } from './contract/limits.js';
import type { Operation } from './contract/operation.js';
import { headersOf, OPERATIONS } from './contract/operations.js';
import { type ContractTokens, tokenReader } from './embedded/access.js';
import { type Answer, failure, onWire, type WireAnswer } from './embedded/answer.js';
import { createCallers } from './embedded/callers.js';
import type { MovableClock, Office } from './embedded/office.js';
import { type Parts, perform } from './embedded/perform.js';
import {
  type ContractRequest,
  checkQuery,
  got,
  headerOf,
  not,
  type Read,
  readId,
  readJson,
  readPage,
  readVersion,
} from './embedded/request.js';
import { routeOf } from './embedded/route.js';
import { withEvents } from './embedded/with-events.js';
import type { PartnerCenterStore } from './store-port.js';

/** The Partner Center's side of the contract, inside the desk. */
export interface EmbeddedPartnerCenter {
  /** Answers every request, whatever it holds; it rejects for nothing. */
  handle(request: ContractRequest): Promise<WireAnswer>;
}

/**
 * Makes an embedded Partner Center on a store. `report` is told of what failed inside (the caller gets an error with the same request id);
 * `profile` says what the vendor knows of a partner. Tokens that are empty or equal are an `AppError` with code `config.invalid`.
 */
export function createEmbeddedPartnerCenter(options: {
  readonly store: PartnerCenterStore;
  readonly tokens: ContractTokens;
  readonly clock: MovableClock;
  readonly timeZone: string;
  readonly profile: Office['profile'];
  readonly report: (error: unknown, requestId: string) => void;
  readonly holidays?: HolidayYears | undefined;
}): EmbeddedPartnerCenter {
  const { store, clock, timeZone, profile, holidays } = options;
  const office: Office = { store: withEvents(store), clock, timeZone, profile, holidays, callers: createCallers() };
  const roleOf = tokenReader(options.tokens);

  return {
    async handle(request) {
      const requestId = requestIdOf(request);
      try {
        return onWire(await answer(request), requestId);
      } catch (error) {
        // Two replicas changed one row: nothing was committed, and a repeat with the same key is safe.
        if (error instanceof AppError && error.code === 'store.conflict') return onWire(failure(problemOf('server.busy')), requestId);
        options.report(error, requestId);
        return onWire(failure(problemOf('server.failed')), requestId);
      }
    },
  };

  async function answer(request: ContractRequest): Promise<Answer> {
    const route = routeOf(request.method, request.path);
    if (!route.ok) return failure(route.problem);
    const operation: Operation = OPERATIONS[route.value.id];

    const role = roleOf(headerOf(request, 'authorization'));
    if (operation.role !== 'anyone' && role === null) return failure(problemOf('auth.required'));
    if (operation.role !== 'anyone' && role !== operation.role) return failure(problemOf('auth.forbidden', operation.role));

    const parts = readParts(request, operation);
    if (!parts.ok) return failure(parts.problem);
    if (operation.role === 'partner') office.callers.note(parts.value.caller.partnerId);
    return perform(office, route.value, parts.value);
  }
}

function readParts(request: ContractRequest, operation: Operation): Read<Parts> {
  if (request.body.length > CONTRACT_LIMITS.bodyBytes) return not(problemOf('request.too-large'));
  const query = checkQuery(request, operation.paged ? ['cursor', 'limit'] : []);
  if (query !== undefined) return not(query);

  const [partnerHeader, personHeader] = headersOf(operation.role);
  const partnerId = partnerHeader === undefined ? got('') : readId(request, partnerHeader);
  if (!partnerId.ok) return partnerId;
  const personId = personHeader === undefined ? got('') : readId(request, personHeader);
  if (!personId.ok) return personId;
  const key = operation.keyed ? readId(request, 'Idempotency-Key') : got('');
  if (!key.ok) return key;

  const version = operation.versioned ? readVersion(request) : got('any' as const);
  if (!version.ok) return version;

  const page = operation.paged ? readPage(request) : got({ cursor: undefined, limit: CONTRACT_LIMITS.pageDefault });
  if (!page.ok) return page;
  const body = operation.body === null ? got(undefined) : readJson(request);
  if (!body.ok) return body;
  const caller = { partnerId: partnerId.value, personId: personId.value };
  return got({ caller, key: key.value, version: version.value, page: page.value, body: body.value });
}

/** The caller's id for the request where it has a sound one, so that both sides' logs can be laid side by side. */
function requestIdOf(request: ContractRequest): string {
  const given = readId(request, 'X-Request-Id');
  return given.ok ? given.value : randomUUID();
}
