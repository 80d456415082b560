import { useCall } from '../kit/hooks/use-call';

/** Whether the district takes requests of enterprises (诉求); until that is known, it does not. */
export const useRequests = (): boolean =>
  useCall('organization.me', {}, { remember: 'me' }).data?.requests ?? false;
