import { useEffect } from 'react';
import type { Way } from '../../services/failure';
import { intend } from '../../services/intended';
import { arrivedFromOutside, open, replace } from '../../services/navigate';
import { addressOf } from '../format/address';
import { useOwnAddress } from '../hooks/own-page';
import { PrimaryButton } from '../primary-button';
import { StatusView } from '../status-view';

interface Props {
  way: Way;
  first: NonNullable<Way['first']>;
}

/**
 * In place of a page before which something else has to be done: the way there, and from there back here. Who came by a
 * code or a shared card is taken there at once.
 */
export function DoFirst({ way: { verb, address }, first }: Props) {
  const { path, params } = useOwnAddress();
  const here = addressOf(path, params);
  useEffect(() => {
    intend(here);
    if (arrivedFromOutside()) replace(address);
  }, [here, address]);
  return (
    <StatusView icon="person" title={first.title} hint={first.hint}>
      <PrimaryButton onPress={() => open(address)}>{verb}</PrimaryButton>
    </StatusView>
  );
}
