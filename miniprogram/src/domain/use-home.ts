import { useState } from 'react';
import { useCall } from '../kit/hooks/use-call';
import type { Output } from '../services/contract';
import { recall } from '../services/storage';

/** The first screen's one call. Its last answer is kept on the device, and other pages may look at it. */
export const homeMemory = 'firstScreen';

/** Everything the first screen shows; last time's content while it loads. */
export const useHome = () => useCall('home.get', {}, { remember: homeMemory });

/** WeChat's ids of the templates, as the first screen was told them last; asked for only where it never was. */
export function useTemplateIds(): Output<'home.get'>['templateIds'] | undefined {
  const [isKnown] = useState(() => recall(homeMemory) !== undefined);
  const { data } = useCall('home.get', isKnown ? undefined : {}, { remember: homeMemory });
  return data?.templateIds;
}
