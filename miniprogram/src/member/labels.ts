import type { PhonePurpose } from '../../../types/member/words';

export {
  transferKindWords as transferKindLabels,
  transferStatusWords as transferStatusLabels,
} from '../../../types/shared/transfers';

export const phonePurposeLabels: Record<PhonePurpose, string> = {
  contact: '工作联系',
  verifyIdentity: '核对身份',
  emergency: '紧急情况',
};
