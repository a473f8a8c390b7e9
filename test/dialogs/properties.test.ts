import { conversationProperties } from './properties.js';

conversationProperties(100);
