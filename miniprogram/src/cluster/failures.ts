import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'CLUSTER.NO_SUCH': '这里没有这个产业集群。支部看得到的是所覆盖单位的集群',
    'CLUSTER.CHANGED': '别的同志刚改过，请返回看看最新的再改',
    'CLUSTER.NOT_THE_DISTRICT': '集群和全年的数由区里定，请从区的工作台打开',
    'CLUSTER.NO_COMMITTEE': '请选择党组织里的一个党委，撤销了的不行',
    'CLUSTER.NOT_AN_OFFICE': '由街镇和区登记，请从街镇或区的工作台打开',
    'CLUSTER.NO_DOCUMENT': '叫示范的要有依据，请写上文号',
    'CLUSTER.NOT_YET': '这一天还没到，做成了再登记',
    'CLUSTER.NOT_YOURS': '由登记的单位来改',
  },
  fields: {
    meant: '打算做多少',
    events: '算要素对接的活动',
    isGreat: '重点集群',
    committeeId: '集群党委',
    committeeName: '集群党委',
    isEnded: '不再列入',
    one: '五个一的哪一项',
    document: '依据文号',
    note: '说明',
    organizations: '新组建党组织',
    projects: '深度融合示范项目',
    examples: '示范典型',
    matchings: '要素对接活动',
    carriers: '部门联动创新载体',
  },
} satisfies Failures;
