import type { Failures } from '../services/failure';

export const failures = {
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
    document: '依据文号',
    holidays: '放假',
    worked: '调休上班',
  },
} satisfies Failures;
