import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'COVERAGE.NOT_AN_OFFICE': '覆盖情况按街镇和全区来看，请从街镇或区的工作台打开',
    'COVERAGE.NO_SUCH': '这一年还没有定指标',
    'COVERAGE.CHANGED': '别的同志刚改过，请返回看看最新的再改',
    'COVERAGE.CLOSED': '这一年已经结束，数字不再变',
    'COVERAGE.KEY_TWICE': '有两项指标重了，请返回重新打开再改',
    'COVERAGE.THERE_ALREADY': '这一年已经有指标了',
  },
  fields: { indicators: '指标', target: '目标', strength: '力争或达到', types: '计入的覆盖方式' },
} satisfies Failures;
