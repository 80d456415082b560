import { useCallback } from 'react';
import type { Person } from '../../domain/roles';
import { useCall, type CallState } from '../../kit/hooks/use-call';
import type { Output } from '../../services/contract';

/** How far the reader's binding has come. */
export interface Binding extends Output<'account.myRequest'> {
  person: Person | undefined;
}

/** Asks at once who the reader is and what became of their request. */
export function useBinding(): CallState<Binding> {
  const me = useCall('organization.me', {});
  const mine = useCall('account.myRequest', {});
  const reloadMe = me.reload;
  const reloadMine = mine.reload;
  const reload = useCallback(async () => {
    await Promise.all([reloadMe(), reloadMine()]);
  }, [reloadMe, reloadMine]);
  return {
    data: me.data && mine.data && { ...mine.data, person: me.data.person },
    error: me.error ?? mine.error,
    loading: me.loading || mine.loading,
    reload,
  };
}
