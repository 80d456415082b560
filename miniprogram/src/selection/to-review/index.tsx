import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { Tag } from '../../kit/tag';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { stanceWords } from '../labels';

definePageConfig({ navigationBarTitleText: '等我评审', enablePullDownRefresh: true });

/** What the reader is asked to say something of, and what they said; what they have a part in is not among it. */
export default function ToReview() {
  const state = useCall('selection.toReview', {});
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={({ applications }) => applications}
      keyOf={({ id }) => id}
      none={{ icon: 'check-circle', title: '现在没有请您评审的', hint: '审核通过的申报会出现在这里' }}
    >
      {({ id, roundTitle, name, organizationName, stance }) => (
        <Card
          title={name}
          aside={
            stance ? (
              <Tag word={stanceWords[stance]} tone="plain" icon="check" />
            ) : (
              <Tag word="等您写意见" tone="gold" icon="clock" />
            )
          }
          onPress={() => open(pages.selection.review({ applicationId: id }))}
        >
          <View className="secondary">{roundTitle}</View>
          {name !== organizationName && <View className="secondary">{organizationName}</View>}
        </Card>
      )}
    </ListPage>
  );
}
