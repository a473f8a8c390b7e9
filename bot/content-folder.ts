import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** The content that ships with this release. */
export const contentFolder = (): string => join(projectRoot(), 'knowledge', 'content');
