import { z } from 'zod';
import type { QuietHours } from '../services/quiet-hours.js';
import { AppError } from '../services/errors.js';
import { contradictions } from './config-contradictions.js';
import { allowedPrefixes, knownNames, type Variables, variables } from './config-variables.js';
import { readPortalKey } from './portal-key.js';
import type { PortalKey } from './portal-token.js';
import type { Secrets } from './secrets.js';

/** The whole configuration, checked and frozen. Nothing below `bot/` reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** PostgreSQL, with the secrets that every replica has to share; null: SQLite in the data folder, which makes its own. */
  readonly database: { readonly url: string; readonly poolSize: number; readonly secrets: Secrets } | null;
  readonly timeZone: string;
  /** A file with the days off and worked of years that are published later than this release; null: none. */
  readonly holidaysFile: string | null;
  /** When nothing is said unasked, in the desk's time zone; null: there are none. */
  readonly quietHours: QuietHours | null;
  /** Conversations and what was done in them are deleted after so many days; null: kept. */
  readonly retentionDays: number | null;
  /** Drafts that were never sent are deleted after so many days without a change; null: kept. */
  readonly draftExpiryDays: number | null;
  readonly logLevel: string;
  /** Null: the embedded Partner Center. */
  readonly partnerCenter: { readonly url: string; readonly token: string } | null;
  /** Null: no Azure registration; then only callers on this machine may speak Bot Framework. */
  readonly microsoftApp: { readonly id: string; readonly password: string; readonly tenantId: string; readonly type: string } | null;
  /** Null: demo identity. */
  readonly portal: { readonly key: PortalKey; readonly issuer: string | null; readonly audience: string | null } | null;
  /** Origins of other sites that may call the web chat; only with a portal key. */
  readonly allowedOrigins: readonly string[];
  readonly webChatDir: string | null;
  /** The address that browsers reach the server by, where a proxy stands before it; null: as the request says. Only with a portal key. */
  readonly publicUrl: string | null;
}

/** Reads the environment. Throws one `AppError` `config.invalid` that lists every problem: name, value (secrets masked) and remedy. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = z.object(variables).safeParse(given);
  const problems = [
    ...unknownNames(Object.keys(given)),
    ...(parsed.error?.issues ?? []).map((issue) => problemOf(String(issue.path[0]), given, issue.message)),
    ...contradictions(parsed.data ?? withoutWrongOnes(given)),
  ];
  if (!parsed.success || problems.length > 0) throw invalid(problems);
  return freeze(parsed.data);
}

/** What can be read of an environment with mistakes in it, so that the other problems are found as well. */
function withoutWrongOnes(given: Readonly<Record<string, string | undefined>>): Variables {
  const sound = Object.entries(variables).flatMap(([name, variable]) =>
    variable.safeParse(given[name]).success ? [[name, given[name]]] : [],
  );
  return z.object(variables).parse(Object.fromEntries(sound));
}

function unknownNames(names: readonly string[]): string[] {
  return names
    .filter((name) => allowedPrefixes.some((prefix) => name.startsWith(prefix)) && !knownNames.has(name))
    .map((name) => `${name}: no such variable. Remove it or correct its name; .env.example lists them all.`);
}

const problemOf = (name: string, given: Readonly<Record<string, string | undefined>>, message: string): string => {
  const value = given[name];
  const shown = value === undefined ? 'is not set' : isSecret(name) ? `is "${'*'.repeat(8)}"` : `is "${value}"`;
  return `${name} ${shown}: ${message}`;
};

const isSecret = (name: string): boolean => /KEYS?$|TOKEN|PASSWORD|DATABASE_URL/.test(name);

function freeze(given: Variables): Config {
  const key = readPortalKey(given.PORTAL_JWT_KEY, given.PORTAL_JWT_KEY_FILE);
  if (typeof key === 'string') throw invalid([key]);
  const { PARTNER_CENTER_URL: url, PARTNER_CENTER_TOKEN: token, MICROSOFT_APP_ID: appId } = given;
  return Object.freeze({
    host: given.HOST,
    port: given.PORT,
    dataDir: given.DATA_DIR,
    database:
      given.DATABASE_URL === undefined
        ? null
        : Object.freeze({
            url: given.DATABASE_URL,
            poolSize: given.DATABASE_POOL_SIZE,
            secrets: Object.freeze({
              directLine: given.DESK_TOKEN_KEY ?? '',
              partner: given.EMBEDDED_PARTNER_TOKEN ?? '',
              reviewer: given.EMBEDDED_REVIEWER_TOKEN ?? '',
              audit: Object.freeze(given.DESK_AUDIT_KEYS ?? []),
            }),
          }),
    timeZone: given.DESK_TIME_ZONE,
    holidaysFile: given.HOLIDAYS_FILE ?? null,
    quietHours: given.QUIET_HOURS,
    retentionDays: given.RETENTION_DAYS,
    draftExpiryDays: given.DRAFT_EXPIRY_DAYS,
    logLevel: given.LOG_LEVEL,
    partnerCenter: url === undefined || token === undefined ? null : Object.freeze({ url, token }),
    microsoftApp:
      appId === undefined
        ? null
        : Object.freeze({
            id: appId,
            password: given.MICROSOFT_APP_PASSWORD ?? '',
            tenantId: given.MICROSOFT_APP_TENANT_ID ?? '',
            type: given.MICROSOFT_APP_TYPE,
          }),
    portal:
      key === null ? null : Object.freeze({ key, issuer: given.PORTAL_JWT_ISSUER ?? null, audience: given.PORTAL_JWT_AUDIENCE ?? null }),
    allowedOrigins: Object.freeze(given.ALLOWED_ORIGINS),
    webChatDir: given.WEBCHAT_DIR ?? null,
    publicUrl: given.PUBLIC_URL ?? null,
  });
}

const invalid = (problems: readonly string[]): AppError =>
  new AppError('config.invalid', `The configuration cannot be used.\n${problems.map((problem) => `- ${problem}`).join('\n')}`, {
    details: { problems },
  });
