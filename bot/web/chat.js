import { onePress } from './one-press.js';
import { keepAtEnd } from './stand-at-end.js';
import { webChatLook } from './theme.js';

/** From this one on, Direct Line's numbers for the state of a connection mean that it has given up. */
const GIVEN_UP = 3;

/**
 * Mounts Web Chat for one session. The transcript is rebuilt from the server's log, so mounting again for the same conversation loses nothing
 * but what was not sent, which `unsent` hands on to the next mount's.
 * @param {object} options `onReady()` once things can be sent, `onEvent(name, value)` for the desk's event activities, `onTalk()` when the
 * person has spoken, `onNotSent()` when messages that never reached the desk are in the send box again, `onGivenUp()` when the token has expired or the conversation cannot be reached any more.
 */
export const mountChat = (WebChat, element, { session, lang, phone, unsent, onReady, onEvent, onTalk, onNotSent, onGivenUp }) => {
  const directLine = WebChat.createDirectLine({
    domain: new URL('/v3/directline', location.href).href,
    token: session.token,
    webSocket: true,
    // With a conversation the client reconnects and gets its log from the start; without one it opens the one the token is for.
    ...(session.resumed ? { conversationId: session.conversationId } : {}),
  });
  let waiting = unsent?.messages ?? [];
  const atEnd = keepAtEnd(element, { whole: session.resumed, onSettled: () => giveBack() });
  const store = WebChat.createStore({}, onePress(), () => (next) => (action) => {
    // Heard as it comes: what Web Chat shows of it may wait for seconds for the message that it replies to, and come out of its order.
    if (action.type === 'DIRECT_LINE/QUEUE_INCOMING_ACTIVITY') {
      const { activity } = action.payload;
      if (activity.type === 'event') onEvent(activity.name, activity.value);
    }
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      const { activity } = action.payload;
      atEnd.more();
      if (activity.type === 'message' && activity.from?.role === 'user') {
        waiting = waiting.filter(({ id }) => id !== activity.channelData?.clientActivityID);
        onTalk();
      }
    }
    const result = next(action);
    // Web Chat drops what is sent before this.
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') onReady();
    return result;
  });
  const typed = () => store.getState().sendBoxValue ?? '';
  const type = (text) => store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });
  if (unsent?.typed) type(unsent.typed);

  /** Once the log is in: a message may have reached the desk though its answer did not come back. */
  const giveBack = () => {
    if (waiting.length === 0) return;
    type([...waiting.map(({ text }) => text), typed()].filter((text) => text !== '').join('\n'));
    waiting = [];
    onNotSent();
  };

  let look = { lang, phone };
  const render = () => WebChat.renderWebChat({ directLine, store, ...webChatLook(look.lang, { phone: look.phone }) }, element);
  render();

  const watching = directLine.connectionStatus$.subscribe((status) => status >= GIVEN_UP && onGivenUp());

  return {
    say: (text) => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } }),
    press: (value, displayText) =>
      store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { value, text: displayText, displayText } }),
    /** An event for the desk that is not shown in the transcript. */
    tell: (name, value) => store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name, value } }),
    /** What stands in the send box, and messages of which the desk has not said that it has them. */
    unsent: () => ({ typed: typed(), messages: [...waiting, ...stranded(store.getState().activities)] }),
    dress(newLook) {
      look = newLook;
      render();
    },
    close() {
      atEnd.stop();
      watching.unsubscribe();
      directLine.end();
    },
  };
};

const stranded = (activities) =>
  activities
    .filter(({ type, channelData }) => type === 'message' && ['sending', 'send failed'].includes(channelData?.['webchat:send-status']))
    .map(({ text, channelData }) => ({ id: channelData.clientActivityID, text: text ?? '' }));
