import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'ROLE.NOT_FOUND': '没有找到这项职务，可能已被收回',
    'ROLE.MAY_NOT_GRANT': '您不能授予这项职务，请联系上级党组织',
    'ROLE.NOT_FOR_THIS_ORGANIZATION': '这项职务不属于这一级党组织',
    'ROLE.NOT_A_FULL_MEMBER': '这项职务要由正式党员担任',
    'ROLE.ALREADY_OVER': '截止日期已经过去，请重新选择',
    'ROLE.PHONE_INVALID': '手机号不对，请填 11 位数字',
    'ROLE.LAST_ADMIN': '这是最后一位区级管理员，请先让另一位同志担任，再办理',
    'ROLE.NO_END': '区级管理员不设截止日期，请选“长期”',
    'ROLE.SECOND_PERSON_NEEDED': '区级管理员要由另一位同志确认',
    'ROLE.CODE_WRONG': '启用码不对，或者已经过期，请核对',
    'ROLE.NOT_BOUND_YET': '这位同志还没有绑定微信，绑定后再确认',
  },
  fields: { revoked: '收回原因', role: '职务', until: '有效期至', awake: '已启用' },
} satisfies Failures;
