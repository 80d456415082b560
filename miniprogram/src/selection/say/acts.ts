import { call } from '../../services/call';

/** What can be said in words, by the name that the page is opened with. */

interface Said {
  id: string;
  version: number;
  text: string;
  /** What of it is meant, where it is one of several. */
  about: string;
}

interface Act {
  title: string;
  label: string;
  hint: string;
  max: number;
  done: string;
  send: (said: Said) => Promise<unknown>;
}

export const says = {
  returned: {
    title: '请补正',
    label: '要补正什么',
    hint: '支部会收到，补正后再报',
    max: 300,
    done: '已退回补正',
    send: ({ id, version, text }) =>
      call('selection.check', { applicationId: id, version, found: { as: 'returned', text } }),
  },
  declined: {
    title: '不符合条件',
    label: '为什么',
    hint: '支部会收到',
    max: 300,
    done: '已告诉支部',
    send: ({ id, version, text }) =>
      call('selection.check', { applicationId: id, version, found: { as: 'declined', text } }),
  },
  objection: {
    title: '登记收到的反映',
    label: '反映了什么',
    hint: '只写事情，不写是谁反映的；只给组织评选的单位看',
    max: 500,
    done: '已登记',
    send: ({ id, version, text }) =>
      call('selection.object', { applicationId: id, version, noted: { as: 'objection', text } }),
  },
  settled: {
    title: '写核实结果',
    label: '核实下来怎样',
    hint: '都核实完了才能命名',
    max: 500,
    done: '已登记',
    send: ({ id, version, text, about }) =>
      call('selection.object', {
        applicationId: id,
        version,
        noted: { as: 'settled', objectionId: about, text },
      }),
  },
  struck: {
    title: '不再公示',
    label: '为什么',
    hint: '公示页上马上就没有了，支部会收到',
    max: 300,
    done: '已撤下',
    send: ({ id, version, text }) =>
      call('selection.object', { applicationId: id, version, noted: { as: 'struck', text } }),
  },
  close: {
    title: '结束这次评选',
    label: '为什么不评了',
    hint: '结束以后不再命名，各支部看得到原因',
    max: 300,
    done: '已结束',
    send: ({ id, version, text }) => call('selection.close', { roundId: id, version, text }),
  },
  name: {
    title: '命名',
    label: '命名的文号',
    hint: '公示的都列入荣誉，支部会收到',
    max: 40,
    done: '已命名',
    send: ({ id, version, text }) => call('selection.name', { roundId: id, version, document: text }),
  },
  confirmed: {
    title: '复核通过',
    label: '复核下来怎样',
    hint: '通过以后再管一个期限',
    max: 300,
    done: '已复核',
    send: ({ id, version, text }) =>
      call('selection.look', { honourId: id, version, found: { as: 'confirmed', text } }),
  },
  revoked: {
    title: '撤销荣誉',
    label: '为什么撤销',
    hint: '撤销以后仍列在荣誉里，写明已撤销',
    max: 300,
    done: '已撤销',
    send: ({ id, version, text }) =>
      call('selection.look', { honourId: id, version, found: { as: 'revoked', text } }),
  },
} satisfies Record<string, Act>;

export type What = keyof typeof says;
