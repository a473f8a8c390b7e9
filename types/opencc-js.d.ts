declare module 'opencc-js' {
  /** Makes a converter between two locales, for example `{ from: 't', to: 'cn' }`. */
  export function Converter(options: {
    from: 'cn' | 'tw' | 'twp' | 'hk' | 't' | 'jp';
    to: 'cn' | 'tw' | 'twp' | 'hk' | 't' | 'jp';
  }): (text: string) => string;
}
