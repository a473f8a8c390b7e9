import { interleavings } from './interleavings.js';

interleavings(500);
