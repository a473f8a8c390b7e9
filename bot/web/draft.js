/** The slim line above the chat that shows how far the open draft is. A press goes on with it. */
export const createDraftLine = (line, { onPress }) => {
  const [title, bar, state] = line.children;
  let draft = null;
  let texts;
  line.addEventListener('click', () => draft?.status === 'open' && onPress(draft));

  const show = () => {
    line.hidden = draft === null || draft.status === 'discarded';
    if (line.hidden) return;
    const words = { open: texts.draftOpen(draft.filled, draft.total), sending: texts.draftSending, sent: texts.draftSent }[draft.status];
    line.dataset.status = draft.status;
    line.disabled = draft.status !== 'open';
    line.setAttribute('aria-label', texts.draftLabel(draft.title, words));
    title.textContent = draft.title;
    bar.max = Math.max(draft.total, 1);
    bar.value = draft.status === 'open' ? draft.filled : bar.max;
    state.textContent = words;
  };

  return {
    /** @param value what a `desk/draft` event carries: `{id, title, filled, total, status}` or null. */
    update(value) {
      draft = value ?? null;
      show();
    },
    speak(newTexts) {
      texts = newTexts;
      show();
    },
  };
};
