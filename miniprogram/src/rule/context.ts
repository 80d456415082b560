import { none, pagesOf, takes, type Context } from '../domain/context';

const pages = pagesOf('rule', {
  list: takes<{ rule?: string; organizationId?: string }>(),
  workDays: takes<{ organizationId?: string }>(),
  amendments: takes<{ organizationId: string }>(),
  change: takes<{ organizationId: string; rule: string }>(),
  holidays: takes<{ organizationId: string; year: number }>(),
});

/** 规则依据: which rules hold, and what the district lays down over them. */
export const rule = {
  name: 'rule',
  pages,
  errors: {
    'RULE.NOT_THE_DISTRICT': '规则由区里统一登记，请换区级身份再来',
    'RULE.UNKNOWN': '没有找到这条规则，请回到列表重新选择',
    'RULE.NOTHING_CHANGES': '和现在的内容一样，没有要调整的',
    'RULE.NO_NUMBER': '这条规则没有数字可以调整',
    'RULE.ONLY_A_NUMBER': '这是本地惯例，没有条款，只能调整数字',
    'RULE.OUT_OF_RANGE': '这个数字太大或太小，请核对文件',
    'RULE.DAY_NEEDED': '请选择从哪一天起执行',
    'RULE.TOO_SOON': '数字从明天或以后起变动，已经过去的日子不受影响。请换一个日期，或重新登记',
    'RULE.NOT_IN_THE_YEAR': '请核对日期：假期要在这一年里，上班的日子要是周六、周日',
    'RULE.NOT_FOUND': '没有找到这项调整，请刷新后再看',
    'RULE.SECOND_PERSON_NEEDED': '请区里另一位同志确认，自己登记的不能自己确认',
    'RULE.TAKEN_BACK': '这项调整已经撤回',
  },
  fields: {
    rule: '规则',
    value: '数字',
    edition: '版本',
    article: '条款',
    articleStatus: '条号核对',
    from: '从哪一天起',
    document: '依据文号',
    year: '年份',
    holidays: '放假',
    worked: '调休上班',
  },
  tools: [
    {
      for: ['districtOfficer'],
      group: '组织',
      order: 40,
      icon: 'book',
      label: '规则调整',
      hint: '条款、数字、放假安排',
      waits: ['rule'],
      to: pages.amendments,
    },
  ],
  todo: { rule: { icon: 'book', label: '待确认的规则调整', to: pages.amendments } },
  notices: none<'a rule is seen where it counts, and its day is told there'>(),
  basis: none<'these pages are about the basis of all others'>(),
  calendar: none<'a rule begins without anybody doing anything'>(),
} satisfies Context;
