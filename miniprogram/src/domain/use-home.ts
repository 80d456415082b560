import { useCall } from '../kit/hooks/use-call';

/** The first screen's one call. Its last answer is kept on the device, and other pages may look at it. */
export const homeMemory = 'home';

/** Everything the first screen shows; last time's content while it loads. */
export const useHome = () => useCall('home.get', {}, { remember: homeMemory });
