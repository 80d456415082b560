import type { Calls } from './calls';

/** The app's own files on the phone: their names and when each was written, but no bytes. */
export function fileApis(calls: Calls) {
  const written = new Map<string, number>();
  const known = (path: string): number => {
    const at = written.get(path);
    if (at === undefined) throw new Error(`no such file or directory ${path}`);
    return at;
  };
  const manager = {
    readdirSync: (folder: string) =>
      [...written.keys()].flatMap((path) =>
        path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [],
      ),
    statSync: (path: string) => ({ size: 0, lastModifiedTime: known(path), isFile: () => true }),
    unlinkSync: (path: string) => {
      known(path);
      written.delete(path);
    },
    copyFileSync: (_from: string, to: string) => {
      if (!/^wxfile:\/\/usr\/[^/]+$/.test(to)) throw new Error(`permission denied, open ${to}`);
      written.set(to, written.size);
    },
  };
  return {
    getFileSystemManager: calls.sync('getFileSystemManager', () => manager),
  };
}
