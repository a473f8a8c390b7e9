import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** The content that ships with this release. */
export const contentFolder = (): string => join(projectRoot(), 'knowledge', 'content');
/** The index that the build made of it. */
export const indexFolder = (): string => join(projectRoot(), 'dist', 'index');
