import { interleavings } from './interleavings.js';

interleavings(5_000);
