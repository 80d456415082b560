import { useCallback, useState } from 'react';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { Segments } from '../../kit/segments';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ComplaintRow } from '../row';

definePageConfig({ navigationBarTitleText: '意见投诉办理', enablePullDownRefresh: true });

const segments = [
  { value: 'open', word: '等答复' },
  { value: 'done', word: '已答复' },
] as const;

/** 意见投诉办理: what waits for the officers of a town or the district, and what they answered. */
export default function Handle() {
  const organizationId = useParameter('organizationId');
  const [shown, setShown] = useState<'open' | 'done'>('open');
  const load = useCallback(
    async (after?: string) => {
      const { complaints, next } = await call('complaint.list', {
        organizationId,
        open: shown === 'open',
        after,
      });
      return { items: complaints, next };
    },
    [organizationId, shown],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      header={<Segments label="看哪些" options={segments} value={shown} onChange={setShown} />}
      itemsOf={(complaints) => complaints}
      keyOf={({ id }) => id}
      none={{
        icon: 'check-circle',
        title: shown === 'open' ? '没有等您答复的意见' : '还没有答复过',
        hint: '说您所在组织的意见不在这里，由上一级办理',
      }}
    >
      {(complaint) => (
        <ComplaintRow
          complaint={complaint}
          onPress={() => open(pages.complaint.case({ complaintId: complaint.id }))}
        />
      )}
    </ListPage>
  );
}
