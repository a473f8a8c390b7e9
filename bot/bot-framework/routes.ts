import { z } from 'zod';
import type { Config } from '../config.js';
import { readJson, sendJson } from '../http/exchange.js';
import { Refusal } from '../http/refusal.js';
import type { HttpServer } from '../http/server.js';
import type { BotFramework } from './adapter.js';

/** Every key that the desk reads itself has the form it is read in; what only the SDK reads is the SDK's to check. */
const activitySchema = z.looseObject({
  type: z.string().min(1).max(64),
  id: z.string().min(1).max(1_024).nullish(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  deliveryMode: z.string().nullish(),
  channelId: z.string().min(1).max(128),
  serviceUrl: z.string().max(2_048).optional(),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().nullish() }),
  from: z.looseObject({ id: z.string().min(1), aadObjectId: z.string().nullish() }),
  recipient: z.looseObject({ id: z.string() }).optional(),
  entities: z
    .array(z.looseObject({ type: z.string().nullish(), mentioned: z.looseObject({ id: z.string().nullish() }).nullish() }))
    .nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string().nullish() })).nullish(),
  membersAdded: z.array(z.looseObject({ id: z.string().nullish() })).nullish(),
});

const LOCAL_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Serves `/api/messages`. The SDK checks Microsoft's tokens; where there is no registration to check against, only this machine gets in. */
export function addBotFramework(
  server: HttpServer,
  parts: { readonly config: Pick<Config, 'microsoftApp' | 'portal'>; readonly botFramework: () => Promise<BotFramework> },
): void {
  const { microsoftApp, portal } = parts.config;
  server.route('post', '/api/messages', async (request, response) => {
    const activity = await readJson(request, activitySchema);
    if (microsoftApp === null) {
      if (portal !== null) throw new Refusal('auth.required', 'Bot Framework is off here: MICROSOFT_APP_ID is not set.');
      refuseForeign(activity.serviceUrl);
    }
    const { receive } = await parts.botFramework();
    const answer = await receive(request.headers, activity);
    if (answer.status >= 400 && answer.status !== 501) throw refusalOf(answer.status);
    if (answer.body !== undefined) return sendJson(response, answer.status, answer.body);
    response.writeHead(answer.status, { 'cache-control': 'no-store' });
    response.end();
  });
}

/** Replies go where the activity says: without a check of who sent it, nowhere but to this machine. */
function refuseForeign(serviceUrl: string | undefined): void {
  const url = serviceUrl !== undefined && URL.canParse(serviceUrl) ? new URL(serviceUrl) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && LOCAL_NAMES.has(url.hostname) && url.username === '') return;
  throw new Refusal('service-url.foreign', '"serviceUrl" must be on this machine: without MICROSOFT_APP_ID the desk calls nobody else.');
}

/** The SDK's own texts are for developers and may repeat parts of the request. */
function refusalOf(status: number): Error {
  if (status === 401 || status === 403) return new Refusal('token.invalid', 'The caller is not the Bot Framework of this registration.');
  if (status < 500) return new Refusal('input.invalid', 'The activity cannot be read.');
  return new Error(`The Bot Framework SDK answered ${status}.`);
}
