import type {
  ComplaintKind,
  ComplaintLevel,
  ComplaintStatus,
  ComplaintStep,
} from '../../../types/shared/complaints';
import { formatCalendarDay } from '../kit/format/time';
import type { Look } from '../kit/tag';
import type { Output } from '../services/contract';

/** The words of 意见投诉. */

export const complaintKindLabels: Record<ComplaintKind, string> = {
  program: '本程序好不好用',
  branch: '支部的事',
  town: '街镇的事',
  district: '区里的事',
  personalData: '个人信息',
  other: '其他',
};

export const complaintStatusLabels: Record<ComplaintStatus, string> = {
  open: '正在办理',
  answered: '已答复',
  closed: '已办结',
};

const looks: Record<ComplaintStatus, Pick<Look, 'tone' | 'icon'>> = {
  open: { tone: 'gold', icon: 'clock' },
  answered: { tone: 'good', icon: 'check-circle' },
  closed: { tone: 'plain', icon: 'check' },
};

/** How a complaint stands, in an icon and a word. */
export const statusLook = (status: ComplaintStatus): Look => ({
  ...looks[status],
  word: complaintStatusLabels[status],
});

export const complaintLevelLabels: Record<ComplaintLevel, string> = {
  town: '街镇',
  district: '区里',
  named: '区里指定的办理人',
};

export const complaintStepLabels: Record<ComplaintStep, string> = {
  sent: '提出',
  handedOn: '转办',
  answered: '答复',
  reopened: '请求再答复',
  rated: '评价',
};

/** By when it is answered; 暂算 while the holidays of a year up to then are not known. */
export const dueWords = ({
  dueOn,
  dueProvisional,
}: Pick<Output<'complaint.get'>, 'dueOn' | 'dueProvisional'>) =>
  `答复期限：${formatCalendarDay(dueOn)}${dueProvisional ? '（暂算）' : ''}`;
