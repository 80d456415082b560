import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { ListEnd } from '../../kit/list-end';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { usePaged } from '../../kit/hooks/use-paged';
import { call } from '../../services/call';
import { explain } from '../../services/dialogs';
import type { Input } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { NoticeRow, type Notice } from './notice-row';

definePageConfig({
  navigationBarTitleText: '通知',
  enablePullDownRefresh: true,
});

async function load(before?: number) {
  const { notices, next } = await call('message.inbox', before === undefined ? {} : { before });
  return { items: notices, next };
}

/** 通知: newest first; a dot marks what is unread, a tap opens what it is about. */
export default function Inbox() {
  const state = usePaged(load);

  const markRead = async (which: Input<'message.markRead'>) => {
    await call('message.markRead', which);
    await state.reload();
  };
  const openNotice = (notice: Notice) => {
    if (!notice.read) void markRead({ noticeIds: [notice.id] }).catch(explain);
    open(notice.link);
  };

  return (
    <PageShell
      state={state}
      empty={(notices) =>
        notices.length === 0 && (
          <StatusView icon="bell" title="还没有通知" hint="区里发布指导清单时会通知您" />
        )
      }
    >
      {(notices) => (
        <>
          <View className="stack">
            {notices.some((notice) => !notice.read) && (
              <PrimaryButton
                look="quiet"
                icon="check"
                onPress={() => markRead({ upTo: Math.max(...notices.map((notice) => notice.at)) })}
              >
                全部标为已读
              </PrimaryButton>
            )}
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} onPress={() => openNotice(notice)} />
            ))}
          </View>
          <ListEnd end={state.end} more={state.more} />
          <Card list>
            <MenuRow
              icon="bell"
              label="通知设置"
              hint="微信提醒收不收、还剩几次"
              onPress={() => open(pages.message.settings())}
            />
          </Card>
        </>
      )}
    </PageShell>
  );
}
