// Finds a browser for the browser tests and the screenshots: Debian's Chromium where it is installed, else the one out of @sparticuz/chromium,
// unpacked once into .cache/chromium with the libraries it needs. `node scripts/install-browser.mjs` says which it is; --json for programs.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const UNPACKED = join(root, '.cache', 'chromium', '147.0.0');

/** The package's own list names folders of another place; without a font every text has no height and no visible words. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(UNPACKED, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(UNPACKED, 'fonts', 'cache')}</cachedir>
</fontconfig>
`;

/** What to launch, with the environment it needs beside the present one and the flags of its own. */
export const findBrowser = async () => {
  const wanted = process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path));
  if (wanted !== undefined) return { executablePath: wanted, env: {}, args: [] };
  if (!existsSync(UNPACKED)) await unpack();
  return {
    executablePath: join(UNPACKED, 'chromium'),
    env: { LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib'), FONTCONFIG_PATH: join(UNPACKED, 'fonts') },
    args: ['--no-zygote', '--headless=shell'],
  };
};

/** The package unpacks into the folder for temporary files, so a folder of ours is that for a moment; it becomes visible whole. */
const unpack = async () => {
  mkdirSync(dirname(UNPACKED), { recursive: true });
  const folder = mkdtempSync(`${UNPACKED}.unpacking-`);
  const before = { ...process.env };
  try {
    process.env.TMPDIR = folder;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x'; // its sign to unpack the shared libraries too
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    writeFileSync(join(folder, 'fonts', 'fonts.conf'), FONTS);
    renameSync(folder, UNPACKED);
  } finally {
    for (const name of Object.keys(process.env)) if (before[name] === undefined) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(folder, { recursive: true, force: true });
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await findBrowser();
  console.log(process.argv.includes('--json') ? JSON.stringify(browser) : `The browser tests use ${browser.executablePath}.`);
}
