import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ComplaintRow } from '../row';

definePageConfig({ navigationBarTitleText: '意见投诉', enablePullDownRefresh: true });

async function load(after?: string) {
  const { complaints, next } = await call('complaint.mine', { after });
  return { items: complaints, next };
}

/** 意见投诉: what I said and what became of it; a new one; how many there were in the months. */
export default function Mine() {
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(complaints) => complaints}
      keyOf={({ id }) => id}
      none={{
        icon: 'edit',
        title: '还没有提过意见',
        hint: '程序不好用、支部或街镇的事、个人信息，都可以提',
      }}
      header={
        <View>
          <MenuRow
            icon="chart"
            label="每月受理情况"
            hint="收到几件、答复几件、满意几件"
            onPress={() => open(pages.complaint.months())}
          />
        </View>
      }
      after={
        <ActionBar>
          <PrimaryButton icon="edit" onPress={() => open(pages.complaint.write())}>
            提一件意见
          </PrimaryButton>
        </ActionBar>
      }
    >
      {(complaint) => (
        <ComplaintRow
          complaint={complaint}
          onPress={() => open(pages.complaint.detail({ complaintId: complaint.id }))}
        />
      )}
    </ListPage>
  );
}
