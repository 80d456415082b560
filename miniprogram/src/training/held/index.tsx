import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ClassRow } from '../row';

definePageConfig({ navigationBarTitleText: '培训班', enablePullDownRefresh: true });

/** 培训班, for who holds them: what is open to a branch's people from above, and what was held here. */
export default function Held() {
  const organizationId = useParameter('organizationId');
  const [offered, setOffered] = useState<ReadonlySet<string>>(new Set());
  const load = useCallback(
    async (after?: string) => {
      const answer = await call('training.held', { organizationId, after });
      if (!after) setOffered(new Set(answer.offered.map(({ id }) => id)));
      return { items: [...answer.offered, ...answer.classes], next: answer.next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  const pageOf = ({ id, phase }: { id: string; phase: string }) => {
    if (offered.has(id)) return pages.training.people({ organizationId, classId: id });
    if (phase === 'draft') return pages.training.form({ organizationId, classId: id });
    return pages.training.roster({ classId: id });
  };
  return (
    <ListPage
      state={state}
      itemsOf={(classes) => classes}
      keyOf={({ id }) => id}
      none={{ icon: 'book', title: '还没有培训班', hint: '发布以后，党员可以报名' }}
      before={() =>
        offered.size > 0 ? (
          <View className="secondary">{`前 ${offered.size} 个是上级举办的，可以看谁该去、替人报名`}</View>
        ) : null
      }
      after={
        <ActionBar>
          <PrimaryButton icon="plus" onPress={() => open(pages.training.form({ organizationId }))}>
            发布培训班
          </PrimaryButton>
        </ActionBar>
      }
    >
      {(of) => <ClassRow of={of} onPress={() => open(pageOf(of))} />}
    </ListPage>
  );
}
