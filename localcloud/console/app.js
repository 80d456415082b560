import { get } from './api.js';
import { formatDateTime, h } from './dom.js';
import { calls } from './views/calls.js';
import { collections } from './views/collections.js';
import { files } from './views/files.js';
import { functions } from './views/functions.js';
import { messages } from './views/messages.js';
import { timers } from './views/timers.js';

// One view for each part of the address after `#/`; a view draws itself into the page and may name what to redraw with.
const VIEWS = [
  { path: 'calls', title: '调用记录', draw: calls, refresh: true },
  { path: 'data', title: '数据库', draw: collections, count: ({ collections }) => collections.length },
  { path: 'messages', title: '订阅消息', draw: messages, refresh: true },
  { path: 'timers', title: '定时任务', draw: timers, count: ({ timers }) => timers.length },
  { path: 'functions', title: '云函数', draw: functions, count: ({ functions }) => functions.length },
  { path: 'files', title: '云存储', draw: files },
];
const REFRESH_MS = 2000;

const page = document.getElementById('view');
let drawing = 0;

async function draw(isRefresh = false) {
  const [path, ...rest] = location.hash.slice(2).split('/').map(decodeURIComponent);
  const view = VIEWS.find((candidate) => candidate.path === path) ?? VIEWS[0];
  // A page one reads in must not move under the reader, and a page half drawn is not drawn over.
  const isFrameOnly = isRefresh && (!view.refresh || rest.length > 0);
  const mine = isFrameOnly ? drawing : ++drawing;
  try {
    const overview = await get('overview');
    drawFrame(overview, view);
    if (isFrameOnly) return;
    const content = await view.draw({ overview, rest, redraw: () => draw() });
    if (mine === drawing) page.replaceChildren(...content);
  } catch (error) {
    if (mine === drawing && !isRefresh)
      page.replaceChildren(h('p', { class: 'empty' }, `读取失败：${error.message}`));
  }
}

function drawFrame(overview, current) {
  document.getElementById('environment').textContent = overview.environment;
  document
    .getElementById('nav')
    .replaceChildren(
      ...VIEWS.map((view) =>
        h(
          'a',
          { href: `#/${view.path}`, 'aria-current': view === current ? 'page' : null },
          view.title,
          view.count ? h('span', {}, String(view.count(overview))) : null,
        ),
      ),
    );
  const clock = document.getElementById('clock');
  clock.className = overview.clock.moved ? 'moved' : '';
  clock.replaceChildren(
    overview.clock.moved ? '云上时间（已调）' : '云上时间',
    h('br'),
    formatDateTime(overview.clock.now),
  );
}

window.addEventListener('hashchange', () => {
  void draw().then(() => page.focus({ preventScroll: true }));
  window.scrollTo(0, 0);
});
setInterval(() => {
  const isWriting = page.contains(document.activeElement) && document.activeElement.matches('input, select');
  if (document.visibilityState === 'visible' && !isWriting) void draw(true);
}, REFRESH_MS);
void draw();
