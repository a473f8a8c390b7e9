import { z } from 'zod';
import type { QuietHours } from '../services/quiet-hours.js';

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const isHttpUrl = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
const isOrigin = (text: string): boolean => isHttpUrl(text) && new URL(text).origin === text;
const isPostgresUrl = (text: string): boolean => URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol);
const text = z.string().trim();
/** What a header carries without being changed or refused on the way (RFC 6750). */
const bearer = text.regex(/^[A-Za-z0-9._~+/-]+=*$/, 'must consist of letters, digits and -._~+/ alone');
const secret = text.refine(
  (key) => Buffer.byteLength(key) >= 32,
  'must be a secret of at least 32 bytes; make one with: openssl rand -hex 32',
);

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const QUIET_HOURS = new RegExp(`^(?:off|(${TIME})-(?!\\1$)${TIME})$`);

function readQuietHours(given: string): QuietHours | null {
  if (given === 'off') return null;
  const [from = 0, to = 0] = given.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return { from, to };
}

/** So many days at least, or off. */
const days = (least: number) => {
  const wrong = `must be a number of days from ${least} to 3650, or off`;
  return text
    .regex(/^(?:off|\d{1,4})$/, wrong)
    .transform((given) => (given === 'off' ? null : Number(given)))
    .refine((count) => count === null || (count >= least && count <= 3_650), wrong);
};

/** Every variable of the environment, its form and what it is without being set. An empty value counts as not set. */
export const variables = {
  HOST: text.regex(/^[0-9A-Za-z.:-]+$/, 'must be an address or a name to listen on, such as 127.0.0.1').default('127.0.0.1'),
  PORT: text
    .regex(/^\d{1,5}$/, 'must be a port from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port from 0 to 65535')
    .default(3978),
  DATA_DIR: text.default('./data'),
  DESK_TIME_ZONE: text.refine(isTimeZone, 'must be an IANA time zone, such as Asia/Shanghai').default('Asia/Shanghai'),
  HOLIDAYS_FILE: text.optional(),
  DATABASE_URL: text.refine(isPostgresUrl, 'must be a PostgreSQL address, such as postgres://desk:password@db.example.com/desk').optional(),
  DATABASE_POOL_SIZE: text
    .regex(/^\d{1,3}$/, 'must be a number of connections from 2 to 200')
    .transform(Number)
    .refine((size) => size >= 2 && size <= 200, 'must be a number of connections from 2 to 200')
    .default(10),
  DESK_TOKEN_KEY: secret.optional(),
  DESK_AUDIT_KEYS: text
    .transform((list) => list.split(',').flatMap((key) => key.trim() || []))
    .pipe(z.array(secret))
    .optional(),
  EMBEDDED_PARTNER_TOKEN: bearer.pipe(secret).optional(),
  EMBEDDED_REVIEWER_TOKEN: bearer.pipe(secret).optional(),
  RETENTION_DAYS: days(30).default(null),
  DRAFT_EXPIRY_DAYS: days(14).default(90),
  QUIET_HOURS: text
    .regex(QUIET_HOURS, 'must be two different times such as 21:00-08:00, or off')
    .default('21:00-08:00')
    .transform(readQuietHours),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be one of fatal, error, warn, info, debug, trace, silent')
    .default('info'),
  PARTNER_CENTER_URL: text.refine(isHttpUrl, 'must be an http or https address, such as https://partner.example.com/v1').optional(),
  PARTNER_CENTER_TOKEN: bearer.optional(),
  MICROSOFT_APP_ID: text.optional(),
  MICROSOFT_APP_PASSWORD: text.optional(),
  MICROSOFT_APP_TENANT_ID: text.optional(),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMSI'], 'must be one of SingleTenant, MultiTenant, UserAssignedMSI')
    .default('SingleTenant'),
  PORTAL_JWT_KEY: secret.optional(),
  PORTAL_JWT_KEY_FILE: text.optional(),
  PORTAL_JWT_ISSUER: text.optional(),
  PORTAL_JWT_AUDIENCE: text.optional(),
  ALLOWED_ORIGINS: text
    .default('')
    .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
    .refine((origins) => origins.every(isOrigin), 'must be origins separated by commas, such as https://portal.example.com'),
  PUBLIC_URL: text.refine(isHttpUrl, 'must be an http or https address, such as https://desk.example.com').optional(),
  WEBCHAT_DIR: text.optional(),
};

const schema = z.object(variables);
export type Variables = z.infer<typeof schema>;

/** The test runner passes DESK_TESTS on to the servers that it starts. */
export const knownNames: ReadonlySet<string> = new Set([...Object.keys(variables), 'DESK_TESTS']);

/** A name that begins so and is none of ours is a slip of the pen, and would otherwise be passed over in silence. */
export const allowedPrefixes = [
  'DESK_',
  'DATABASE_',
  'EMBEDDED_',
  'PARTNER_CENTER_',
  'PORTAL_JWT_',
  'MICROSOFT_APP_',
  'RETENTION_',
  'DRAFT_EXPIRY_',
] as const;
