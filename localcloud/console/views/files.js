import { get } from '../api.js';
import { empty, formatDateTime, h, table } from '../dom.js';

/** What lies in cloud storage. */
export async function files() {
  const list = await get('files');
  return [
    h('h2', {}, '云存储'),
    h('p', { class: 'lead' }, '文件和文档存在同一个库里。下载地址有时限，过期后刷新本页再点。'),
    h(
      'div',
      { class: 'card' },
      list.length === 0
        ? empty('还没有文件')
        : table(
            [['路径'], ['类型'], ['大小', 'number'], ['存入时间']],
            list.map((file) =>
              h(
                'tr',
                {},
                h('td', {}, h('a', { href: file.url, target: '_blank', rel: 'noopener' }, file.path)),
                h('td', { class: 'mono' }, file.contentType),
                h(
                  'td',
                  { class: 'number' },
                  `${Math.max(1, Math.round(file.size / 1024)).toLocaleString('zh-CN')} KB`,
                ),
                h('td', { class: 'nowrap' }, formatDateTime(file.storedAt)),
              ),
            ),
          ),
    ),
  ];
}
