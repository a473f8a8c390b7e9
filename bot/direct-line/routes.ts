import { z } from 'zod';
import { isStoreRefusing } from '../../services/errors.js';
import type { Store } from '../../services/ports.js';
import { isSessionEnded } from '../../services/privacy/privacy.js';
import type { Who } from '../../services/records.js';
import { directLineId } from '../channels.js';
import type { Config } from '../config.js';
import type { ConversationFeed } from '../conversation-feed.js';
import { callerAddress } from '../http/caller-address.js';
import { bearerOf, queryOf, readJson, sendJson } from '../http/exchange.js';
import { ALLOWANCES, RateLimit } from '../http/rate-limit.js';
import { Refusal } from '../http/refusal.js';
import type { HttpServer, Request, Response } from '../http/server.js';
import { identify } from '../identity.js';
import { randomIds } from '../ids.js';
import { personBody } from '../log-body.js';
import { isGreeting, readInput } from '../turn-input.js';
import { incomingActivity, incomingId, incomingSchema } from './incoming.js';
import type { Claims, Tokens } from './tokens.js';
import { answerUnlogged, type UnloggedParts } from './answer-unlogged.js';
import { watermarkOf } from './watermark.js';
import { activitySet } from './wire.js';

/** Lines of one answer; a client that gets so many asks again. */
const LINES_AT_ONCE = 200;

const tokenRequest = z.object({
  user: z.object({ id: z.string().max(200).optional() }).nullish(),
  locale: z.string().max(64).nullish(),
  conversationId: z.string().max(200).nullish(),
});

export interface DirectLineParts extends UnloggedParts {
  readonly config: Pick<Config, 'portal' | 'publicUrl'>;
  readonly store: Store;
  readonly tokens: Tokens;
  readonly feed: ConversationFeed;
  /** Runs the turn of an activity that was written down; never rejects. */
  readonly runTurn: (conversationId: string, activityId: string) => void;
}

/** What the store gives, or something else while it refuses. */
const unlessPaused = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
  work.catch((error: unknown) => {
    if (isStoreRefusing(error)) return otherwise;
    throw error;
  });

/** Direct Line 3.0, and the token that the page starts with. */
export function addDirectLine(server: HttpServer, parts: DirectLineParts): void {
  const { config, store, tokens, feed, now } = parts;
  const messages = new RateLimit(ALLOWANCES.message, now);
  const starts = new RateLimit(ALLOWANCES.token, now);
  const limitStarts = (request: Request): void => starts.take(callerAddress(request, { behindProxy: config.publicUrl !== null }));

  const issueToken = async (request: Request, response: Response): Promise<void> => {
    limitStarts(request);
    const { user, conversationId } = await readJson(request, tokenRequest);
    const { who, setCookie } = identify(request, config.portal === null ? user?.id : undefined, config.portal, now());
    const conversation = await conversationFor(who, conversationId ?? undefined);
    const issued = tokens.issue({ user: who.personId, partner: who.partnerId, roles: [...who.roles], conversation });
    const headers = setCookie === null ? {} : { 'set-cookie': setCookie };
    sendJson(response, 200, { conversationId: conversation, userId: who.personId, ...issued }, headers);
  };

  const conversationFor = async (who: Who, wanted: string | undefined): Promise<string> => {
    if (wanted === undefined) return directLineId(randomIds.next(''));
    if (await store.log.takesPart(wanted, who.personId)) return wanted;
    throw new Refusal('not-found', 'There is no such conversation of yours. Leave "conversationId" out to begin one.');
  };

  /** The claims of a request whose token is for the conversation in the path. */
  const admitted = (request: Request): Claims => {
    const claims = tokens.read(bearerOf(request));
    if (claims.conversation === request.params.id) return claims;
    throw new Refusal('token.other-conversation', 'The token belongs to another conversation. Get one for this from /webchat/token.');
  };

  const openConversation = async (claims: Claims): Promise<void> => {
    if (await store.log.takesPart(claims.conversation, claims.user)) return;
    if (await isSessionEnded(store.settings, claims.user, claims.session * 1_000))
      throw new Refusal('TokenExpired', 'The session has ended. Get a new token from /webchat/token.');
    await store.transaction(async ({ log }) => {
      await log.open({ id: claims.conversation, channel: 'directline', reference: null, at: now() });
      await log.join(claims.conversation, claims.user);
    });
  };

  const sendConversation = (request: Request, response: Response, claims: Claims, status: number): void => {
    const issued = tokens.refresh(claims);
    const base = config.publicUrl ?? `http://${request.headers.host ?? 'localhost'}`;
    const path = `/v3/directline/conversations/${encodeURIComponent(claims.conversation)}/stream`;
    const query = new URLSearchParams({ watermark: String(watermarkOf(queryOf(request))), t: issued.token });
    sendJson(response, status, {
      conversationId: claims.conversation,
      ...issued,
      streamUrl: `${base.replace(/^http/, 'ws').replace(/\/$/, '')}${path}?${query.toString()}`,
    });
  };

  server.route('post', '/webchat/token', issueToken);
  server.route('post', '/v3/directline/tokens/generate', issueToken);

  server.route('post', '/v3/directline/tokens/refresh', (request, response) => {
    limitStarts(request);
    const claims = tokens.read(bearerOf(request));
    sendJson(response, 200, { conversationId: claims.conversation, ...tokens.refresh(claims) });
  });

  server.route('post', '/v3/directline/conversations', async (request, response) => {
    limitStarts(request);
    const claims = tokens.read(bearerOf(request));
    const known = await unlessPaused(store.log.takesPart(claims.conversation, claims.user), true);
    // It is opened with its first line at the latest.
    await unlessPaused(openConversation(claims), undefined);
    sendConversation(request, response, claims, known ? 200 : 201);
  });

  server.route('get', '/v3/directline/conversations/:id', async (request, response) => {
    const claims = admitted(request);
    await unlessPaused(openConversation(claims), undefined);
    sendConversation(request, response, claims, 200);
  });

  server.route('get', '/v3/directline/conversations/:id/activities', async (request, response) => {
    const { conversation } = admitted(request);
    const watermark = watermarkOf(queryOf(request));
    const lines = await unlessPaused(store.log.after(conversation, watermark, LINES_AT_ONCE), []);
    const set = activitySet(lines, watermark);
    sendJson(response, 200, { ...set, activities: [...set.activities, ...parts.unlogged.take(conversation)] });
  });

  server.route('post', '/v3/directline/conversations/:id/activities', async (request, response) => {
    const claims = admitted(request);
    messages.take(claims.conversation);
    const incoming = await readJson(request, incomingSchema);
    const activity = incomingActivity(incoming, claims.user);
    const input = readInput(activity);
    const activityId = isGreeting(activity) ? `${claims.conversation}|hello` : incomingId(incoming, activity, claims.conversation);
    // Typing, reactions and types nobody knows are taken and forgotten.
    if (input === null && activity.type !== 'event') return sendJson(response, 200, { id: activityId });
    const who: Who = { personId: claims.user, partnerId: claims.partner, roles: claims.roles };
    const receive = async (): Promise<boolean> => {
      await openConversation(claims);
      const received = await store.log.receive({
        conversationId: claims.conversation,
        activityId,
        personId: claims.user,
        body: personBody(activity, { who, inline: false }),
        at: now(),
        due: input !== null,
      });
      return received.fresh;
    };
    const fresh = await receive().catch(async (error: unknown) => {
      if (!isStoreRefusing(error)) throw error;
      // An event changes nothing and has no answer.
      const isAnswered =
        input === null || (await answerUnlogged(parts, { conversationId: claims.conversation, activityId, who, activity }));
      if (!isAnswered) throw error;
      return null;
    });
    sendJson(response, 200, { id: activityId });
    if (fresh === null) return;
    feed.wake(claims.conversation);
    if (fresh && input !== null) parts.runTurn(claims.conversation, activityId);
  });

  server.route('post', '/v3/directline/conversations/:id/upload', (request) => {
    admitted(request);
    throw new Refusal('upload.unsupported', 'The desk takes no files. Send the content as text.');
  });
}
