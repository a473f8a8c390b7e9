import { describe, expect, test } from '@jest/globals';
import { batchFields } from '../../../dialogs/extract/batch-fields.js';
import { extract } from '../../../dialogs/extract/extract.js';
import { messages } from './messages.js';
import { moreMessages } from './messages-2.js';
import { lastMessages } from './messages-3.js';
import { faults } from './score.js';

describe('whole messages', () => {
  test.each([...messages, ...moreMessages, ...lastMessages])('$text', ({ text, expect: expected }) => {
    expect(faults(batchFields(extract(text, { today: '2026-11-21' })), expected)).toEqual([]);
  });
});
