import { takeLock } from '../../../dist/services/storage/lock.js';

// A process of its own that takes a lock, says so, and holds it until it is ended.
takeLock(process.argv[2] ?? '');
process.stdout.write('held\n');
process.stdin.resume();
