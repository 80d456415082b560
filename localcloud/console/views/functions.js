import { empty, h, table } from '../dom.js';

/** The functions this cloud runs. */
export async function functions({ overview }) {
  return [
    h('h2', {}, '云函数'),
    h('p', { class: 'lead' }, '运行的就是要部署的那一份。一个实例同一时刻只处理一次调用。'),
    h(
      'div',
      { class: 'card' },
      overview.functions.length === 0
        ? empty('没有找到云函数。先运行 npm run build:functions，再启动本地云。')
        : table(
            [['函数'], ['超时', 'number'], ['内存', 'number'], ['在跑的实例', 'number'], ['可用的微信接口']],
            overview.functions.map((item) =>
              h(
                'tr',
                {},
                h(
                  'td',
                  {},
                  h('b', {}, item.name),
                  item.triggers.length > 0 ? h('span', { class: 'badge gold' }, '定时') : null,
                ),
                h('td', { class: 'number' }, `${item.timeoutMs / 1000} 秒`),
                h('td', { class: 'number' }, `${item.memoryMb} MB`),
                h('td', { class: 'number' }, String(item.instances)),
                h(
                  'td',
                  { class: 'mono' },
                  item.openapi.length > 0 ? item.openapi.join('、') : h('span', { class: 'quiet' }, '无'),
                ),
              ),
            ),
          ),
    ),
  ];
}
