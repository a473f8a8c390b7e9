import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal.js';

/** Whom the edge lets in, before anything looks at a path. */
export interface GuardRules {
  /** Demo identity: everybody who gets in is believed, so only this machine may. */
  readonly demo: boolean;
  /** Origins besides the server's own that may call. */
  readonly allowedOrigins: readonly string[];
}

const LOCAL_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses what a foreign page or a proxy could send. In demo identity the Host must name this machine (a rebound DNS name does not), no proxy
 * may stand between, and an Origin must be ours: a page elsewhere could otherwise speak as the person at this machine.
 */
export function guard(headers: IncomingHttpHeaders, rules: GuardRules): void {
  if (rules.demo) {
    guardHost(headers.host);
    const forwarded = Object.keys(headers).find((name) => name === 'forwarded' || name.startsWith('x-forwarded-'));
    if (forwarded !== undefined) {
      throw new Refusal('forwarded.refused', `The header ${forwarded} is refused: without a portal key the desk serves this machine only.`);
    }
  }
  guardOrigin(headers, rules);
}

function guardHost(host: string | undefined): void {
  const name = host?.replace(/:\d{1,5}$/, '').toLowerCase();
  if (name !== undefined && LOCAL_NAMES.has(name)) return;
  throw new Refusal(
    'host.foreign',
    'The Host header names another machine. Without a portal key the desk answers only as localhost, 127.0.0.1 or [::1].',
  );
}

function guardOrigin(headers: IncomingHttpHeaders, rules: GuardRules): void {
  const { origin, host } = headers;
  if (origin === undefined || rules.allowedOrigins.includes(origin)) return;
  const own = URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
  const scheme = own ? new URL(origin).protocol : '';
  // Behind a proxy that ends TLS the page's scheme is https while ours is http: the host alone decides there.
  if (scheme === 'http:' || (scheme === 'https:' && !rules.demo)) return;
  throw new Refusal(
    'origin.foreign',
    'The Origin header names another site. Open the page from this server, or add the site to ALLOWED_ORIGINS.',
  );
}
