import { sequences } from './sequences.js';

sequences(5_000);
