import { freshState } from '../../dialogs/state.js';
import type { Json, LogLine, Who } from '../../services/records.js';
import { directLineId } from '../channels.js';
import { cleanJson, cleanText } from '../clean-text.js';
import { Refusal } from '../http/refusal.js';
import { demoColleague, demoUser, portalPerson } from '../identity.js';
import { randomIds } from '../ids.js';
import { activityOf, personBody } from '../log-body.js';
import type { ActivityBody } from '../render.js';
import { readInput } from '../turn-input.js';
import type { OpenInput, OperationParts, ReadInput, SendInput } from './operations.js';

/**
 * In demo identity whoever may open the control door is one and the same person, or a colleague whom he names: the drafts of one terminal go on
 * in another.
 */
const TERMINAL = demoUser('dl_terminal');
const LINES_AT_ONCE = 100;

/** What the terminal shows. */
export interface ChatLines {
  readonly conversationId: string;
  readonly watermark: number;
  /** What the desk said since, as a web chat would get it. */
  readonly said: readonly ActivityBody[];
}

/** A conversation by the control door: the same log, the same turns. */
export function createChat({ store, clock, feed, portal, runTurn }: OperationParts): {
  readonly open: (input: OpenInput) => Promise<ChatLines>;
  readonly send: (input: SendInput) => Promise<ChatLines>;
  readonly read: (input: ReadInput) => Promise<ChatLines>;
} {
  /** Who may open the door owns the data, and still speaks for nobody whom the portal has not signed in. */
  const speaker = ({ token, person }: Pick<OpenInput, 'token' | 'person'>): Who => {
    if (portal !== null && person !== null)
      throw new Refusal(
        'input.invalid',
        'This desk signs people in by their portal: leave --person out, and speak with their --token-file.',
      );
    if (portal !== null && token !== null) return portalPerson(token, portal, clock.now());
    if (portal !== null) {
      throw new Refusal(
        'auth.required',
        'This desk signs people in by their portal: name a file with your portal token, npm run --silent desk -- chat --token-file FILE',
      );
    }
    if (token === null) return person === null ? TERMINAL : demoColleague(TERMINAL, person);
    throw new Refusal(
      'input.invalid',
      'This desk has no portal key to check your token with. Leave --token-file out, or set PORTAL_JWT_KEY.',
    );
  };

  const post = async (who: Who, conversationId: string, activity: ActivityBody): Promise<void> => {
    const activityId = `${conversationId}|${randomIds.next('')}`;
    const from = { id: who.personId, role: 'user' };
    await store.log.receive({
      conversationId,
      activityId,
      personId: who.personId,
      body: personBody({ ...activity, from }, { who, inline: false }),
      at: clock.now(),
      due: readInput(activity) !== null,
    });
    feed.wake(conversationId);
    await runTurn(conversationId, activityId);
  };

  const since = async ({ personId }: Who, conversationId: string, watermark: number): Promise<ChatLines> => {
    if (!(await store.log.takesPart(conversationId, personId))) {
      throw new Refusal('not-found', 'There is no such conversation of yours in a terminal.');
    }
    const lines = await store.log.after(conversationId, watermark, LINES_AT_ONCE);
    return { conversationId, watermark: lines.at(-1)?.seq ?? watermark, said: lines.filter(isDesk).map(activityOf) };
  };

  return {
    async open({ locale, lang, ...speaks }) {
      const who = speaker(speaks);
      const conversationId = directLineId(randomIds.next('terminal-'));
      await store.transaction(async ({ log, states }) => {
        await log.open({ id: conversationId, channel: 'terminal', reference: null, at: clock.now() });
        await log.join(conversationId, who.personId);
        // The language asked for is that of this conversation; what the person chose before stays for the others.
        if (lang !== null) await states.put(conversationId, who.personId, { ...freshState(), lang } as Json, 0, clock.now());
      });
      await post(who, conversationId, { type: 'event', name: 'desk/hello', locale });
      return since(who, conversationId, 0);
    },
    async send({ conversationId, watermark, text, value, locale, ...speaks }) {
      const who = speaker(speaks);
      await since(who, conversationId, watermark);
      await post(who, conversationId, { type: 'message', text: cleanText(text ?? ''), value: cleanJson(value ?? null), locale });
      return since(who, conversationId, watermark);
    },
    read: async ({ conversationId, watermark, ...speaks }) => since(speaker(speaks), conversationId, watermark),
  };
}

const isDesk = ({ from }: LogLine): boolean => from === 'desk';
