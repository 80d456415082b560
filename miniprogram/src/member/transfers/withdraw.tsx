import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import type { Transfer } from './transfer-card';

interface Props {
  transfer: Transfer;
  onDone: () => Promise<void>;
}

/** What the sending branch can do while the other has not decided: take the transfer back. */
export function Withdraw({ transfer, onDone }: Props) {
  const { id, memberName, toName } = transfer;
  const withdraw = async () => {
    const sure = await confirm(
      `撤回${memberName}的转接？`,
      `${memberName}仍留在本支部，${toName}不能再接收；以后可以重新发起。`,
      '撤回',
    );
    if (!sure) return;
    await call('member.withdrawTransfer', { transferId: id });
    tell('已撤回');
    await onDone();
  };
  return (
    <PrimaryButton look="quiet" onPress={withdraw}>
      撤回转接
    </PrimaryButton>
  );
}
