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
const SHOW =
  '(?:查看|看看?|打开)?(?:我的)?(?:个人)?设置|(?:我的)?提醒(?:设置)?|(?:我的)?语言(?:设置)?|(?:切换|更换|换|改)(?:一种|个)?语言|(?:show )?(?:my )?settings|(?:my )?reminders|(?:my )?(?:language|preferences)|(?:change|switch) (?:the |my )?language';

const OFF_WORDS = /关|停|取消|不要|不用|不想|别|\b(?:off|disable|no|stop|not|don't)\b/u;
const ON_WORDS = /打开|开启|启用|恢复|\b(?:on|enable|remind me)\b/u;

/** Which way a message that speaks of reminders wants them; null where it says neither. */
const wayOf = ({ turn: { input } }: Scene): boolean | null => {
  const text = input.kind === 'text' ? toSimplified(input.text.normalize('NFKC')).toLowerCase() : '';
  if (!/提醒|remind/u.test(text)) return null;
  if (OFF_WORDS.test(text)) return false;
  return ON_WORDS.test(text) ? true : null;
};

/** The button for the other state. */
const toggle = ({ texts }: Scene, on: boolean): Button => ({
  label: settingsTexts[texts.lang].buttons[on ? 'off' : 'on'],
  action: { do: 'reminders', on: !on },
});

/** Turns reminders on or off, in every conversation of the person. */
export const setReminders = (scene: Scene, on: boolean): Decision => {
  const words = settingsTexts[scene.texts.lang];
  return {
    replies: [say(on ? words.setOn : `${words.setOff}\n\n${words.stillTold}`, [toggle(scene, on)])],
    state: scene.state,
    effects: [{ kind: 'set-reminders', on }],
  };
};

const showSettings = async (scene: Scene): Promise<Decision> => {
  const words = settingsTexts[scene.texts.lang];
  const { reminders } = await scene.desk.settings();
  const lines = [words.language(LANGUAGE_NAMES[scene.lang]), reminders ? words.remindersOn : words.remindersOff];
  const others = (Object.keys(LANGUAGE_NAMES) as DeskLanguage[]).filter((lang) => lang !== scene.lang);
  return speak(
    scene.state,
    say([words.now, ...lines.map((line) => `- ${line}`)].join('\n'), [
      toggle(scene, reminders),
      ...others.map((lang) => ({ label: LANGUAGE_NAMES[lang], action: { do: 'language' as const, lang } })),
    ]),
  );
};

/** Language and reminders; a message that says which way is done at once. */
export const SETTINGS_FLOW: Flow = {
  id: 'settings',
  words: { zh: settingsTexts.zh.flow, en: settingsTexts.en.flow },
  said: new RegExp(`^(?:${[ON, OFF, SHOW].join('|')})$`, 'u'),
  action: { do: 'start', form: 'settings' },
  start: (scene) => {
    const way = wayOf(scene);
    return way === null ? showSettings(scene) : setReminders(scene, way);
  },
};
