import { existsSync } from 'node:fs';
import { type Config, readConfig } from './config.js';

/** The configuration of this process: its environment, with `.env` of the working directory below it where there is one. */
export function configFromEnvironment(): Config {
  // Node 20 learned to read it with 20.12.
  if (existsSync('.env') && typeof process.loadEnvFile === 'function') process.loadEnvFile('.env');
  return readConfig(process.env);
}
