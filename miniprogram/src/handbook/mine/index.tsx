import { View } from '@tarojs/components';
import { RemindMe } from '../../domain/remind-me';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { askedLooks } from '../labels';
import '../parts.scss';

definePageConfig({ navigationBarTitleText: '我问过的', enablePullDownRefresh: true });

async function load(after?: string) {
  const { questions, next } = await call('handbook.mine', { after });
  return { items: questions, next };
}

/** 我问过的: what I asked the district, and what it answered. */
export default function Mine() {
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(questions) => questions}
      keyOf={({ id }) => id}
      none={{ icon: 'book', title: '还没有问过', hint: '手册里找不到的，可以问一问区里' }}
      after={
        <>
          <RemindMe templates={['requestAnswered']} word="有答复时提醒我" done="记下了，有答复时提醒您一次" />
          <ActionBar>
            <PrimaryButton icon="edit" onPress={() => open(pages.handbook.ask())}>
              问一个问题
            </PrimaryButton>
          </ActionBar>
        </>
      }
    >
      {({ text, status, askedAt, answerId, reply }) => (
        <Card
          title={text}
          aside={<Tag {...askedLooks[status]} />}
          onPress={answerId ? () => open(pages.handbook.answer({ questionId: answerId })) : undefined}
        >
          {reply && <View className="handbook-text">{reply}</View>}
          <View className="secondary numbers">{`${formatTime(askedAt)} 提问`}</View>
          {answerId && <View className="secondary">答案已在手册里，点开看看</View>}
        </Card>
      )}
    </ListPage>
  );
}
