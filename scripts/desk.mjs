// Entry of `npm run desk` and `npm start`: brings dist/ up to date, then runs the command line in this process.
import { buildIfStale } from './build.mjs';

buildIfStale();
const { main } = await import('../dist/bot/cli.js');
await main(process.argv.slice(2));
