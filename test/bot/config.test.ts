import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../bot/config.js';
import { variables } from '../../bot/config-variables.js';
import { temporaryFolder } from './support.js';

const folder = temporaryFolder();
afterAll(folder.remove);

const problemsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};
const KEY = 'k'.repeat(32);

describe('readConfig', () => {
  test('needs nothing to be set', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      dataDir: './data',
      database: null,
      timeZone: 'Asia/Shanghai',
      holidaysFile: null,
      quietHours: { from: 21 * 60, to: 8 * 60 },
      retentionDays: null,
      draftExpiryDays: 90,
      logLevel: 'info',
      partnerCenter: null,
      microsoftApp: null,
      portal: null,
      allowedOrigins: [],
      webChatDir: null,
      publicUrl: null,
    });
  });

  test('maps every variable to its own setting', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '8080',
      DATA_DIR: '/srv/desk',
      DESK_TIME_ZONE: 'Asia/Hong_Kong',
      HOLIDAYS_FILE: 'h.json',
      QUIET_HOURS: '22:30-07:05',
      LOG_LEVEL: 'warn',
      PARTNER_CENTER_URL: 'https://partner.example.com/v1',
      PARTNER_CENTER_TOKEN: 'pt',
      MICROSOFT_APP_ID: 'app',
      MICROSOFT_APP_PASSWORD: 'pw',
      MICROSOFT_APP_TENANT_ID: 'tenant',
      MICROSOFT_APP_TYPE: 'MultiTenant',
      PORTAL_JWT_KEY: KEY,
      PORTAL_JWT_ISSUER: 'iss',
      PORTAL_JWT_AUDIENCE: 'aud',
      ALLOWED_ORIGINS: 'https://a.example.com, https://b.example.com',
      PUBLIC_URL: 'https://desk.example.com',
      WEBCHAT_DIR: '/srv/webchat',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      dataDir: '/srv/desk',
      timeZone: 'Asia/Hong_Kong',
      holidaysFile: 'h.json',
      quietHours: { from: 22 * 60 + 30, to: 7 * 60 + 5 },
      logLevel: 'warn',
      partnerCenter: { url: 'https://partner.example.com/v1', token: 'pt' },
      microsoftApp: { id: 'app', password: 'pw', tenantId: 'tenant', type: 'MultiTenant' },
      portal: { issuer: 'iss', audience: 'aud' },
      allowedOrigins: ['https://a.example.com', 'https://b.example.com'],
      publicUrl: 'https://desk.example.com',
      webChatDir: '/srv/webchat',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('with a database the secrets that replicas share come from outside', () => {
    const shared = { DATABASE_URL: 'postgres://desk:pw@db/desk', DESK_TOKEN_KEY: KEY };
    const own = { EMBEDDED_PARTNER_TOKEN: 'p'.repeat(32), EMBEDDED_REVIEWER_TOKEN: 'r'.repeat(32) };
    expect(readConfig({ ...shared, ...own, DATABASE_POOL_SIZE: '20' }).database).toEqual({
      url: 'postgres://desk:pw@db/desk',
      poolSize: 20,
      secrets: { directLine: KEY, partner: 'p'.repeat(32), reviewer: 'r'.repeat(32), audit: [] },
    });
    // With another Partner Center there is no embedded one to hold tokens for.
    expect(readConfig({ ...shared, PARTNER_CENTER_URL: 'https://p.example.com', PARTNER_CENTER_TOKEN: 't' }).database?.poolSize).toBe(10);
    expect(problemsOf({ DATABASE_URL: shared.DATABASE_URL })).toMatch(/DESK_TOKEN_KEY is not set[\s\S]*EMBEDDED_PARTNER_TOKEN is not set/);
    expect(problemsOf({ ...shared, ...own, EMBEDDED_REVIEWER_TOKEN: own.EMBEDDED_PARTNER_TOKEN })).toContain(
      'EMBEDDED_REVIEWER_TOKEN is the same',
    );
    expect(problemsOf({ DESK_TOKEN_KEY: KEY })).toContain('DESK_TOKEN_KEY is set: only with DATABASE_URL');
    // The address holds a password.
    expect(problemsOf({ DATABASE_URL: 'mysql://desk:hush@db/desk' })).toMatch(/^(?![\s\S]*hush)[\s\S]*DATABASE_URL is "\*{8}"/);
  });

  test('how long things are kept: nothing but drafts goes unless it is said, and either can be switched off', () => {
    expect(readConfig({})).toMatchObject({ retentionDays: null, draftExpiryDays: 90 });
    expect(readConfig({ RETENTION_DAYS: '365', DRAFT_EXPIRY_DAYS: 'off' })).toMatchObject({ retentionDays: 365, draftExpiryDays: null });
  });

  test('quiet hours can be switched off', () => {
    expect(readConfig({ QUIET_HOURS: 'off' }).quietHours).toBeNull();
  });

  test('lists every problem at once: name, value, remedy', () => {
    const message = problemsOf({ PORT: '99999', LOG_LEVEL: 'loud', DESK_TIME_ZONE: 'Mars/Olympus' });
    expect(message).toContain('PORT is "99999": must be a port from 0 to 65535');
    expect(message).toContain('LOG_LEVEL is "loud": must be one of fatal');
    expect(message).toContain('DESK_TIME_ZONE is "Mars/Olympus": must be an IANA time zone');
  });

  test.each([
    [{ HOST: '0.0.0.0' }, 'without a portal key'],
    [{ HOST: '192.168.1.5' }, 'HOST=127.0.0.1'],
    [{ RETENTION_DAYS: '29' }, 'RETENTION_DAYS is "29": must be a number of days from 30 to 3650, or off'],
    [{ DRAFT_EXPIRY_DAYS: '1' }, 'from 14 to 3650, or off'],
    [{ QUIET_HOURS: '21:00' }, 'two different times such as 21:00-08:00, or off'],
    [{ QUIET_HOURS: '24:00-08:00' }, 'QUIET_HOURS is "24:00-08:00"'],
    [{ QUIET_HOURS: '08:00-08:00' }, 'two different times'],
    [{ DESK_TIMEZONE: 'Asia/Shanghai' }, 'DESK_TIMEZONE: no such variable'],
    [{ PARTNER_CENTER_URI: 'x' }, 'PARTNER_CENTER_URI: no such variable'],
    [{ PARTNER_CENTER_URL: 'https://p.example.com' }, 'PARTNER_CENTER_TOKEN is not'],
    [{ PARTNER_CENTER_URL: 'ftp://p.example.com', PARTNER_CENTER_TOKEN: 't' }, 'must be an http or https address'],
    [{ MICROSOFT_APP_ID: 'a' }, 'MICROSOFT_APP_PASSWORD is not'],
    [{ MICROSOFT_APP_ID: 'a', MICROSOFT_APP_PASSWORD: 'p' }, 'MICROSOFT_APP_TENANT_ID is not set'],
    [{ EMBEDDED_PARTNER_TOKEN: 'a token with spaces, which no header carries' }, 'EMBEDDED_PARTNER_TOKEN is "********": must consist of'],
    [{ DATABASE_POOL_SIZE: '1' }, 'DATABASE_POOL_SIZE is "1"'],
    [{ PORTAL_JWT_KEY: 'short' }, 'at least 32 bytes'],
    [{ PORTAL_JWT_KEY: KEY, PORTAL_JWT_KEY_FILE: 'f' }, 'keep one'],
    [{ PORTAL_JWT_KEY_FILE: '/nowhere.pem' }, 'PORTAL_JWT_KEY_FILE is "/nowhere.pem"'],
    [{ ALLOWED_ORIGINS: 'https://a.example.com' }, 'only with a portal key'],
    [{ PORTAL_JWT_KEY: KEY, ALLOWED_ORIGINS: 'https://a.example.com/path' }, 'must be origins'],
    [{ PUBLIC_URL: 'https://desk.example.com' }, 'needs a portal key'],
  ])('refuses %j', (environment, expected) => {
    expect(problemsOf(environment as Record<string, string>)).toContain(expected);
  });

  test('never shows a secret', () => {
    expect(problemsOf({ PORTAL_JWT_KEY: 'my-secret-word' })).not.toContain('my-secret-word');
  });

  test('an empty value counts as not set', () => {
    expect(readConfig({ PORT: '', HOLIDAYS_FILE: ' ' })).toMatchObject({ port: 3978, holidaysFile: null });
  });

  test('takes a public key as PEM and as JWKS, and no private one', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = join(folder.path, 'portal.pem');
    writeFileSync(pem, publicKey.export({ type: 'spki', format: 'pem' }));
    expect(readConfig({ PORTAL_JWT_KEY_FILE: pem }).portal?.key.keys).toHaveLength(1);
    const jwks = join(folder.path, 'portal.json');
    writeFileSync(jwks, JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one' }] }));
    expect(readConfig({ PORTAL_JWT_KEY_FILE: jwks }).portal?.key.keys[0]?.kid).toBe('one');
    const secret = join(folder.path, 'private.pem');
    writeFileSync(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(problemsOf({ PORTAL_JWT_KEY_FILE: secret })).toContain('private key');
  });

  test('.env.example names every variable, and no other', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(variables).sort());
  });

  test('.env.example as it stands is a configuration that works', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const set = Object.fromEntries([...example.matchAll(/^([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
    expect(readConfig(set)).toEqual(readConfig({}));
  });
});
