import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import type { Transfer } from './transfer-card';

interface Props {
  transfer: Transfer;
  onDone: () => Promise<void>;
}

/** What the receiving branch can do: take the member in, or not. */
export function Decide({ transfer, onDone }: Props) {
  const { id, memberName, fromName } = transfer;
  const decide = async (accept: boolean) => {
    const sure = accept
      ? await confirm(`接收${memberName}？`, `${memberName}会从${fromName}转到本支部名册。`, '确认接收')
      : await confirm(
          `不接收${memberName}？`,
          `${memberName}仍留在${fromName}，由原支部重新办理。`,
          '不接收',
        );
    if (!sure) return;
    await call('member.decideTransfer', { transferId: id, accept });
    tell(accept ? '已接收' : '已退回原支部');
    await onDone();
  };
  return (
    <>
      <PrimaryButton onPress={() => decide(true)}>接收</PrimaryButton>
      <PrimaryButton look="quiet" onPress={() => decide(false)}>
        不接收
      </PrimaryButton>
    </>
  );
}
