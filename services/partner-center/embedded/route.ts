import { type Problem, problemOf } from '../contract/errors.js';
import { OPERATIONS, type OperationId } from '../contract/operations.js';
import { decoded, got, not, type Read } from './request.js';

/** Which operation a request wants, and the number in its path (empty where the path has none). */
export interface Route {
  readonly id: OperationId;
  readonly number: string;
}

const TABLE = (Object.keys(OPERATIONS) as OperationId[]).map((id) => ({
  id,
  method: OPERATIONS[id].method.toUpperCase(),
  pattern: new RegExp(`^${OPERATIONS[id].path.replaceAll('.', '\\.').replace('{number}', '([^/]+)')}$`),
}));

/** Finds the operation; an unknown path or a wrong method is the problem that says so. */
export function routeOf(method: string, path: string): Read<Route> {
  const there = TABLE.filter(({ pattern }) => pattern.test(path));
  if (there.length === 0) return not(problemOf('request.unknown-path'));
  const entry = there.find((candidate) => candidate.method === method);
  if (entry === undefined) return not(wrongMethod(there.map((candidate) => candidate.method)));
  return got({ id: entry.id, number: decoded(entry.pattern.exec(path)?.[1] ?? '') ?? '' });
}

const wrongMethod = (allowed: readonly string[]): Problem => problemOf('request.wrong-method', allowed.join(', '));
