import { get, post } from '../api.js';
import { empty, formatDateTime, h, notify, table } from '../dom.js';

const KINDS = {
  thing: '事项',
  time: '时间',
  date: '日期',
  phrase: '状态',
  name: '姓名',
  number: '数量',
  amount: '金额',
  character_string: '编号',
  phone_number: '电话',
  car_number: '车牌',
  letter: '字母',
  symbol: '符号',
};

/** Messages as a phone shows them, and the consents that are left. */
export async function messages({ rest: [openid = ''], redraw }) {
  const { messages: sent, grants } = await get('messages');
  const people = [...new Set(sent.map((message) => message.openid))].sort();
  const shown = openid ? sent.filter((message) => message.openid === openid) : sent;
  const choose = h(
    'select',
    {
      'aria-label': '看谁的手机',
      onchange: () =>
        (location.hash = choose.value ? `#/messages/${encodeURIComponent(choose.value)}` : '#/messages'),
    },
    h('option', { value: '' }, '所有人的手机'),
    people.map((person) => h('option', { value: person, selected: person === openid }, person)),
  );
  return [
    h('h2', {}, '订阅消息'),
    h(
      'p',
      { class: 'lead' },
      '云函数用 subscribeMessage.send 发出的消息，照手机上服务通知的样子。用户同意一次，只能收一条。',
    ),
    h(
      'div',
      { class: 'phones' },
      h(
        'section',
        { class: 'phone', 'aria-label': '手机' },
        h('header', {}, '服务通知'),
        shown.length === 0 ? empty('还没有消息') : shown.map(bubble),
      ),
      h(
        'section',
        {},
        h('div', { class: 'bar' }, choose, h('span', { class: 'quiet' }, `共 ${shown.length} 条`)),
        h('h3', {}, '替用户点一次“允许”'),
        grantForm(openid, redraw),
        h('h3', {}, '还能收的条数'),
        h(
          'div',
          { class: 'card' },
          grants.length === 0
            ? empty('没有人还留着同意')
            : table(
                [['用户'], ['模板'], ['条数', 'number']],
                grants.map((grant) =>
                  h(
                    'tr',
                    {},
                    h('td', { class: 'mono' }, grant.openid),
                    h('td', { class: 'mono' }, grant.templateId),
                    h('td', { class: 'number' }, String(grant.n)),
                  ),
                ),
              ),
        ),
      ),
    ),
  ];
}

const bubble = (message) =>
  h(
    'div',
    { class: 'bubble' },
    h('time', {}, formatDateTime(message.sentAt)),
    h(
      'article',
      {},
      h('h4', {}, message.data.thing1?.value ?? '消息提醒'),
      h(
        'dl',
        {},
        Object.entries(message.data).map(([name, { value }]) => [
          h('dt', {}, KINDS[name.replace(/\d+$/, '')] ?? name),
          h('dd', {}, value),
        ]),
      ),
      h(
        'footer',
        {},
        `发给 ${message.openid}　模板 ${message.templateId}`,
        message.page ? h('div', {}, `进入小程序：${message.page}`) : null,
      ),
    ),
  );

function grantForm(openid, redraw) {
  const person = h('input', { name: 'openid', value: openid, placeholder: '用户 openid', required: true });
  const template = h('input', { name: 'templateId', placeholder: '模板编号', required: true });
  const times = h('input', {
    name: 'times',
    type: 'number',
    min: '1',
    value: '1',
    style: 'width: 80px',
    'aria-label': '次数',
  });
  const form = h('form', { class: 'bar' }, person, template, times, h('button', { class: 'main' }, '允许'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await post('grants', {
        openid: person.value.trim(),
        templateId: template.value.trim(),
        times: Number(times.value),
      });
      notify('已记下');
      redraw();
    } catch (error) {
      notify(`没有成功：${error.message}`);
    }
  });
  return form;
}
