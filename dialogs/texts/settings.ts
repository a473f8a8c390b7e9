const zh = {
  flow: { label: '我的设置', about: '语言，提醒和通知开还是关。' },
  now: '现在的设置：',
  language: (name: string) => `语言：${name}。要换，直接说“换成英文”“繁体中文”。`,
  remindersOn: '提醒：**打开**。要关，说“关闭提醒”。',
  remindersOff: '提醒：**关闭**。要开，说“打开提醒”。',
  newsOn: '状态变化通知：**打开**。要关，说“关闭通知”。',
  newsOff: '状态变化通知：**关闭**。要开，说“打开通知”。',
  setOn: '**提醒已打开。**',
  setOff: '**提醒已关闭。** 要再打开，说“打开提醒”。',
  stillTold: '机会点状态变了，照常告诉您；这个也要关，说“关闭通知”。',
  setNewsOn: '**状态变化通知已打开。** 机会点状态变了就告诉您。',
  setNewsOff: '**状态变化通知已关闭。** 状态随时可以说“我的机会点”查看；要再打开，说“打开通知”。',
  buttons: { on: '打开提醒', off: '关闭提醒', newsOn: '打开通知', newsOff: '关闭通知' },
};

const en: typeof zh = {
  flow: { label: 'Settings', about: 'the language, reminders and notifications on or off.' },
  now: 'Your settings:',
  language: (name: string) => `Language: ${name}. To change it say "speak Chinese" or "traditional Chinese".`,
  remindersOn: 'Reminders: **on**. To stop them say "reminders off".',
  remindersOff: 'Reminders: **off**. To have them say "reminders on".',
  newsOn: 'Notifications of a changed status: **on**. To stop them say "notifications off".',
  newsOff: 'Notifications of a changed status: **off**. To have them say "notifications on".',
  setOn: '**Reminders are on.**',
  setOff: '**Reminders are off.** To have them again say "reminders on".',
  stillTold: 'You still hear when the status of an opportunity changes; to stop that too say "notifications off".',
  setNewsOn: '**Notifications are on.** You hear when the status of an opportunity changes.',
  setNewsOff:
    '**Notifications are off.** Say "my opportunities" to see how they stand; to have notifications again say "notifications on".',
  buttons: { on: 'Reminders on', off: 'Reminders off', newsOn: 'Notifications on', newsOff: 'Notifications off' },
};

/** Language, reminders and notifications. */
export const settingsTexts = { zh, en };
