import { conversationProperties } from './properties.js';

conversationProperties(1_500);
