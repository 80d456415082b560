import { PrimaryButton } from '../../kit/primary-button';
import { CallError } from '../../services/call';
import { tell } from '../../services/dialogs';
import { parseScanned } from '../check-in/scanned';
import { bring } from '../check-in/send';

interface Props {
  /** What the picture of the code on the screen holds. */
  text: string;
  onCome: () => Promise<void>;
}

/** The keeper, whose phone shows the code, checks in with it: one tap, and no second phone. */
export function ComeIn({ text, onCome }: Props) {
  const come = async () => {
    const shown = parseScanned(text);
    if (!shown) return;
    const became = await bring(shown);
    if (became.is === 'refused') throw new CallError(became.code);
    tell(became.is === 'in' && became.done.state === 'counts' ? '您已签到' : '签到已收到，确认后算到会');
    await onCome();
  };
  return (
    <PrimaryButton look="quiet" icon="check" busyText="正在签到" onPress={come}>
      我也签到
    </PrimaryButton>
  );
}
