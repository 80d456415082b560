import { readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Library, Project } from './library';

/**
 * Checks a mini-program's configuration as WeChat's upload does: `project.config.json`, `app.json` with its theme, tabs
 * and private interfaces, and the JSON of every page and component. Throws WeChat's own words at the first fault.
 */
export async function checkPackage(
  library: Library,
  folder: string,
  miniprogramRoot: string,
): Promise<number> {
  const project = openProject(library, folder, miniprogramRoot);
  library.checkProject(project);
  const app = library.checkApp(project);
  const inPackages = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => posix.join(root, page)),
  );
  const found = new Set([...(app.pages ?? []), ...inPackages]);
  // A set hands out what is added while it is walked: the components of components are checked too.
  for (const pagePath of found) {
    const { usingComponents = {} } = await library.checkPage(project, { miniprogramRoot, pagePath });
    for (const to of Object.values(usingComponents))
      if (!to.includes('://')) found.add(posix.join(to.startsWith('/') ? '' : posix.dirname(pagePath), to));
  }
  return found.size;
}

function openProject(library: Library, folder: string, miniprogramRoot: string): Project {
  const project = new library.BaseProject();
  project._projectPath = folder;
  project.appid = 'wx0000000000000000';
  project.miniprogramRoot = miniprogramRoot;
  project.attr = () => Promise.resolve(library.account);
  const files = readdirSync(join(folder, miniprogramRoot), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(miniprogramRoot, path.replaceAll('\\', '/')))
    .filter((path) => statSync(join(folder, path)).isFile());
  for (const path of ['project.config.json', ...files]) {
    project._fileSet.add(path);
    project.cacheDirName(project._dirSet, posix.dirname(path));
  }
  return project;
}
