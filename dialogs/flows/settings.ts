import { toSimplified } from '../../knowledge/text/convert.js';
import type { DeskLanguage } from '../../services/records.js';
import { type Decision, type Scene, speak } from '../decision.js';
import { type Button, say } from '../reply.js';
import { settingsTexts } from '../texts/settings.js';
import type { Flow } from './flow.js';

/** Each language by its own name, which people find whatever the desk speaks. */
export const LANGUAGE_NAMES: Readonly<Record<DeskLanguage, string>> = { zh: '简体中文', 'zh-TW': '繁體中文', en: 'English' };

const ON =
  '(?:重新)?(?:打开|开启|启用|恢复)(?:到期|截止)?提醒|提醒(?:打开|开启)|(?:turn|switch) on (?:the |my )?reminders|(?:turn |switch )?(?:the |my )?reminders on|enable (?:the |my )?reminders|remind me(?: again)?';
const OFF =
  "(?:关闭|关掉|停止|停用|取消)(?:到期|截止)?提醒|提醒(?:关闭|关掉)|我?(?:不要|不用|不想|别)(?:再)?(?:收到)?(?:到期|截止)?提醒我?|(?:turn|switch) off (?:the |my )?reminders|(?:turn |switch )?(?:the |my )?reminders off|disable (?:the |my )?reminders|no (?:more )?reminders|(?:stop reminding|do not remind|don't remind) me";
const NEWS = '(?:news|notifications?|status updates)';
const NEWS_ON = `(?:重新)?(?:打开|开启|启用|恢复)(?:状态|进展)?(?:变化|更新)?(?:的)?通知|(?:状态|进展)?(?:变化|更新)?通知(?:打开|开启)|(?:turn|switch) on (?:the |my |status )*${NEWS}|(?:turn |switch )?(?:the |my |status )*${NEWS} on|enable (?:the |my |status )*${NEWS}`;
const NEWS_OFF = `(?:关闭|关掉|停止|停用|取消)(?:状态|进展)?(?:变化|更新)?(?:的)?通知|(?:状态|进展)?(?:变化|更新)?通知(?:关闭|关掉)|我?(?:不要|不用|不想|别)(?:再)?(?:收到|发|给我发)?(?:状态|进展)?(?:变化|更新)?(?:的)?通知(?:我|了)?|(?:turn|switch) off (?:the |my |status )*${NEWS}|(?:turn |switch )?(?:the |my |status )*${NEWS} off|disable (?:the |my |status )*${NEWS}|no (?:more )?${NEWS}`;
const SHOW =
  '(?:我的)?通知(?:设置)?|(?:my )?notifications?(?: settings)?|(?:查看|看看?|打开)?(?:我的)?(?:个人)?设置|(?:我的)?提醒(?:设置)?|(?:我的)?语言(?:设置)?|(?:切换|更换|换|改)(?:一种|个)?语言|(?:show )?(?:my )?settings|(?:my )?reminders|(?:my )?(?:language|preferences)|(?:change|switch) (?:the |my )?language';

const OFF_WORDS = /关|停|取消|不要|不用|不想|别|\b(?:off|disable|no|stop|not|don't)\b/u;
const ON_WORDS = /打开|开启|启用|恢复|\b(?:on|enable|remind me)\b/u;

/** What a message that speaks of reminders or news wants, and which way; null where it says neither. */
const wayOf = ({ turn: { input } }: Scene): { readonly what: 'reminders' | 'news'; readonly on: boolean } | null => {
  const text = input.kind === 'text' ? toSimplified(input.text.normalize('NFKC')).toLowerCase() : '';
  const what = /提醒|remind/u.test(text) ? 'reminders' : /通知|news|notification|status updates/u.test(text) ? 'news' : null;
  if (what === null) return null;
  if (OFF_WORDS.test(text)) return { what, on: false };
  return ON_WORDS.test(text) ? { what, on: true } : null;
};

/** The button for the other state. */
const toggle = ({ texts }: Scene, on: boolean): Button => ({
  label: settingsTexts[texts.lang].buttons[on ? 'off' : 'on'],
  action: { do: 'reminders', on: !on },
});

const newsToggle = ({ texts }: Scene, on: boolean): Button => ({
  label: settingsTexts[texts.lang].buttons[on ? 'newsOff' : 'newsOn'],
  action: { do: 'news', on: !on },
});

/** Turns reminders on or off, in every conversation of the person. */
export const setReminders = async (scene: Scene, on: boolean): Promise<Decision> => {
  const words = settingsTexts[scene.texts.lang];
  const off = (await scene.desk.settings()).news ? `${words.setOff}\n\n${words.stillTold}` : words.setOff;
  return {
    replies: [say(on ? words.setOn : off, [toggle(scene, on)])],
    state: scene.state,
    effects: [{ kind: 'set-reminders', on }],
  };
};

/** Turns news of a changed status on or off, likewise. */
export const setNews = (scene: Scene, on: boolean): Decision => {
  const words = settingsTexts[scene.texts.lang];
  return {
    replies: [say(on ? words.setNewsOn : words.setNewsOff, [newsToggle(scene, on)])],
    state: scene.state,
    effects: [{ kind: 'set-news', on }],
  };
};

const showSettings = async (scene: Scene): Promise<Decision> => {
  const words = settingsTexts[scene.texts.lang];
  const { reminders, news } = await scene.desk.settings();
  const lines = [
    words.language(LANGUAGE_NAMES[scene.lang]),
    reminders ? words.remindersOn : words.remindersOff,
    news ? words.newsOn : words.newsOff,
  ];
  const others = (Object.keys(LANGUAGE_NAMES) as DeskLanguage[]).filter((lang) => lang !== scene.lang);
  return speak(
    scene.state,
    say([words.now, ...lines.map((line) => `- ${line}`)].join('\n'), [
      toggle(scene, reminders),
      newsToggle(scene, news),
      ...others.map((lang) => ({ label: LANGUAGE_NAMES[lang], action: { do: 'language' as const, lang } })),
    ]),
  );
};

/** Language, reminders and news; a message that says which way is done at once. */
export const SETTINGS_FLOW: Flow = {
  id: 'settings',
  words: { zh: settingsTexts.zh.flow, en: settingsTexts.en.flow },
  said: new RegExp(`^(?:${[ON, OFF, NEWS_ON, NEWS_OFF, SHOW].join('|')})$`, 'u'),
  action: { do: 'start', form: 'settings' },
  start: (scene) => {
    const way = wayOf(scene);
    if (way === null) return showSettings(scene);
    return way.what === 'reminders' ? setReminders(scene, way.on) : setNews(scene, way.on);
  },
};
