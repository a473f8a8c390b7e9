import { describe, expect, test } from '@jest/globals';
import { readAction } from '../../dialogs/actions.js';
import { freshProgress, readProgress } from '../../dialogs/forms/progress.js';
import { freshState, readState } from '../../dialogs/state.js';

describe('what a press sends', () => {
  test.each([
    undefined,
    null,
    '',
    'submit',
    42,
    [],
    {},
    { do: 'unknown' },
    { do: 'submit', draft: 'D-1' },
    { do: 'submit', draft: 'D-1', revision: '1', attempt: 1 },
    { do: 'submit', draft: '', revision: 1, attempt: 1 },
    { do: 'submit', draft: 'x'.repeat(81), revision: 1, attempt: 1 },
    { do: 'answer', draft: 'D-1', question: 'fit' },
    { do: 'topic', topic: 'x'.repeat(121) },
    { do: 'language', lang: 'fr' },
    { do: 'start', form: 'none-of-ours' },
    { do: 'fill', draft: 'D-1', revision: 1, bant_b: 320 },
    { do: 'fill', draft: 'D-1', revision: 1.5 },
    { do: 'fill', draft: 'D-1', revision: 1, bant_n: 'x'.repeat(8001) },
  ])('%j is none of ours', (value) => {
    expect(readAction(value)).toBeNull();
  });

  test('a card sends its inputs beside the keys of the action', () => {
    expect(readAction({ do: 'fill', draft: 'D-1', revision: 3, bant_b: '320 万', fit: 'all' })).toEqual({
      do: 'fill',
      draft: 'D-1',
      revision: 3,
      values: { bant_b: '320 万', fit: 'all' },
    });
  });

  test('a button comes back as it was sent', () => {
    const action = { do: 'submit', draft: 'D-1', revision: 3, attempt: 1 } as const;
    expect(readAction(JSON.parse(JSON.stringify(action)))).toEqual(action);
  });
});

describe('stored state', () => {
  test('nothing stored is a fresh state, a stored one comes back', () => {
    expect(readState(undefined)).toEqual(freshState());
    expect(readState(null)).toEqual(freshState());
    const state = {
      ...freshState(),
      lang: 'en' as const,
      form: { draft: 'D-1', asking: 'bant_b', tries: 1, explained: 2, before: ['customer_name'], shown: { revision: 3, attempt: 1 } },
    };
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    const { shown: _shown, explained: _explained, ...older } = state.form;
    expect(readState({ ...state, form: older })).toEqual({ ...state, form: { ...older, explained: 0, shown: null } });
    expect(readState({ ...state, form: { ...state.form, explained: true } }).form?.explained).toBe(1);
  });

  test('one of schema 1 knew no questions; all that it knew is kept', () => {
    const { question: _q, seen: _s, offeredFor: _o, ...known } = freshState();
    const older = { ...known, schema: 1, lang: 'zh-TW', topic: 'po-cancel', options: ['po-cancel'], unanswered: '何时' };
    expect(readState(JSON.parse(JSON.stringify(older)))).toEqual({ ...older, schema: 2, question: '', seen: [], offeredFor: '' });
  });

  test.each([{}, { schema: 99 }, 'text', 7, { ...freshState(), form: { draft: 1 } }, { ...freshState(), lang: 'fr' }])(
    'what no version of the desk wrote is an error and no loss: %j',
    (stored) => {
      expect(() => readState(stored)).toThrow();
    },
  );

  test('the notes of a form likewise', () => {
    expect(readProgress(null)).toEqual(freshProgress());
    expect(() => readProgress({ skipped: 'all' })).toThrow();
  });
});
