/**
 * An element: `h('td', { class: 'number' }, '3')`. Functions become listeners, `null` and `false` are left out.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** A table: `columns` are `[title, class]`, `rows` are elements. */
export const table = (columns, rows) =>
  h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map(([title, style]) => h('th', { class: style, scope: 'col' }, title)),
      ),
    ),
    h('tbody', {}, rows),
  );

/** A row that opens something, by mouse or keyboard. */
export const linkRow = (open, ...cells) =>
  h(
    'tr',
    {
      class: 'link',
      tabindex: '0',
      onclick: open,
      onkeydown: (event) => {
        if (event.key === 'Enter') open();
      },
    },
    cells,
  );

/** What stands where there is nothing yet. */
export const empty = (text) => h('p', { class: 'empty' }, text);

/** Says briefly what happened. */
export function notify(text) {
  const notice = document.getElementById('notice');
  notice.textContent = text;
  notice.classList.add('shown');
  clearTimeout(notify.timer);
  notify.timer = setTimeout(() => notice.classList.remove('shown'), 2600);
}

/** A button that cannot be pressed again until its work is done, and that tells of a failure. */
export const action = (label, work, style = '') =>
  h(
    'button',
    {
      type: 'button',
      class: style,
      onclick: async (event) => {
        event.stopPropagation();
        const button = event.currentTarget;
        button.disabled = true;
        try {
          await work();
        } catch (error) {
          notify(`没有成功：${error.message}`);
        }
        button.disabled = false;
      },
    },
    label,
  );

export const json = (value) => JSON.stringify(value, null, 2);

const dateTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
const clockTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hour12: false,
});

/** Beijing time, whole and of day. */
export const formatDateTime = (epochMs) => dateTime.format(epochMs);
export const formatTime = (epochMs) => clockTime.format(epochMs);
export const formatMs = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} 毫秒`;
