import type { Variables } from './config-variables.js';

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Whether the server can be reached from this machine only. */
const listensOnLoopback = (host: string): boolean => LOOPBACK_HOSTS.has(host);

/** What is wrong with variables that are right by themselves: a sentence each, with what to do. */
export function contradictions(given: Variables): string[] {
  const problems: string[] = [];
  const hasPortalKey = given.PORTAL_JWT_KEY !== undefined || given.PORTAL_JWT_KEY_FILE !== undefined;
  if (!hasPortalKey && !listensOnLoopback(given.HOST)) {
    problems.push(
      `HOST is "${given.HOST}": without a portal key everybody who reaches the server could be anybody. Set PORTAL_JWT_KEY or PORTAL_JWT_KEY_FILE, or HOST=127.0.0.1.`,
    );
  }
  if (given.PORTAL_JWT_KEY !== undefined && given.PORTAL_JWT_KEY_FILE !== undefined) {
    problems.push('PORTAL_JWT_KEY and PORTAL_JWT_KEY_FILE are both set: keep one of them.');
  }
  if (!hasPortalKey && given.ALLOWED_ORIGINS.length > 0) {
    problems.push('ALLOWED_ORIGINS is set: other sites may call the web chat only with a portal key. Set PORTAL_JWT_KEY, or remove it.');
  }
  if (!hasPortalKey && given.PUBLIC_URL !== undefined) {
    problems.push('PUBLIC_URL is set: behind another address the desk needs a portal key. Set PORTAL_JWT_KEY, or remove it.');
  }
  if ((given.PARTNER_CENTER_URL === undefined) !== (given.PARTNER_CENTER_TOKEN === undefined)) {
    const [set, missing] =
      given.PARTNER_CENTER_URL === undefined
        ? ['PARTNER_CENTER_TOKEN', 'PARTNER_CENTER_URL']
        : ['PARTNER_CENTER_URL', 'PARTNER_CENTER_TOKEN'];
    problems.push(`${set} is set and ${missing} is not: set both, or none for the embedded Partner Center.`);
  }
  problems.push(...databaseProblems(given));
  const wantsPassword = given.MICROSOFT_APP_TYPE !== 'UserAssignedMSI';
  if (given.MICROSOFT_APP_ID !== undefined && wantsPassword && given.MICROSOFT_APP_PASSWORD === undefined) {
    problems.push('MICROSOFT_APP_ID is set and MICROSOFT_APP_PASSWORD is not: set both.');
  }
  if (given.MICROSOFT_APP_ID === undefined && given.MICROSOFT_APP_PASSWORD !== undefined) {
    problems.push('MICROSOFT_APP_PASSWORD is set and MICROSOFT_APP_ID is not: set both.');
  }
  if (given.MICROSOFT_APP_ID !== undefined && given.MICROSOFT_APP_TYPE !== 'MultiTenant' && given.MICROSOFT_APP_TENANT_ID === undefined) {
    problems.push(`MICROSOFT_APP_TENANT_ID is not set: MICROSOFT_APP_TYPE ${given.MICROSOFT_APP_TYPE} needs it.`);
  }
  return problems;
}

/** What every replica has to know, and must not make for itself. */
function databaseProblems(given: Variables): string[] {
  const shared = ['DESK_TOKEN_KEY', 'EMBEDDED_PARTNER_TOKEN', 'EMBEDDED_REVIEWER_TOKEN'] as const;
  if (given.DATABASE_URL === undefined)
    return ([...shared, 'DESK_AUDIT_KEYS'] as const)
      .filter((name) => given[name] !== undefined)
      .map((name) => `${name} is set: only with DATABASE_URL; without it the desk makes its own. Remove it, or set DATABASE_URL.`);
  const own = given.PARTNER_CENTER_URL === undefined;
  const wanted = own ? shared : shared.slice(0, 1);
  const missing = wanted
    .filter((name) => given[name] === undefined)
    .map((name) => `${name} is not set: with DATABASE_URL every replica needs the same one. Make it with: openssl rand -hex 32`);
  const isOneToken = own && given.EMBEDDED_PARTNER_TOKEN !== undefined && given.EMBEDDED_PARTNER_TOKEN === given.EMBEDDED_REVIEWER_TOKEN;
  return isOneToken
    ? [
        ...missing,
        'EMBEDDED_REVIEWER_TOKEN is the same as EMBEDDED_PARTNER_TOKEN: partners could decide on what they submit. Make another one.',
      ]
    : missing;
}
