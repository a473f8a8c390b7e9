import { loadWebChat } from './bundle.js';
import { mountChat } from './chat.js';
import { createClockLine } from './clock.js';
import { createDraftLine } from './draft.js';
import { oneClick } from './one-press.js';
import { forgetConversation, openSession, takePortalToken } from './session.js';
import { LANGUAGES, LOCALES, TEXTS } from './texts.js';
import { watchServer } from './watch.js';

const LANGUAGE_KEPT = 'partner-desk/language';
const TRY_AGAIN_MS = 3000;

const byId = (id) => document.getElementById(id);
const dark = matchMedia('(prefers-color-scheme: dark)');
const narrow = matchMedia('(max-width: 860px)');

let lang = firstLanguage();
let portalToken = takePortalToken();
let WebChat;
let chat = null;
let talked = false;
/** Counts openings, so that what an earlier one still answers is not heard. */
let opening = 0;

const draftLine = createDraftLine(byId('draft'), {
  onPress: (draft) => chat?.press({ do: 'resume', draft: draft.id }, TEXTS[lang].draftResume),
});
const clockLine = createClockLine(byId('clock'));
/** What shows an event of the desk, by its name. */
const lineOf = { 'desk/draft': draftLine, 'desk/clock': clockLine };

speak();
listen();
notice('loading');
WebChat = await loadWebChat({ onMissing: () => notice('missing') });
await open();
watchServer({ onLost: () => showLost(true), onBack: open });

/** Opens the remembered conversation or a new one and mounts the chat; goes on trying while the server does not answer. */
async function open() {
  const mine = ++opening;
  let session;
  try {
    session = await openSession(LOCALES[lang], portalToken);
  } catch (problem) {
    if (mine !== opening) return;
    if (problem.needsPortal) {
      // Trying again changes nothing: the person comes back with a token.
      showLost(false);
      notice('portal');
      return;
    }
    if (chat === null) notice('refused');
    showLost(chat !== null);
    openLater(mine);
    return;
  }
  if (mine !== opening) return;
  const unsent = chat?.unsent();
  chat?.close();
  showLost(false);
  notice(null);
  draftLine.update(null);
  chat = mountChat(WebChat, byId('chat'), {
    session,
    lang,
    phone: narrow.matches,
    unsent,
    onEvent: (name, value) => mine === opening && lineOf[name]?.update(value),
    onTalk: () => mine === opening && noteTalk(),
    onNotSent: () => mine === opening && showUnsent(true),
    onReady: () => mine === opening && !session.resumed && chat.tell('desk/hello', { lang }),
    onGivenUp: () => openLater(mine),
  });
}

/** Unless something else has opened the conversation again by then. */
function openLater(mine) {
  setTimeout(() => mine === opening && open(), TRY_AGAIN_MS);
}

function listen() {
  oneClick(byId('chat'));
  for (const button of document.querySelectorAll('[data-lang]')) button.addEventListener('click', () => choose(button.dataset.lang));
  byId('starters').addEventListener('click', (event) => {
    const question = event.target.closest('button')?.textContent;
    if (question) ask(() => chat.say(question));
  });
  byId('share').addEventListener('click', () => ask(() => chat.press({ do: 'start', form: 'po' }, TEXTS[lang].shareSays)));
  byId('topics-toggle').addEventListener('click', () => fold(!byId('topics').classList.contains('folded')));
  byId('new-conversation').addEventListener('click', () => (talked ? byId('leave').showModal() : startAnew()));
  byId('leave').addEventListener('close', () => byId('leave').returnValue === 'leave' && startAnew());
  byId('connection')
    .querySelector('button')
    .addEventListener('click', () => open());
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    focusSendBox();
  });
  addEventListener('hashchange', () => {
    portalToken = takePortalToken() ?? portalToken;
    if (byId('notice').dataset.kind === 'portal') void open();
  });
  for (const query of [dark, narrow]) query.addEventListener('change', dress);
}

/** Sends something for the person and puts the cursor where he goes on; on a phone that would only raise the keyboard. */
function ask(send) {
  if (chat === null) return;
  send();
  if (narrow.matches) fold(true);
  else focusSendBox();
}

function choose(chosen) {
  if (chosen === lang) return;
  lang = chosen;
  localStorage.setItem(LANGUAGE_KEPT, lang);
  speak();
  dress();
  chat?.tell('desk/language', lang);
}

async function startAnew() {
  forgetConversation();
  talked = false;
  fold(false);
  await open();
}

function dress() {
  chat?.dress({ lang, phone: narrow.matches });
}

function noteTalk() {
  showUnsent(false);
  if (talked) return;
  talked = true;
  fold(true);
}

/** On a phone the topics make room for the conversation once there is one; on a desktop the class changes nothing. */
function fold(folded) {
  byId('topics').classList.toggle('folded', folded);
  byId('topics-toggle').setAttribute('aria-expanded', String(!folded));
}

function focusSendBox() {
  document.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

/** Puts every word of the page into the chosen language. */
function speak() {
  const texts = TEXTS[lang];
  document.documentElement.lang = LOCALES[lang];
  document.title = texts.title;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = texts[element.dataset.text];
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', texts[element.dataset.label]);
    if (element.matches('button')) element.title = texts[element.dataset.label];
  }
  for (const button of document.querySelectorAll('[data-lang]')) button.setAttribute('aria-pressed', String(button.dataset.lang === lang));
  byId('starters').replaceChildren(...texts.starterQuestions.map(starter));
  draftLine.speak(texts);
  clockLine.speak(texts);
  notice(byId('notice').dataset.kind ?? null);
  showLost(!byId('connection').hidden);
  showUnsent(!byId('unsent').hidden);
}

function starter(question) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = question;
  button.disabled = chat === null;
  item.append(button);
  return item;
}

/** Stands in the chat's place while there is none. `kind`: loading, missing, refused, portal, or null for none. */
function notice(kind) {
  const box = byId('notice');
  const texts = TEXTS[lang];
  const [title, text, code, after] = box.children;
  box.hidden = kind === null;
  if (kind === null) delete box.dataset.kind;
  else box.dataset.kind = kind;
  title.textContent =
    { loading: texts.loadingTitle, missing: texts.missingTitle, refused: texts.refused, portal: texts.portalTitle }[kind] ?? '';
  text.textContent =
    { loading: texts.loadingText, missing: texts.missingText, refused: texts.connecting, portal: texts.portalText }[kind] ?? '';
  code.hidden = after.hidden = kind !== 'missing';
  code.firstElementChild.textContent = 'npm run setup';
  after.textContent = texts.missingAfter;
  for (const button of [byId('share'), ...byId('starters').querySelectorAll('button')]) button.disabled = kind !== null;
}

/** Says in words that the connection is lost. */
function showLost(lost) {
  const line = byId('connection');
  line.hidden = !lost;
  line.firstElementChild.textContent = lost ? TEXTS[lang].offline : '';
}

/** Says that what could not be sent is in the send box again. */
function showUnsent(shown) {
  const line = byId('unsent');
  line.hidden = !shown;
  line.textContent = shown ? TEXTS[lang].notSent : '';
}

function firstLanguage() {
  const kept = localStorage.getItem(LANGUAGE_KEPT);
  if (LANGUAGES.includes(kept)) return kept;
  const wish = (navigator.languages ?? [navigator.language]).find((tag) => /^(zh|en)/i.test(tag)) ?? 'zh';
  if (/^en/i.test(wish)) return 'en';
  return /hant|tw|hk|mo/i.test(wish) ? 'zh-TW' : 'zh';
}
