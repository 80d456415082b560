import { get, post } from '../api.js';
import {
  action,
  empty,
  formatDateTime,
  formatMs,
  formatTime,
  h,
  json,
  linkRow,
  notify,
  table,
} from '../dom.js';

const SOURCES = { client: '手机端', timer: '定时器', function: '云函数', console: '控制台', test: '平台' };

/** Recent calls, or one of them. */
export const calls = ({ rest: [id] }) => (id ? one(id) : all());

async function all() {
  const list = await get('calls');
  return [
    h('h2', {}, '调用记录'),
    h(
      'p',
      { class: 'lead' },
      '云函数最近的调用，最新的在上。点开一行，看它的日志和数据库请求，也可以照原样重放。',
    ),
    h(
      'div',
      { class: 'card' },
      list.length === 0
        ? empty('还没有调用。在小程序里点一点，或者运行一个定时任务。')
        : table(
            [['时间'], ['函数'], ['来源'], ['状态'], ['数据库请求', 'number'], ['用时', 'number']],
            list.map((call) =>
              linkRow(
                () => (location.hash = `#/calls/${call.requestId}`),
                h('td', { class: 'nowrap quiet' }, formatTime(call.startedAt)),
                h('td', {}, h('b', {}, call.functionName), call.action ? `.${call.action}` : ''),
                h(
                  'td',
                  {},
                  SOURCES[call.source],
                  call.openid ? h('span', { class: 'quiet mono' }, ` ${call.openid}`) : '',
                ),
                h('td', {}, status(call)),
                h('td', { class: 'number' }, String(call.databaseRequests)),
                h('td', { class: 'number' }, formatMs(call.durationMs)),
              ),
            ),
          ),
    ),
  ];
}

const status = (call) => [
  call.error
    ? h('span', { class: 'badge bad', title: call.error.message }, call.error.code)
    : call.ok
      ? h('span', { class: 'badge good' }, '成功')
      : h('span', { class: 'badge gold' }, '已拒绝'),
  call.coldStart ? h('span', { class: 'badge' }, '冷启动') : null,
];

async function one(id) {
  const call = await get(`calls/${encodeURIComponent(id)}`);
  const replay = async () => {
    const again = await post(`calls/${encodeURIComponent(id)}/replay`);
    notify('已重放');
    location.hash = `#/calls/${again.requestId}`;
  };
  return [
    h('p', { class: 'lead' }, h('a', { href: '#/calls' }, '‹ 全部调用')),
    h(
      'div',
      { class: 'bar' },
      h('h2', { class: 'grow' }, call.functionName, call.event?.action ? `.${call.event.action}` : ''),
      action('重放这次调用', replay, 'main'),
    ),
    h(
      'div',
      { class: 'card padded' },
      h(
        'dl',
        {},
        field('请求编号', h('code', {}, call.requestId)),
        field('时间', formatDateTime(call.startedAt)),
        field('来源', SOURCES[call.source], call.openid ? h('code', {}, ` ${call.openid}`) : ''),
        field(
          '用时',
          `${formatMs(call.durationMs)}，${call.coldStart ? '冷启动' : '热启动'}，数据库请求 ${call.databaseRequests} 次`,
        ),
      ),
    ),
    call.error ? [h('h3', {}, `失败：${call.error.code}`), h('pre', {}, call.error.message)] : null,
    h('h3', {}, `日志（${call.log.length} 行）`),
    h(
      'div',
      { class: 'card' },
      call.log.length === 0
        ? empty('这次调用没有写日志')
        : h(
            'ol',
            { class: 'log' },
            call.log.map((line) =>
              h(
                'li',
                { class: line.level },
                h('span', { class: 'quiet' }, formatTime(line.at)),
                h('span', { class: 'quiet' }, line.level),
                h('span', {}, line.text),
              ),
            ),
          ),
    ),
    h('h3', {}, `云服务请求（${call.requests.length} 次）`),
    h(
      'div',
      { class: 'card' },
      call.requests.length === 0
        ? empty('这次调用没有用到数据库、存储和微信接口')
        : call.requests.map((request) =>
            h(
              'details',
              { class: 'request' },
              h(
                'summary',
                {},
                h(
                  'span',
                  {},
                  h('b', {}, request.target),
                  h('span', { class: 'quiet' }, ` ${request.action}`),
                ),
                request.error ? h('span', { class: 'badge bad' }, request.error) : h('span'),
                h('span', { class: 'number quiet' }, formatMs(request.durationMs)),
              ),
              h('pre', {}, request.detail || '（没有参数）'),
            ),
          ),
    ),
    h('h3', {}, '入参'),
    h('pre', {}, json(call.event)),
    call.result === undefined ? null : [h('h3', {}, '返回'), h('pre', {}, json(JSON.parse(call.result)))],
  ]
    .flat()
    .filter(Boolean);
}

const field = (name, ...value) => [h('dt', {}, name), h('dd', {}, value)];
