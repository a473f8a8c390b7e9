import type { IncomingMessage } from 'node:http';
import type { Who } from '../services/records.js';
import type { Config } from './config.js';
import { bearerOf } from './http/exchange.js';
import { Refusal } from './http/refusal.js';
import { randomIds } from './ids.js';
import { readPortalToken } from './portal-token.js';

/** Who a caller is, and the cookie that remembers a demo user. */
export interface Identity {
  readonly who: Who;
  readonly setCookie: string | null;
}

const COOKIE = 'desk_user';
const COOKIE_SECONDS = 365 * 86_400;
const DEMO_USER = /^dl_[A-Za-z0-9_-]{1,64}$/;

/** A demo user is the main account of a company of his own: nobody else's opportunities are seen under a name that anybody may claim. */
export const demoUser = (userId: string): Who => ({ personId: userId, partnerId: `demo-${userId}`, roles: ['main'] });

/** What the name of a demo colleague may be; in his id it stands behind a dot, which no demo user's id holds. */
export const COLLEAGUE_NAME = /^[A-Za-z0-9_-]{1,32}$/;

/** A colleague of a demo user's: in sales, so that there is somebody who does not act with the main account. */
export const demoColleague = (user: Who, name: string): Who => ({
  personId: `${user.personId}.${name}`,
  partnerId: user.partnerId,
  roles: ['sales'],
});

export const isDemoColleague = ({ personId }: Pick<Who, 'personId'>): boolean => /^dl_[\w-]+\.[\w-]+$/.test(personId);

/**
 * Establishes who calls. With a portal key by the portal's token alone; in demo identity by the `dl_…` id in the body, else by the cookie, else a
 * fresh one. Throws a `Refusal`.
 */
export function identify(request: IncomingMessage, claimed: string | undefined, portal: Config['portal'], now: number): Identity {
  return portal === null ? demoIdentity(request, claimed) : { who: portalIdentity(request, portal, now), setCookie: null };
}

function portalIdentity(request: IncomingMessage, portal: NonNullable<Config['portal']>, now: number): Who {
  const token = bearerOf(request);
  if (token === null) {
    throw new Refusal(
      'auth.required',
      'Signing in is required. Send the header "Authorization: Bearer" with a token of the partner portal.',
      {
        'www-authenticate': 'Bearer',
      },
    );
  }
  return portalPerson(token, portal, now);
}

/** Whom a portal's token names. One that cannot be trusted is a `Refusal`. */
export function portalPerson(token: string, portal: NonNullable<Config['portal']>, now: number): Who {
  const reading = readPortalToken(token, portal, now);
  if (reading.kind === 'valid') return reading.who;
  throw new Refusal('token.invalid', `The portal token is refused: ${reading.why}. Sign in to the portal again.`);
}

function demoIdentity(request: IncomingMessage, claimed: string | undefined): Identity {
  if (claimed !== undefined && !DEMO_USER.test(claimed)) {
    throw new Refusal('input.invalid', '"user.id" must begin with dl_ and go on with at most 64 letters, digits, _ or -.');
  }
  const remembered = cookieOf(request);
  const userId = claimed ?? remembered ?? randomIds.next('dl_');
  const setCookie = `${COOKIE}=${userId}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${COOKIE_SECONDS}`;
  return { who: demoUser(userId), setCookie: userId === remembered ? null : setCookie };
}

function cookieOf(request: IncomingMessage): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([name]) => name === COOKIE)?.[1];
  return value !== undefined && DEMO_USER.test(value) ? value : undefined;
}
