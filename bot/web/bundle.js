const BUNDLE = '/assets/webchat.js';
const LOOK_AGAIN_MS = 2000;
/** A first start fetches the bundle in the background, which takes a few seconds; only then is something wrong. */
const LOOKS_BEFORE_MISSING = 4;

/** Loads Web Chat's bundle. While the server does not have it, it is asked for again and again, and after some looks `onMissing` is called. */
export const loadWebChat = async ({ onMissing }) => {
  for (let looks = 1; !(await runs(BUNDLE)); looks += 1) {
    if (looks === LOOKS_BEFORE_MISSING) onMissing();
    await new Promise((resume) => setTimeout(resume, LOOK_AGAIN_MS));
  }
  return window.WebChat;
};

const runs = (src) =>
  new Promise((settle) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => settle(true);
    script.onerror = () => {
      script.remove();
      settle(false);
    };
    document.head.append(script);
  });
