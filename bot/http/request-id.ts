import type { IncomingHttpHeaders } from 'node:http';
import { randomIds } from '../ids.js';

/** What proxies make: long enough to be one of a kind, of letters that every log and header carries. A telephone number or an e-mail is none. */
const REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._:=-]{15,127}$/;
/** W3C Trace Context: version, trace id, parent id, flags. */
const TRACE_PARENT = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The id of a request: the caller's own where it is a sound one, else its trace, else a fresh one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  if (typeof given === 'string' && REQUEST_ID.test(given)) return given;
  const trace = headers.traceparent;
  return (typeof trace === 'string' ? TRACE_PARENT.exec(trace)?.[1] : undefined) ?? randomIds.next('r-');
}
