import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appliedFor } from '../deploy/by-hand';
import interfaces from '../../tests/weapp/interfaces.json';
import { root } from '../cloud';

type Row = readonly string[];

const table = (head: Row, rows: Row[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/**
 * The parts of `docs/publishing.md` that follow from what the code uses (`tests/weapp/interfaces.json`, which a test holds
 * against the build), by their marks.
 */
export const partsOfPublishing = (): Record<string, string> => ({ privacy: privacy(), domains: domains() });

function privacy(): string {
  const sources = sourcesOfApp();
  return table(
    ['信息', '接口', '用途（照此填写）', '另外要做', '代码里的位置'],
    Object.entries(interfaces.private).map(([name, { information, purpose }]) => [
      information,
      `\`${name}\``,
      purpose,
      appliedFor.includes(name) ? '按类目申请接口权限' : '',
      placesOf(name, sources)
        .map((path) => `\`${path}\``)
        .join('、'),
    ]),
  );
}

const ways: Record<keyof typeof interfaces.domains, string> = {
  request: 'request 合法域名',
  uploadFile: 'uploadFile 合法域名',
  downloadFile: 'downloadFile 合法域名',
  connectSocket: 'socket 合法域名',
};

interface Domain {
  address: string;
  purpose: string;
}

const domains = (): string =>
  table(
    ['一栏', '填写', '用途'],
    Object.entries(interfaces.domains as Record<keyof typeof ways, Domain[]>).flatMap(([way, list]) => {
      const column = ways[way as keyof typeof ways];
      return list.length === 0
        ? [[column, '不填', '']]
        : list.map(({ address, purpose }) => [column, `\`${address}\``, purpose]);
    }),
  );

function sourcesOfApp(): Map<string, string> {
  const folder = join(root, 'miniprogram/src');
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .sort()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

/** The files of the app that use an interface; `button.` stands before what a button opens. */
function placesOf(name: string, sources: Map<string, string>): string[] {
  const used = name.startsWith('button.') ? `openType="${name.slice('button.'.length)}"` : `Taro.${name}(`;
  const places = [...sources].flatMap(([path, text]) => (text.includes(used) ? [path] : []));
  if (places.length === 0) throw new Error(`no file of the app has ${used}`);
  return places;
}
