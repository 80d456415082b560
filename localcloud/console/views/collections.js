import { get } from '../api.js';
import { empty, h, json } from '../dom.js';

/** Collections, and the documents of one of them. */
export async function collections({ overview, rest: [name, search = '', page = '0'] }) {
  const chosen =
    overview.collections.find((collection) => collection.name === name) ?? overview.collections[0];
  const head = [
    h('h2', {}, '数据库'),
    h('p', { class: 'lead' }, '只看不改。可以按编号、按文档里出现的任何文字，或按查询条件（JSON）来找。'),
  ];
  if (!chosen) return [...head, h('div', { class: 'card' }, empty('还没有集合。'))];
  return [
    ...head,
    h(
      'div',
      { class: 'split' },
      h(
        'div',
        { class: 'card list' },
        overview.collections.map((collection) =>
          h(
            'a',
            {
              href: `#/data/${encodeURIComponent(collection.name)}`,
              'aria-current': collection === chosen ? 'true' : null,
            },
            collection.name,
            h('span', { class: 'quiet number' }, collection.documents.toLocaleString('zh-CN')),
          ),
        ),
      ),
      h('div', {}, await contents(chosen, search, Number(page))),
    ),
  ];
}

async function contents(collection, search, page) {
  const go = (text, to) =>
    (location.hash = `#/data/${encodeURIComponent(collection.name)}/${encodeURIComponent(text)}/${to}`);
  const input = h('input', {
    class: 'grow',
    type: 'search',
    name: 'search',
    value: search,
    placeholder: '编号、文字，或 {"status":"open"}',
    'aria-label': '查找文档',
  });
  const form = h('form', { class: 'bar' }, input, h('button', { class: 'main' }, '查找'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(input.value, 0);
  });
  const parts = [form, h('p', { class: 'lead' }, '索引：', indexes(collection.indexes))];
  try {
    const { documents, page: size } = await get(
      `collections/${encodeURIComponent(collection.name)}?search=${encodeURIComponent(search)}&page=${page}`,
    );
    parts.push(
      ...(documents.length === 0
        ? [h('div', { class: 'card' }, empty(search ? '没有找到' : '这个集合还是空的'))]
        : documents.map(card)),
      h(
        'div',
        { class: 'bar' },
        page > 0 ? h('button', { type: 'button', onclick: () => go(search, page - 1) }, '上一页') : null,
        documents.length === size
          ? h('button', { type: 'button', onclick: () => go(search, page + 1) }, '下一页')
          : null,
        h(
          'span',
          { class: 'quiet' },
          documents.length > 0 ? `第 ${page * size + 1}–${page * size + documents.length} 条` : '',
        ),
      ),
    );
  } catch (error) {
    parts.push(h('div', { class: 'card' }, empty(error.message)));
  }
  return parts;
}

const indexes = (list) =>
  list.length === 0
    ? '只有 _id'
    : list.map(({ keys, unique, sparse }) =>
        h(
          'span',
          { class: 'index' },
          h('code', {}, keys.map(([field, direction]) => `${field}${direction === 1 ? '↑' : '↓'}`).join(' ')),
          unique ? ' · 唯一' : '',
          sparse ? ' · 稀疏' : '',
        ),
      );

function card(document) {
  const { _id: id, ...fields } = document;
  return h(
    'details',
    { class: 'card document' },
    h('summary', {}, h('b', {}, String(id)), h('span', {}, JSON.stringify(fields))),
    h('pre', {}, json(document)),
  );
}
