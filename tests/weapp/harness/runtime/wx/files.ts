import type { Calls } from './calls';

/** The app's own files on the phone: their names and when each was written; what was written is among the calls, and nowhere else. */
export function fileApis(calls: Calls) {
  const written = new Map<string, number>();
  const known = (path: string): number => {
    const at = written.get(path);
    if (at === undefined) throw new Error(`no such file or directory ${path}`);
    return at;
  };
  const write = (path: string): void => {
    if (!/^wxfile:\/\/usr\/[^/]+$/.test(path)) throw new Error(`permission denied, open ${path}`);
    written.set(path, written.size);
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
    copyFileSync: (_from: string, to: string) => write(to),
    writeFileSync: calls.sync('writeFileSync', (path: string, _text: string, _encoding: string) =>
      write(path),
    ),
  };
  return {
    getFileSystemManager: calls.sync('getFileSystemManager', () => manager),
  };
}
