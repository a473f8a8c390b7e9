import { createRequire } from 'node:module';
import type * as opencc from 'opencc-js';
import { HAN } from './characters.js';

type Convert = (text: string) => string;

const load = createRequire(import.meta.url);

/** The converters are made on first use: most questions need none, and the one to Taiwan's characters alone takes 0.2 s to build. */
function lazy(options: Parameters<typeof opencc.Converter>[0]): Convert {
  let convert: Convert | undefined;
  return (text) => {
    if (!HAN.test(text)) return text;
    convert ??= (load('opencc-js') as typeof opencc).Converter(options);
    return convert(text);
  };
}

/** Traditional characters to simplified ones; simplified text stays as it is. */
export const toSimplified: Convert = lazy({ from: 't', to: 'cn' });

/** Simplified characters to those written in Taiwan. */
export const toTraditional: Convert = lazy({ from: 'cn', to: 'tw' });
