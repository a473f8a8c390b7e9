const KEPT = 'partner-desk/conversation';

/** The conversation this browser was last in, so that a reload finds it again. Only its id is kept; the token lives in memory. */
export const rememberedConversation = () => localStorage.getItem(KEPT);
export const rememberConversation = (id) => localStorage.setItem(KEPT, id);
export const forgetConversation = () => localStorage.removeItem(KEPT);

/**
 * Takes the partner portal's token out of the page's address (`#token=…`, which no server and no log ever sees) and leaves the address
 * without it. Null where there is none. Whoever calls keeps it in memory alone.
 */
export const takePortalToken = () => {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
};

/** Refusals that only a token of the portal, or a newer one, can change. */
const PORTAL_CODES = ['auth.required', 'token.invalid'];

/** The server's refusal, with its HTTP status and code. Status 0: it was not reached. */
export class Refused extends Error {
  constructor(status, code = null) {
    super(`The desk answered ${status}.`);
    this.status = status;
    this.needsPortal = PORTAL_CODES.includes(code);
  }
}

/**
 * Opens the remembered conversation or, where there is none or the server does not know it for this person, a new one.
 * @param portalToken what the portal has signed the person in with; null in demo identity.
 * @returns {Promise<{token: string, conversationId: string, userId: string, resumed: boolean}>} throws `Refused`.
 */
export const openSession = async (locale, portalToken) => {
  const conversationId = rememberedConversation();
  if (conversationId !== null) {
    try {
      return { ...(await tokenFor({ locale, conversationId }, portalToken)), resumed: true };
    } catch (problem) {
      if (problem.needsPortal || ![400, 403, 404].includes(problem.status)) throw problem;
      forgetConversation();
    }
  }
  const session = await tokenFor({ locale }, portalToken);
  rememberConversation(session.conversationId);
  return { ...session, resumed: false };
};

const tokenFor = async (body, portalToken) => {
  let answer;
  try {
    answer = await fetch('/webchat/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(portalToken === null ? {} : { authorization: `Bearer ${portalToken}` }) },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Refused(0);
  }
  if (!answer.ok) throw new Refused(answer.status, await codeOf(answer));
  return answer.json();
};

const codeOf = async (answer) => {
  try {
    return (await answer.json()).error?.code;
  } catch {
    return null;
  }
};
