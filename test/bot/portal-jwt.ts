import { createHmac } from 'node:crypto';

export const KEY = 'a portal secret of at least 32 bytes.';

export const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a portal says of Anna, the main account of Blue, for the next ten minutes. */
export const claims = (more: Record<string, unknown> = {}) => ({
  sub: 'anna',
  partner: 'blue',
  roles: ['main'],
  iss: 'https://portal.example.com',
  exp: Math.floor(Date.now() / 1000) + 600,
  ...more,
});

/** A token as the portal signs it. */
export const jwt = (body: Record<string, unknown>, { alg = 'HS256', key = KEY } = {}): string => {
  const data = `${part({ alg, typ: 'JWT' })}.${part(body)}`;
  return `${data}.${createHmac('sha256', key).update(data).digest('base64url')}`;
};
