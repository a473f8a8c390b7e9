const zh = {
  flow: { label: '我的设置', about: '语言，提醒开还是关。' },
  now: '现在的设置：',
  language: (name: string) => `语言：${name}。要换，直接说“换成英文”“繁体中文”。`,
  remindersOn: '提醒：**打开**。要关，说“关闭提醒”。',
  remindersOff: '提醒：**关闭**。要开，说“打开提醒”。',
  setOn: '**提醒已打开。**',
  setOff: '**提醒已关闭。** 要再打开，说“打开提醒”。',
  stillTold: '机会点状态变了，照常告诉您。',
  buttons: { on: '打开提醒', off: '关闭提醒' },
};

const en: typeof zh = {
  flow: { label: 'Settings', about: 'the language, reminders on or off.' },
  now: 'Your settings:',
  language: (name: string) => `Language: ${name}. To change it say "speak Chinese" or "traditional Chinese".`,
  remindersOn: 'Reminders: **on**. To stop them say "reminders off".',
  remindersOff: 'Reminders: **off**. To have them say "reminders on".',
  setOn: '**Reminders are on.**',
  setOff: '**Reminders are off.** To have them again say "reminders on".',
  stillTold: 'You still hear when the status of an opportunity changes.',
  buttons: { on: 'Reminders on', off: 'Reminders off' },
};

/** Language and reminders. */
export const settingsTexts = { zh, en };
