import type { Failures } from '../services/failure';

export const failures = {
  errors: {
    'ATTENDANCE.CODE_EXPIRED': '签到码已更新，请看大屏幕上的新码',
    'ATTENDANCE.CODE_WRONG': '签到码不对，请核对大屏幕上的数字',
    'ATTENDANCE.TOO_MANY_GUESSES': '数字输错的次数太多了，请改用扫码，或请支部书记登记到会',
    'ATTENDANCE.PLACE_WANTED': '这次活动要核对是否在现场，请更新小程序后再试',
    'ATTENDANCE.TOO_FAR': '您不在活动地点附近，请到现场后再签到；确实在现场的，请支部书记登记到会',
    'ATTENDANCE.NOT_OPEN_THEN': '扫码时还不能签到或活动已经结束，这次签到没有算上，如需补签请联系支部书记',
    'ATTENDANCE.TOO_LATE': '扫码已经超过一天，这次签到没有算上，请向支部书记申请补签',
    'ATTENDANCE.NO_CHECK_OUT': '这次活动不用签退',
    'ATTENDANCE.NOT_CHECKED_IN': '还没有签到记录，请先签到',
    'ATTENDANCE.NOT_TO_CONFIRM': '这次签到不用确认，请刷新名单',
    'ATTENDANCE.NOT_LISTED': '这次活动的名单里没有这位同志，请支部书记先更正名单',
    'ATTENDANCE.STARTED': '活动已经开始，不能再请假；没能参加的，会后可以申请补课',
    'ATTENDANCE.NOT_STARTED': '活动还没有开始，不能来的请先请假',
    'ATTENDANCE.NOT_CLOSED': '活动还没有结束，结束后可以申请补课',
    'ATTENDANCE.PRESENT_ALREADY': '这次活动已经算到会，不用再申请',
    'ATTENDANCE.DECIDED': '这项申请已经处理过了，不能再改',
    'ATTENDANCE.REQUEST_NOT_FOUND': '没有找到这项申请，请返回重新查看',
  },
  fields: { reminded: '提醒人数' },
} satisfies Failures;
