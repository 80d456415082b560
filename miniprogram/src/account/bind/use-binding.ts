import type { Person } from '../../domain/roles';
import { useCall, type CallState } from '../../kit/hooks/use-call';
import { useTogether } from '../../kit/hooks/use-together';
import type { Output } from '../../services/contract';

/** How far the reader's binding has come. */
export interface Binding extends Output<'account.myRequest'> {
  person: Person | undefined;
}

/** Asks at once who the reader is and what became of their request. */
export function useBinding(): CallState<Binding> {
  const me = useCall('organization.me', {});
  const mine = useCall('account.myRequest', {});
  return useTogether([me, mine], me.data && mine.data && { ...mine.data, person: me.data.person });
}
