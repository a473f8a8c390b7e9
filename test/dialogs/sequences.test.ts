import { sequences } from './sequences.js';

sequences(500);
