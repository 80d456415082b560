import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'SURVEY.NOT_AN_OFFICE': '排摸和组建由街镇和区里来办，请从街镇或区的工作台打开',
    'SURVEY.NO_SUCH': '这次排摸不包括这家单位，请返回看看最新的',
    'SURVEY.DAY_PASSED': '截止的日子已经过了，请另选',
    'SURVEY.COVERED_ALREADY': '里面有已经覆盖或不再运营的单位，请返回看看最新的',
    'SURVEY.BEING_FORMED': '里面有正在组建的单位，请在“组建党组织”里看',
    'SURVEY.OTHER_TOWN': '要同一个街镇的单位才能一起组建',
    'SURVEY.NO_PARENT': '请选本街镇里可以建支部的党组织',
    'SURVEY.TOO_MANY_UNITS': '联合支部的单位太多了，请少选几家',
    'SURVEY.SETTLED': '这件事已经办结',
    'SURVEY.DAY_IMPOSSIBLE': '请示在前、批复在后，都不晚于今天，请再核对',
    'SURVEY.NOT_ASKED_YET': '先登记请示的日期',
    'SURVEY.NOT_APPROVED': '登记批复以后再成立',
  },
  fields: {
    withIds: '和哪些单位一起',
    parentId: '上级党组织',
    state: '进展',
    surveyedOn: '最近排摸',
    unformedBecause: '还没组建的原因',
    visitedOn: '最近联系',
    units: '单位',
    number: '文号',
  },
} satisfies Failures;
