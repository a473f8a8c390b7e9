/** The small line that says which day the desk believes it is, where a demonstration has moved its clock. */
export const createClockLine = (line) => {
  let day = null;
  let texts;

  const show = () => {
    line.hidden = day === null;
    line.textContent = day === null ? '' : texts.demoClock(day);
  };

  return {
    /** @param value what a `desk/clock` event carries: `{day}`, as `2026-12-05`. */
    update(value) {
      day = value?.day ?? null;
      show();
    },
    speak(newTexts) {
      texts = newTexts;
      show();
    },
  };
};
