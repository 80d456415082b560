import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../cloud';

/** WeChat's project, as its checks read it: files beneath a folder, and what its account may do. */
export interface Project {
  _projectPath: string;
  _fileSet: Set<string>;
  _dirSet: Set<string>;
  appid: string;
  miniprogramRoot: string;
  attr(): Promise<unknown>;
  cacheDirName(folders: Set<string>, folder: string): void;
}

interface Json {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
  usingComponents?: Record<string, string>;
}

/** The parts of `miniprogram-ci` that check a package's configuration; each throws what WeChat's upload would say. */
export interface Library {
  BaseProject: new () => Project;
  /** What an account may do that nobody entered: an ordinary one. */
  account: unknown;
  checkProject(project: Project): void;
  checkApp(project: Project): Json;
  checkPage(project: Project, page: { miniprogramRoot: string; pagePath: string }): Promise<Json>;
}

interface Checks {
  getProjectConfigJSON: Library['checkProject'];
  getAppJSON: Library['checkApp'];
  getPageJSON: Library['checkPage'];
}

/**
 * Loads the checks, fetching them first (3 MB, and 5 MB of what they stand on) unless they were fetched before; nothing where
 * they were not and `WITHOUT_NETWORK` is set.
 */
export function loadLibrary(): Library | undefined {
  const home = fetched();
  if (home === undefined) return undefined;
  const load = createRequire(join(home, 'node_modules/miniprogram-ci/dist/index.js'));
  const part = (path: string): unknown => load(`./${path}.js`);
  const checks = 'modules/corecompiler/original/json';
  const { BaseProject } = part('project/baseProject') as Pick<Library, 'BaseProject'>;
  const { DefaultProjectAttr } = part('config/config') as { DefaultProjectAttr: unknown };
  const { getProjectConfigJSON } = part(`${checks}/projectconfig`) as Checks;
  const { getAppJSON } = part(`${checks}/app/index`) as Checks;
  const { getPageJSON } = part(`${checks}/page/getPageJSON`) as Checks;
  return {
    BaseProject,
    account: DefaultProjectAttr,
    checkProject: getProjectConfigJSON,
    checkApp: getAppJSON,
    checkPage: getPageJSON,
  };
}

function fetched(): string | undefined {
  const lock = readFileSync(join(__dirname, 'package-lock.json'));
  const manifest = readFileSync(join(__dirname, 'package.json'), 'utf8');
  const { config } = JSON.parse(manifest) as { config: { checker: string; integrity: string } };
  const mark = createHash('sha256').update(lock).update(manifest).digest('hex').slice(0, 16);
  const home = join(root, 'node_modules/.cache/package-check', mark);
  if (existsSync(home)) return home;
  if (process.env.WITHOUT_NETWORK) return undefined;
  const staging = `${home}-${process.pid}`;
  mkdirSync(staging, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(__dirname, file), join(staging, file));
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, args, { cwd: staging, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent');
    // Its package alone: of what it names as its own parts these checks need the eight above.
    const archive = run('npm', 'pack', config.checker, '--silent').trim();
    const found = createHash('sha512')
      .update(readFileSync(join(staging, archive)))
      .digest('base64');
    if (`sha512-${found}` !== config.integrity) throw new Error(`${config.checker} 的内容与锁定的不一致`);
    run('tar', '-xzf', archive);
    renameSync(join(staging, 'package'), join(staging, 'node_modules/miniprogram-ci'));
    rmSync(join(staging, archive));
    renameSync(staging, home);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return home;
}
