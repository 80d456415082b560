import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Facts, lookOf } from '../facts';

definePageConfig({ navigationBarTitleText: '政策专场', enablePullDownRefresh: true });

async function load(after?: string) {
  const { meetings, next } = await call('policyMeeting.list', { after });
  return { items: meetings, next };
}

/** 政策专场 of the district, for everybody; an office announces one here. */
export default function Meetings() {
  const organizationId = useParameter('organizationId');
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(meetings) => meetings}
      keyOf={({ id }) => id}
      none={{ icon: 'calendar', title: '还没有专场', hint: '街镇、区里办的政策专场会列在这里' }}
      after={
        organizationId && (
          <ActionBar>
            <PrimaryButton icon="edit" onPress={() => open(pages.policyMeeting.edit({ organizationId }))}>
              发布专场
            </PrimaryButton>
          </ActionBar>
        )
      }
    >
      {(meeting) => (
        <Card
          title={meeting.title}
          aside={<Tag {...lookOf(meeting)} />}
          onPress={() => open(pages.policyMeeting.detail({ meetingId: meeting.id }))}
        >
          <Facts {...meeting} />
        </Card>
      )}
    </ListPage>
  );
}
