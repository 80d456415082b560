import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatCalendarDay } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { Sheet } from '../../kit/sheet';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { superiorLook } from '../looks';
import { Result } from './result';

definePageConfig({ navigationBarTitleText: '推荐参加上级培训', enablePullDownRefresh: true });

type Training = Output<'training.superiors'>['trainings'][number];

/** 推荐参加上级培训: who was recommended to which class, and what came of it. */
export default function Superiors() {
  const organizationId = useParameter('organizationId');
  const [chosen, setChosen] = useState<Training>();
  const load = useCallback(
    async (after?: string) => {
      const { trainings, next } = await call('training.superiors', { organizationId, after });
      return { items: trainings, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  const close = () => setChosen(undefined);
  return (
    <>
      <ListPage
        state={state}
        itemsOf={(trainings) => trainings}
        keyOf={({ id }) => id}
        none={{ icon: 'flag', title: '还没有推荐过', hint: '推荐以后在这里登记结果，学时会记到本人' }}
        after={
          <ActionBar>
            <PrimaryButton icon="plus" onPress={() => open(pages.training.recommend({ organizationId }))}>
              推荐一人
            </PrimaryButton>
          </ActionBar>
        }
      >
        {(training) => (
          <Card
            title={training.name}
            aside={<Tag {...superiorLook(training.state)} />}
            onPress={() => setChosen(training)}
          >
            <View>{training.title}</View>
            <View className="secondary numbers">
              {`${training.organiser} · ${spanWords(training)} · ${training.hours} 学时`}
            </View>
          </Card>
        )}
      </ListPage>
      <Sheet title={chosen ? `${chosen.name}：结果` : ''} visible={chosen !== undefined} onClose={close}>
        {chosen && (
          <Result
            key={`${chosen.id}:${chosen.state}`}
            training={chosen}
            onDone={() => {
              close();
              return state.reload();
            }}
          />
        )}
      </Sheet>
    </>
  );
}

/** From which day to which, or the one day. */
const spanWords = ({ from, to }: { from: string; to: string }): string =>
  from === to ? formatCalendarDay(from) : `${formatCalendarDay(from)} 至 ${formatCalendarDay(to)}`;
