import { post } from '../api.js';
import { action, empty, formatDateTime, h, notify, table } from '../dom.js';

const HOUR_MS = 3_600_000;

/** Timers with "run now", and the clock they go by. */
export async function timers({ overview, redraw }) {
  return [
    h('h2', {}, '定时任务'),
    h('p', { class: 'lead' }, '每个函数至多一个触发器，七段式（秒 分 时 日 月 周 年），按北京时间。'),
    h(
      'div',
      { class: 'card' },
      overview.timers.length === 0
        ? empty('没有函数带定时触发器')
        : table(
            [['函数'], ['触发器'], ['时间'], ['下一次'], ['']],
            overview.timers.map(({ functionName, trigger, next }) =>
              h(
                'tr',
                {},
                h('td', {}, h('b', {}, functionName)),
                h('td', {}, trigger.name),
                h('td', { class: 'mono' }, trigger.config),
                h('td', { class: 'nowrap' }, next === null ? '不再触发' : formatDateTime(next)),
                h(
                  'td',
                  { class: 'number' },
                  action('立即运行', () => run(functionName), 'main'),
                ),
              ),
            ),
          ),
    ),
    h('h3', {}, '云上时间'),
    clock(overview.clock, redraw),
  ];
}

async function run(functionName) {
  const call = await post(`timers/${encodeURIComponent(functionName)}/run`);
  notify(call.error ? `运行失败：${call.error.code}` : '已运行');
  location.hash = `#/calls/${call.requestId}`;
}

function clock({ now, moved }, redraw) {
  const set = async (body, text) => {
    await post('clock', body);
    notify(text);
    redraw();
  };
  const input = h('input', {
    type: 'datetime-local',
    step: '1',
    'aria-label': '调到',
    value: localInput(now),
  });
  return h(
    'div',
    { class: 'card padded' },
    h(
      'p',
      { class: 'lead' },
      `现在是 ${formatDateTime(now)}。云函数、服务器时间和定时器都按它走；调到的时间会停住不动。`,
    ),
    h(
      'div',
      { class: 'bar' },
      input,
      action('调到这一刻', () => set({ now: Date.parse(`${input.value}+08:00`) }, '时间已调好')),
      action('往前一小时', () => set({ advance: HOUR_MS }, '往前走了一小时')),
      action('往前一天', () => set({ advance: 24 * HOUR_MS }, '往前走了一天')),
      moved ? action('回到真实时间', () => set({}, '已回到真实时间'), 'main') : null,
    ),
  );
}

// The input shows wall-clock time; Beijing is eight hours ahead of UTC all year.
const localInput = (epochMs) => new Date(epochMs + 8 * HOUR_MS).toISOString().slice(0, 19);
