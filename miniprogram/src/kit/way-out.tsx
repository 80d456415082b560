import { codeOf, wayOf } from '../services/error-texts';
import { open } from '../services/navigate';
import { PrimaryButton } from './primary-button';

interface Props {
  error: unknown;
  /** Before one goes: a panel closes. */
  onLeave?: () => void;
}

/** The button to where a person can do something about a failure; nothing when there is no such place. */
export function WayOut({ error, onLeave }: Props) {
  const way = error === undefined ? undefined : wayOf(codeOf(error));
  if (!way) return null;
  return (
    <PrimaryButton
      look="quiet"
      onPress={() => {
        onLeave?.();
        open(way.address);
      }}
    >
      {way.verb}
    </PrimaryButton>
  );
}
