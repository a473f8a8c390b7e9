import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const DEPLOY = fileURLToPath(new URL('../../deploy', import.meta.url));

export const readDeploy = (name: string): string => readFileSync(join(DEPLOY, name), 'utf8');

/** A YAML file with its anchors and merges carried out, as compose and kubectl read it. */
export const readYaml = (name: string): unknown => parse(readDeploy(name), { merge: true });

/** The lines `NAME=value` of a file of variables that are not commented out; empty values too. */
export const readVariables = (name: string): Record<string, string> =>
  Object.fromEntries(
    readDeploy(name)
      .split('\n')
      .flatMap((line) => {
        const [, variable, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
        return variable === undefined || value === undefined ? [] : [[variable, value]];
      }),
  );
