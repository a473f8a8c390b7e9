// `npm run setup`: compiles the desk and fetches the page's chat client, so that the next start needs no network.
import { buildIfStale } from './build.mjs';

buildIfStale();
const [{ configFromEnvironment }, { fetchWebChat, webChatFolder }, { runProcess }] = await Promise.all(
  ['environment', 'web-chat-file', 'main'].map((name) => import(`../dist/bot/${name}.js`)),
);
// The same configuration as `npm start` reads: the client goes where the server looks for it.
await runProcess(async () => {
  const file = await fetchWebChat(webChatFolder(configFromEnvironment()));
  if (file.kind === 'ready') {
    console.log(`Ready: ${file.path}\nNow run: npm start`);
    return 0;
  }
  console.error(
    `The page's chat client could not be fetched: ${file.problem}. Check the network and the npm registry, then run: ${file.run}`,
  );
  return 1;
});
