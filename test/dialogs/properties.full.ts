import { conversationProperties } from './properties.js';

conversationProperties(5_000);
