import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { ProgressBar } from '../../kit/progress-bar';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { askedOf, doneOf, progressWords, untilWords } from '../words';

definePageConfig({ navigationBarTitleText: '排摸', enablePullDownRefresh: true });

/** The surveys of an office, latest first, or those that ask an instructor something. */
export default function Surveys() {
  const organizationId = useParameter('organizationId');
  const [own, setOwn] = useState<boolean>();
  const load = useCallback(
    async (after?: string) => {
      const { surveys, own: isOwn, next } = await call('survey.list', { organizationId, after });
      setOwn(isOwn);
      return { items: surveys, next };
    },
    [organizationId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(surveys) => surveys}
      keyOf={({ id }) => id}
      none={
        own
          ? { icon: 'check', title: '没有要排摸的单位', hint: '街镇或区里列出来以后就在这里' }
          : { icon: 'check', title: '还没有排摸', hint: '选好范围和截止的日子，程序列出要了解的单位' }
      }
      after={
        own === false && (
          <ActionBar>
            <PrimaryButton icon="plus" onPress={() => open(pages.survey.begin({ organizationId }))}>
              开始一次排摸
            </PrimaryButton>
          </ActionBar>
        )
      }
    >
      {(one) => {
        const of = { organizationId, surveyId: one.id };
        return (
          <Card
            title={one.name}
            onPress={() => open(own ? pages.survey.tasks(of) : pages.survey.progress(of))}
          >
            <View className="numbers">{progressWords(one.counts)}</View>
            <ProgressBar part={doneOf(one.counts)} whole={askedOf(one.counts)} />
            <View className="secondary numbers">{untilWords(one)}</View>
          </Card>
        );
      }}
    </ListPage>
  );
}
