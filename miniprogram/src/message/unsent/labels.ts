/** What each action whose words are checked does, in a few words. */
const labels: Record<string, string> = {
  'account.requestBinding': '申请绑定',
  'activity.cancel': '取消活动',
  'activity.correctRoll': '更正应到名单',
  'activity.edit': '修改活动',
  'activity.postpone': '更改活动时间',
  'activity.publish': '发布活动',
  'activity.saveDraft': '保存活动草稿',
  'attendance.checkInByHand': '登记到会',
  'attendance.decideRequest': '处理请假、补签申请',
  'attendance.refuse': '不认可签到',
  'attendance.request': '请假、补签申请',
  'attendance.revoke': '撤销签到',
  'feedback.give': '反馈落实情况',
  'guidance.review': '审核指导清单',
  'guidance.saveDraft': '保存指导清单',
  'member.askCorrection': '要求更正资料',
  'member.leave': '党员离开支部',
  'member.receive': '接收区外转来的党员',
  'member.transferOut': '转出党员',
  'minutes.save': '保存会议记录',
  'organization.close': '撤销党组织',
  'organization.create': '新建党组织',
  'organization.rename': '党组织改名',
  'organization.setUnits': '设置联合支部单位',
  'roster.commit': '导入名册',
  'role.grant': '授予职务',
  'role.revoke': '收回职务',
};

/** What was asked for, as its author knows it. */
export const labelOf = (action: string): string => labels[action] ?? '写的内容';
