import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A browser to launch, with what it needs around it. */
export interface Installed {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, with the libraries and the Chinese font that a bare Linux lacks.
 * The first caller unpacks (3 s); others, in other processes too, find it done.
 */
export function unpackChromium(): Installed {
  const entry = require.resolve('@sparticuz/chromium');
  const manifest = readFileSync(entry.replace(/build.*$/, 'package.json'), 'utf8');
  const home = join(tmpdir(), `liangxin-chromium-${(JSON.parse(manifest) as { version: string }).version}`);
  if (!existsSync(home)) unpackInto(home, dirname(entry));
  const { PATH = '', HOME = home } = process.env;
  return {
    executablePath: join(home, 'chromium'),
    args: ARGUMENTS,
    env: { PATH, HOME, FONTCONFIG_PATH: fontConfigFolder(home), LD_LIBRARY_PATH: join(home, 'al2023/lib') },
  };
}

// Unpacked beside and moved into place in one step, so that nobody ever sees half a browser.
function unpackInto(home: string, packageFolder: string) {
  const staging = mkdtempSync(`${home}-`);
  // Its package unpacks into the temporary folder of its process, and its libraries only where it believes to be
  // on the servers that it was made for.
  execFileSync(process.execPath, ['-e', `require('@sparticuz/chromium').executablePath()`], {
    cwd: packageFolder,
    env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  try {
    renameSync(staging, home);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

// Only the weights that the product uses: fontconfig would otherwise read all nine files.
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold'];

// A folder of its own for each checkout: the browser is shared, the font lies in the checkout's node_modules.
// Moved into place as well: a browser of another process may be reading it.
function fontConfigFolder(home: string): string {
  const font = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const folder = join(home, `fonts-${createHash('sha256').update(font).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  const staged = join(mkdtempSync(join(folder, 'staged-')), 'fonts.conf');
  writeFileSync(staged, fontConfig(font, folder));
  renameSync(staged, join(folder, 'fonts.conf'));
  rmSync(dirname(staged), { recursive: true });
  return folder;
}

function fontConfig(font: string, cache: string): string {
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui', 'PingFang SC', 'Microsoft YaHei'];
  const alias = (family: string) =>
    `  <alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${WEIGHTS.map((weight) => `  <dir>${join(font, weight)}</dir>`).join('\n')}
  <cachedir>${cache}</cachedir>
${families.map(alias).join('\n')}
</fontconfig>
`;
}

// Several processes on purpose, unlike the package's own arguments: one page that crashes must not end the others.
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-setuid-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--disable-gpu'],
  ...['--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars', '--mute-audio'],
];
