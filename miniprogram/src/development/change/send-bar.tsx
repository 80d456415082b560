import { ActionBar } from '../../kit/action-bar';
import { PrimaryButton } from '../../kit/primary-button';

/** The one button of a form. */
export function SendBar({ verb, onPress }: { verb: string; onPress: () => unknown }) {
  return (
    <ActionBar>
      <PrimaryButton busyText="正在登记" onPress={onPress}>
        {verb}
      </PrimaryButton>
    </ActionBar>
  );
}
