import type { PhonePurpose } from '../../../types/member/words';
import type { TransferKind, TransferStatus } from '../../../types/shared/members';

/** The words of this context on the screen; a word without its label does not compile. */
export const transferKindLabels: Record<TransferKind, string> = {
  within: '区内转接',
  outward: '转往区外',
  inward: '区外转入',
};

export const transferStatusLabels: Record<TransferStatus, string> = {
  open: '等待接收',
  accepted: '已接收',
  refused: '未接收',
  withdrawn: '已撤回',
  recorded: '已登记',
};

export const phonePurposeLabels: Record<PhonePurpose, string> = {
  contact: '工作联系',
  verifyIdentity: '核对身份',
  emergency: '紧急情况',
};
