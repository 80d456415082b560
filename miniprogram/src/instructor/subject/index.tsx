import { useCallback, useState } from 'react';
import { View } from '@tarojs/components';
import { learnedWords, visitWayWords } from '../../../../types/shared/instructors';
import { useRequests } from '../../domain/use-requests';
import { Facts } from '../../domain/subject/facts';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { formatCalendarDay, formatDate } from '../../kit/format/time';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Head } from '../head';
import { ItemCard } from '../item-card';
import { visitedWords } from '../words';

definePageConfig({ navigationBarTitleText: '联系情况', enablePullDownRefresh: true });

type Found = Output<'instructor.subject'>;
type Visit = Found['visits'][number];

/** One subject for who looks after it, and for its office: who that is, what is open, what was said when. */
export default function LookedAfter() {
  const subjectId = useParameter('subjectId');
  const [head, setHead] = useState<Found>();
  const load = useCallback(
    async (after?: string) => {
      const found = await call('instructor.subject', { subjectId, after });
      setHead(found);
      return { items: found.visits, next: found.next };
    },
    [subjectId],
  );
  const state = usePaged(load);
  useReloadOnReturn(state.reload);
  return (
    <ListPage
      state={state}
      itemsOf={(visits) => visits}
      keyOf={({ id }) => id}
      header={
        head && (
          <Head>
            <About found={head} onDone={state.reload} />
          </Head>
        )
      }
      none={{ icon: 'edit', title: '还没有联系记录', hint: '走访、电话、微信都可以记，一分钟就好' }}
      after={
        head?.instructor && (
          <ActionBar>
            <PrimaryButton icon="edit" onPress={() => open(pages.instructor.visit({ subjectId }))}>
              {head.mayAssign ? '代记一次联系' : '记一次联系'}
            </PrimaryButton>
          </ActionBar>
        )
      }
    >
      {(visit) => <VisitCard visit={visit} />}
    </ListPage>
  );
}

function About({ found, onDone }: { found: Found; onDone: () => Promise<void> }) {
  const { subject, instructor, items, mayAssign } = found;
  const subjectId = subject.id;
  const requests = useRequests();
  const release = async () => {
    const sure = await confirm('不再由这位指导员联系？', '联系记录都留着；要人联系时另外安排。', '不再联系');
    if (!sure) return;
    await call('instructor.release', { subjectId });
    await onDone();
  };
  return (
    <View className="stack">
      <View>
        <View className="page-title">{subject.name}</View>
        <View className="secondary numbers">{visitedWords(found)}</View>
      </View>
      <Card list>
        {mayAssign && (
          <MenuRow
            icon="people"
            label={instructor ? `由${instructor.name}联系` : '安排指导员'}
            hint={instructor ? termOf(instructor) : '还没有人联系'}
            onPress={() => open(pages.instructor.choose({ subjectId }))}
          />
        )}
        {mayAssign && instructor && (
          <MenuRow icon="close" label="不再由其联系" onPress={() => void release()} />
        )}
        <MenuRow
          icon="edit"
          label="更新经营、党员情况"
          hint="记入台账，并看怎样组建"
          onPress={() => open(pages.survey.subject({ subjectId }))}
        />
        {requests && (
          <MenuRow
            icon="edit"
            label="替企业提诉求"
            hint="走访带回的难处，有人办、有答复"
            onPress={() => open(pages.serviceRequest.raise({ subjectId }))}
          />
        )}
      </Card>
      {items.map((item) => (
        <ItemCard key={item.id} item={item} of="one" />
      ))}
      <Facts subject={subject} />
    </View>
  );
}

const termOf = ({ since, until }: NonNullable<Found['instructor']>): string =>
  until ? `${formatDate(since)}至${formatDate(until)}` : `${formatDate(since)}起`;

function VisitCard({ visit }: { visit: Visit }) {
  const { on, way, instructorName, byOffice, met, learned, note } = visit;
  const about = [instructorName, byOffice && '代记', met && `见到${met}`];
  return (
    <Card title={`${formatCalendarDay(on)} · ${visitWayWords[way]}`}>
      {note && <View>{note}</View>}
      {learned.length > 0 && (
        <View className="secondary">{`了解了${learned.map((one) => learnedWords[one]).join('、')}`}</View>
      )}
      <View className="secondary">{about.filter(Boolean).join(' · ')}</View>
    </Card>
  );
}
