import type { Occasion, Reader } from '../../../types/shared/bases';
import { fieldLabels } from '../services/field-labels';
import { actionLabels } from '../services/words';

/** The words of this context; what acts and fields are called elsewhere is taken from there. */

export const readerWords: Record<Reader, string> = {
  member: '党员',
  groupLeader: '组长',
  branchKeeper: '支部',
  townOfficer: '街镇',
  districtOfficer: '区级',
};

export const occasionWords: Record<Occasion, string> = {
  eachGathering: '每次会议、活动',
  monthly: '每个月',
  once: '只要一次',
  whenWanted: '您要办事时才填',
};

export const reminderWords = { meetings: '该开的会还没开', feedback: '清单还没有反馈' } as const;

/** Acts that leave no word in the audit. */
const acts: Record<string, string> = {
  'account.agreePrivacy': '同意隐私说明',
  'account.bindByPhone': '用手机号绑定微信',
  'account.requestBinding': '按姓名申请绑定',
  'role.redeem': '启用区级管理员职务',
  'account.changePhone': '更换手机号',
  'activity.addGuest': '加入其他支部来参加的党员',
  'attendance.checkIn': '签到（也可以请书记登记，或者在纸上签名）',
  'attendance.checkOut': '签退',
  'attendance.request': '请假、补签、补课',
  'attendance.confirm': '确认待确认的签到',
  'attendance.decideRequest': '答复请假和补签',
  'complaint.send': '提意见、投诉',
  'complaint.rate': '说一声满不满意',
  'complaint.reopen': '请再答复一次',
  'handbook.ask': '问一问区里',
  'organization.createGroup': '新建党小组',
  'organization.renameGroup': '党小组改名',
  'organization.closeGroup': '撤销党小组',
  'export.begin': '导出台账、会议记录本',
  'guidance.review': '审核指导清单',
  'member.askCorrection': '请求更正我的资料',
  'member.decideTransfer': '接收转来的党员',
  'member.receive': '名册里增加一名党员',
  'message.recordConsent': '同意接收微信提醒',
  'message.setMuted': '暂停或恢复微信提醒',
  'organization.showMembers': '查看支部党员姓名',
  'roster.preview': '导入名册',
  'roster.export': '导出名册',
};

/** Fields, by act where a name means several things. */
const fields: Record<string, string> = {
  'account.agreePrivacy.version': '点“同意”',
  'account.bindByPhone.code': '点一下授权手机号',
  'account.changePhone.code': '点一下授权手机号',
  'account.requestBinding.name': '姓名',
  'account.requestBinding.organizationId': '所在党支部',
  'activity.addGuest.name': '姓名',
  'activity.addGuest.branchId': '所在党支部',
  'activity.answerInvitation.joins': '同意或不同意',
  'activity.correctRoll.changes.memberId': '哪位党员',
  'activity.correctRoll.changes.as': '应到、列席或不列',
  'attendance.checkIn.code': '扫码或输入六位数字',
  'attendance.checkOut.code': '扫码或输入六位数字',
  'attendance.confirm.memberIds': '确认哪几位',
  'attendance.decideRequest.granted': '同意或不同意',
  'attendance.checkInByHand.memberIds': '哪几位到了',
  'complaint.send.kind': '关于什么',
  'complaint.send.text': '想说的话',
  'complaint.rate.satisfied': '满意或不满意',
  'complaint.reopen.text': '还有什么没说清',
  'complaint.answer.text': '答复',
  'complaint.handOn.to': '转给哪一级',
  'handbook.ask.text': '您的问题',
  'handbook.write.chapter': '哪一章',
  'handbook.write.question': '问题',
  'handbook.write.answer': '答案',
  'exit.announce.lastDay': '最后一天',
  'exit.announce.keptBy': '资料由谁保管',
  'exit.announce.contact': '有疑问找谁',
  'rule.propose.change.rule': '哪一条规则',
  'rule.propose.change.holidays.holiday': '什么节日',
  'rule.propose.change.holidays.from': '从哪天放假',
  'rule.propose.change.holidays.to': '放到哪天',
  'rule.propose.change.worked': '调休上班的日子',
  'export.begin.form': '表格或记录本',
  'export.begin.from': '从哪个月',
  'export.begin.to': '到哪个月',
  'paper.putTemplate.fileId': '模板文件',
  'feedback.give.items.done': '规定动作是否完成',
  'guidance.review.approved': '通过或退回',
  'guidance.saveDraft.content.theme': '主题',
  'guidance.saveDraft.content.items.required': '规定动作还是自选动作',
  'guidance.saveDraft.content.items.text': '每项内容',
  'guidance.saveDraft.content.items.source': '每项出处',
  'guidance.saveDraft.content.feedbackBy': '反馈日期',
  'member.askCorrection.what': '哪里不对',
  'member.askCorrection.shouldBe': '应当是什么',
  'member.becomeFull.decidedOn': '支部大会决定的日期',
  'member.decideTransfer.accept': '接收或不接收',
  'member.receive.name': '姓名',
  'member.receive.status': '正式或预备党员',
  'message.recordConsent.templates': '同意哪几类',
  'message.setMuted.muted': '暂停或恢复',
  'minutes.save.content.agenda': '议程',
  'minutes.save.content.summary': '会议内容',
  'minutes.save.chairId': '主持人',
  'minutes.save.recorderId': '记录人',
  'organization.create.kind': '类别',
  'organization.create.name': '名称',
  'organization.rename.name': '新名称',
  'organization.move.toParentId': '移到哪个组织下',
  'organization.merge.intoId': '并入哪个支部',
  'organization.setUnits.jointBranch': '是不是联合支部',
  'organization.setUnits.units': '由哪些单位组成',
  'organization.setCommittee.termEndsOn': '届满日期',
  'organization.setCommittee.posts.post': '职务',
  'organization.setCommittee.posts.memberId': '由谁担任',
  'organization.setCommittee.posts.from': '任职日期',
  'role.grant.role': '什么职务',
  'role.redeem.code': '区级管理员的启用码',
  'roster.preview.fileId': '名册文件',
  'activity.setThemeDay.rule.on.day': '每月几号',
  'activity.setThemeDay.rule.on.nth': '第几个',
  'activity.setThemeDay.rule.on.weekday': '星期几',
  'activity.setThemeDay.rule.at': '几点',
  purpose: '用途',
  reason: '原因',
};

/** What an act is called; its full name where nobody has named it. */
export const actWord = (action: string): string => acts[action] ?? actionLabels[action] ?? action;

/** What a field of an act is called; its own name where nobody has named it. */
export const fieldWord = (action: string, field: string): string =>
  fields[`${action}.${field}`] ?? fields[field] ?? fieldLabels[field] ?? field;
