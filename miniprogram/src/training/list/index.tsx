import { useCallback, useState, type ReactNode } from 'react';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { Segments } from '../../kit/segments';
import { call } from '../../services/call';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ClassRow } from '../row';

definePageConfig({ navigationBarTitleText: '培训班', enablePullDownRefresh: true });

const segments = [
  { value: 'now', word: '可报名、我的' },
  { value: 'past', word: '参加过的' },
] as const;

/** 培训班: what one can enrol in, is in or waits for; and what one was in. */
export default function Classes() {
  const [shown, setShown] = useState<'now' | 'past'>('now');
  const header = <Segments label="看哪些" options={segments} value={shown} onChange={setShown} />;
  return shown === 'now' ? <Now header={header} /> : <Past header={header} />;
}

interface Props {
  header: ReactNode;
}

const go = (classId: string) => open(pages.training.detail({ classId }));

function Now({ header }: Props) {
  const state = useCall('training.overview', {});
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      header={header}
      itemsOf={({ mine, open: all }) => [...mine, ...all]}
      keyOf={({ id }) => id}
      none={{ icon: 'book', title: '现在没有可以报名的培训班', hint: '有新的班会出现在这里' }}
    >
      {(of) => <ClassRow of={of} onPress={() => go(of.id)} />}
    </ListPage>
  );
}

function Past({ header }: Props) {
  const load = useCallback(async (after?: string) => {
    const { classes, next } = await call('training.past', { after });
    return { items: classes, next };
  }, []);
  const state = usePaged(load);
  return (
    <ListPage
      state={state}
      header={header}
      itemsOf={(classes) => classes}
      keyOf={({ id }) => id}
      none={{ icon: 'book', title: '还没有参加过培训班', hint: '结束以后会出现在这里，能看到结果' }}
    >
      {(of) => <ClassRow of={of} onPress={() => go(of.id)} />}
    </ListPage>
  );
}
