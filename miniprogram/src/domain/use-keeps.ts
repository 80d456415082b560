import { useCall } from '../kit/hooks/use-call';
import { isKeeper } from './roles';

/** Whether the reader does the everyday work of a branch. The cloud decides; the screen only leaves out what it would refuse. */
export function useKeeps(organizationId: string): boolean {
  const { data } = useCall('organization.me', {}, { remember: 'me' });
  return (data?.person?.roles ?? []).some((held) => isKeeper(held) && held.organizationId === organizationId);
}
