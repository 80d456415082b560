import { textOfCode } from '../../services/error-texts';
import { updateNow } from '../../services/update';
import { PrimaryButton } from '../primary-button';
import { StatusView } from '../status-view';

/** In place of a page that an app as old as this is not answered: the way to the newer one. */
export function UpdateFirst() {
  return (
    <StatusView icon="info" title="请更新小程序" hint={textOfCode('UPDATE_NEEDED')}>
      <PrimaryButton onPress={updateNow}>更新</PrimaryButton>
    </StatusView>
  );
}
