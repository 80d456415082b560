import { useLayoutEffect, useState } from 'react';
import { useCall } from '../kit/hooks/use-call';
import type { Output } from '../services/contract';
import { forgetAnswers, keepAnswer, recallAnswer } from '../services/answers';
import { keep, recall } from '../services/storage';

/** The first screen's one call. Its last answer is kept on the device. */
const homeMemory = 'firstScreen';
const asked = '{}';

/** Everything the first screen shows; last time's content while it loads. */
export function useHome() {
  const state = useCall('home.get', {}, { remember: homeMemory });
  const { data, keptAt } = state;
  useLayoutEffect(() => {
    if (data && keptAt === undefined) noteWhoAsks(data);
  }, [data, keptAt]);
  return state;
}

/** Whoever is somebody else now, or holds other roles, is shown nothing that was answered to them before. */
function noteWhoAsks(home: Output<'home.get'>) {
  const { memberId, organizationId, roles } = home.person ?? {};
  const who = JSON.stringify([memberId, organizationId, roles]);
  if (recall('who') === who) return;
  forgetAnswers();
  keepAnswer(homeMemory, asked, home);
  keep('who', who);
}

/** WeChat's ids of the templates, as the first screen was told them last; asked for only where it never was. */
export function useTemplateIds(): Output<'home.get'>['templateIds'] | undefined {
  const [known] = useState(() => recallAnswer(homeMemory, asked)?.data as Output<'home.get'> | undefined);
  const { data = known } = useCall('home.get', known ? undefined : {}, { remember: homeMemory });
  return data?.templateIds;
}
