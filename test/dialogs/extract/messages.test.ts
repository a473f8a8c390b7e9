import { describe, expect, test } from '@jest/globals';
import { batchFields } from '../../../dialogs/extract/batch-fields.js';
import { extract } from '../../../dialogs/extract/extract.js';
import { messages } from './messages.js';
import { moreMessages } from './messages-2.js';
import { lastMessages } from './messages-3.js';
import { chatMessages } from './messages-chat.js';
import { moreChat } from './messages-chat-2.js';
import { lastChat } from './messages-chat-3.js';
import { doubtfulMessages } from './messages-doubt.js';
import { moreDoubtful } from './messages-doubt-2.js';
import { lastDoubtful } from './messages-doubt-3.js';
import { englishMessages } from './messages-english.js';
import { letters } from './messages-letters.js';
import { moreLetters } from './messages-letters-2.js';
import { mixedMessages } from './messages-mixed.js';
import { faults } from './score.js';

describe('whole messages', () => {
  test.each([
    ...messages,
    ...moreMessages,
    ...lastMessages,
    ...chatMessages,
    ...letters,
    ...englishMessages,
    ...mixedMessages,
    ...doubtfulMessages,
    ...moreChat,
    ...moreLetters,
    ...moreDoubtful,
    ...lastChat,
    ...lastDoubtful,
  ])('$text', ({ text, expect: expected }) => {
    expect(faults(batchFields(extract(text, { today: '2026-11-21' })), expected)).toEqual([]);
  });
});
