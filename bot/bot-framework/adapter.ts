import type { IncomingHttpHeaders } from 'node:http';
import type { Activity, CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import { isStoreRefusing } from '../../services/errors.js';
import type { Store } from '../../services/ports.js';
import type { LogLine } from '../../services/records.js';
import { botFrameworkId } from '../channels.js';
import type { Config } from '../config.js';
import { randomIds } from '../ids.js';
import { languageOf } from '../locale.js';
import { activityOf, personBody } from '../log-body.js';
import type { Logger } from '../logger.js';
import type { AnswerPaused } from '../paused.js';
import { isGreeting, readInput } from '../turn-input.js';
import { claimReplies } from './claim-replies.js';
import { incomingActivity, somebodyJoined, whoSpeaks } from './incoming.js';
import { invokeAnswer } from './invoke-answer.js';
import { jsonReference, referenceOf } from './reference.js';
import { isTooOld, tryAgainAt } from './retry.js';
import { stillWorkingAnswer } from './still-working.js';

export interface BotFrameworkParts {
  readonly config: Pick<Config, 'microsoftApp'>;
  readonly store: Store;
  readonly now: () => number;
  readonly owner: string;
  readonly runTurn: (conversationId: string, activityId: string) => Promise<void>;
  readonly answerPaused: AnswerPaused;
  readonly logger: Logger;
}

/** The desk's side of the Bot Framework protocol. */
export interface BotFramework {
  /** Answers one authenticated-by-the-SDK request: status and body. */
  readonly receive: (headers: IncomingHttpHeaders, activity: unknown) => Promise<{ status: number; body: unknown }>;
  /** Sends claimed lines by calling their channels; what a channel does not take is put off, what it refuses is parked until the person writes. */
  readonly deliver: (lines: readonly LogLine[]) => Promise<void>;
}

/** Loads the SDK, which takes half a second: only when somebody speaks Bot Framework. */
export async function createBotFramework(parts: BotFrameworkParts): Promise<BotFramework> {
  const sdk = await import('botbuilder');
  const { config, store, now, owner, logger } = parts;
  const app = config.microsoftApp;
  const adapter: CloudAdapter = new sdk.CloudAdapter(
    new sdk.ConfigurationBotFrameworkAuthentication(
      app === null
        ? {}
        : { MicrosoftAppId: app.id, MicrosoftAppPassword: app.password, MicrosoftAppTenantId: app.tenantId, MicrosoftAppType: app.type },
    ),
  );
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };

  const write = async (activity: Activity, conversationId: string, inline: boolean): Promise<string | null> => {
    const body = incomingActivity(activity);
    const input = activity.type === 'conversationUpdate' && !somebodyJoined(activity) ? null : readInput(body);
    if (input === null) return null;
    const who = whoSpeaks(activity);
    const activityId = isGreeting(body) ? `${conversationId}|hello` : `${conversationId}|${activity.id ?? randomIds.next('')}`;
    await store.transaction(async ({ log }) => {
      const reference = jsonReference(sdk.TurnContext.getConversationReference(activity));
      await log.open({ id: conversationId, channel: activity.channelId, reference, at: now() });
      await log.setReference(conversationId, reference);
      await log.join(conversationId, who.personId);
      await log.receive({
        conversationId,
        activityId,
        personId: who.personId,
        body: personBody(body, { who, inline }),
        at: now(),
        due: true,
      });
    });
    return activityId;
  };

  /** The database takes nothing: the reply goes out in the turn, and nothing is kept. */
  const answerUnwritten = async (context: TurnContext, conversationId: string): Promise<void> => {
    const { activity } = context;
    const body = incomingActivity(activity);
    const isInvoke = activity.type === 'invoke';
    if (readInput(body) === null || isGreeting(body)) {
      if (isInvoke) await context.sendActivity({ type: 'invokeResponse', value: { status: 501 } });
      return;
    }
    const activityId = activity.id ?? randomIds.next('');
    const replies = await parts.answerPaused({ conversationId, activityId, who: whoSpeaks(activity), activity: body });
    if (isInvoke) await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: invokeAnswer(replies) } });
    else await context.sendActivities([...replies] as Partial<Activity>[]);
  };

  /** A second delivery of an activity comes through here like the first: its turn is waited for, and what was said is said again inline. */
  const onActivity = async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const conversationId = botFrameworkId(activity.channelId, activity.conversation.id);
    const isInvoke = activity.type === 'invoke';
    const inline = isInvoke || activity.deliveryMode === 'expectReplies';
    const activityId = await write(activity, conversationId, inline).catch(async (error: unknown) => {
      if (!isStoreRefusing(error)) throw error;
      await answerUnwritten(context, conversationId);
      return 'answered' as const;
    });
    if (activityId === 'answered') return;
    if (activityId === null) {
      if (isInvoke) await context.sendActivity({ type: 'invokeResponse', value: { status: 501 } });
      return;
    }
    await parts.runTurn(conversationId, activityId);
    if (isInvoke && !(await store.log.isDone(conversationId, activityId))) {
      // An answer without replies would put an empty card in the place of the pressed one.
      const lang = (await store.people.get(whoSpeaks(activity).personId))?.lang ?? languageOf(activity.locale);
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: stillWorkingAnswer(lang) } });
      return;
    }
    if (inline) {
      const replies = (await store.log.repliesTo(conversationId, activityId)).map(activityOf);
      if (isInvoke) await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: invokeAnswer(replies) } });
      else await context.sendActivities([...replies] as Partial<Activity>[]);
    }
    try {
      for (const line of await claimReplies(store.log.claimUndelivered, { owner, now: now(), conversationId })) await send(line, context);
    } catch (error) {
      logger.warn({ err: error }, 'reply not delivered: it is sent later');
    }
  };

  const send = async (line: LogLine, context: TurnContext): Promise<void> => {
    if (isTooOld(line, now())) return giveUp(line);
    await context.sendActivity(activityOf(line) as Partial<Activity>);
    await store.log.markDelivered(line.seq, now());
  };

  const giveUp = async (line: LogLine): Promise<void> => {
    logger.info({ seq: line.seq }, 'reply given up: its channel took nothing for a day');
    await store.log.markDelivered(line.seq, now());
  };

  const sendUnasked = async (line: LogLine): Promise<void> => {
    if (isTooOld(line, now())) return giveUp(line);
    const conversation = await store.log.conversation(line.conversationId);
    const reference: Partial<ConversationReference> = referenceOf(conversation?.reference);
    await adapter.continueConversationAsync(app?.id ?? '', reference, (context) => send(line, context));
  };

  return {
    async receive(headers, activity) {
      const answer: { status: number; body: unknown } = { status: 200, body: undefined };
      const response = {
        socket: undefined,
        status: (code: number) => {
          answer.status = code;
          return response;
        },
        header: () => response,
        send: (body: unknown) => {
          answer.body = body;
          return response;
        },
        end: () => response,
      };
      // The SDK would print an error of ours and answer with its text.
      const failures: unknown[] = [];
      await adapter.process({ method: 'POST', headers: { ...headers }, body: activity as Record<string, unknown> }, response, (context) =>
        onActivity(context).catch((error: unknown) => void failures.push(error)),
      );
      if (failures.length > 0) throw failures[0];
      return answer;
    },
    async deliver(lines) {
      const stuck = new Set<string>();
      for (const line of lines) {
        // Later lines wait behind the one that was not taken.
        if (stuck.has(line.conversationId)) continue;
        try {
          await sendUnasked(line);
        } catch (error) {
          stuck.add(line.conversationId);
          const until = tryAgainAt(line, error, now());
          await store.log.putOffDelivery(line.seq, until);
          if (until === null)
            logger.warn({ err: error, seq: line.seq }, 'reply parked: its channel refuses the desk until the person writes');
          else logger.warn({ err: error, seq: line.seq }, 'reply not delivered');
        }
      }
    },
  };
}
