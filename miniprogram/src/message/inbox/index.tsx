import { RemindMe } from '../../domain/remind-me';
import { Card } from '../../kit/card';
import { usePaged } from '../../kit/hooks/use-paged';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Input } from '../../services/contract';
import { explain } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { NoticeRow, type Notice } from './notice-row';

definePageConfig({
  navigationBarTitleText: '通知',
  enablePullDownRefresh: true,
});

async function load(after?: string) {
  const { notices, next } = await call('message.inbox', { after });
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
    <ListPage
      state={state}
      itemsOf={(notices) => notices}
      keyOf={({ id }) => id}
      none={{ icon: 'bell', title: '还没有通知', hint: '区里发布指导清单时会通知您' }}
      before={(notices) =>
        notices.some((notice) => !notice.read) && (
          <PrimaryButton
            look="quiet"
            icon="check"
            onPress={() => markRead({ upTo: Math.max(...notices.map((notice) => notice.at)) })}
          >
            全部标为已读
          </PrimaryButton>
        )
      }
      after={
        <>
          <RemindMe
            templates={['digest']}
            word="有新通知时，早上提醒我"
            done="记下了，有新通知的那天早上提醒您一次"
          />
          <Card list>
            <MenuRow
              icon="bell"
              label="微信提醒开关"
              hint="哪些事要提醒，还会提醒几次"
              onPress={() => open(pages.message.settings())}
            />
          </Card>
        </>
      }
    >
      {(notice) => <NoticeRow notice={notice} onPress={() => openNotice(notice)} />}
    </ListPage>
  );
}
