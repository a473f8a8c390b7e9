/** The command scripts are plain JavaScript without types of their own. */
declare module '*.mjs';
