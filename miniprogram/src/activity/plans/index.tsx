import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { kindsText } from '../../domain/labels';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatTime } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListEnd } from '../../kit/list-end';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { FixedDay } from './fixed-day';
import './index.scss';

definePageConfig({ navigationBarTitleText: '草稿与往次活动', enablePullDownRefresh: true });

/** 草稿与往次活动: what has been begun, what stands, what was held and can be held again, and the branch's fixed day. */
export default function Plans() {
  const organizationId = useParameter('organizationId');
  const load = useCallback(
    async (after?: string) => {
      const { drafts: items, next } = await call('activity.drafts', { organizationId, after });
      return { items, next };
    },
    [organizationId],
  );
  const drafts = usePaged(load);
  const prepared = useCall('activity.prepare', { organizationId });
  useReloadOnReturn(async () => {
    await Promise.all([drafts.reload(), prepared.reload()]);
  });
  return (
    <PageShell state={prepared}>
      {({ earlier, themeDay, ofGroup }) => (
        <View className="stack">
          {!ofGroup && (
            <FixedDay organizationId={organizationId} themeDay={themeDay} onChanged={prepared.reload} />
          )}
          <Standing published={earlier.filter((one) => one.open)} />
          <Card list title="草稿">
            {drafts.data?.map((draft) => (
              <MenuRow
                key={draft.id}
                icon="edit"
                label={draft.title}
                hint={`${kindsText(draft.kinds)} · ${formatTime(draft.startsAt)}`}
                onPress={() => open(pages.activity.publish({ organizationId, from: draft.id }))}
              />
            ))}
            {drafts.data?.length === 0 && <View className="secondary plans-none">没有草稿</View>}
            {drafts.end !== 'end' && <ListEnd end={drafts.end} more={drafts.more} />}
          </Card>
          <Card list title="照往次再办一次">
            {earlier.map((one) => (
              <MenuRow
                key={one.id}
                icon="calendar"
                label={one.title}
                hint={`${kindsText(one.kinds)} · ${formatTime(one.startsAt)}`}
                onPress={() => open(pages.activity.publish({ organizationId, from: one.id, copy: '1' }))}
              />
            ))}
            {earlier.length === 0 && <View className="secondary plans-none">还没有办过活动</View>}
          </Card>
          <ActionBar>
            <PrimaryButton icon="plus" onPress={() => open(pages.activity.publish({ organizationId }))}>
              发布新活动
            </PrimaryButton>
          </ActionBar>
        </View>
      )}
    </PageShell>
  );
}

/** What is published and not ended: to be opened and kept. */
function Standing({ published }: { published: Output<'activity.prepare'>['earlier'] }) {
  if (published.length === 0) return null;
  return (
    <Card list title="已经发布的">
      {published.map(({ id, title, kinds, startsAt }) => (
        <MenuRow
          key={id}
          icon="flag"
          label={title}
          hint={`${kindsText(kinds)} · ${formatTime(startsAt)}`}
          onPress={() => open(pages.activity.detail({ activityId: id }))}
        />
      ))}
    </Card>
  );
}
