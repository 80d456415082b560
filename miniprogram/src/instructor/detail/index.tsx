import { useCallback } from 'react';
import { View } from '@tarojs/components';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { formatDay } from '../../kit/format/time';
import { useCall } from '../../kit/hooks/use-call';
import { usePaged } from '../../kit/hooks/use-paged';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { ListPage } from '../../kit/list-page';
import { MenuRow } from '../../kit/menu-row';
import { NoticeLine } from '../../kit/notice-line';
import { PrimaryButton } from '../../kit/primary-button';
import { Tag } from '../../kit/tag';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Head } from '../head';
import { VisitedCard } from '../visited-card';
import { kindLook, lapsedWords, termWords } from '../words';

definePageConfig({ navigationBarTitleText: '指导员', enablePullDownRefresh: true });

/** One instructor: the term, what they look after, and what the office may do. */
export default function InstructorDetail() {
  const instructorId = useParameter('instructorId');
  const profile = useCall('instructor.get', { instructorId });
  const load = useCallback(
    async (after?: string) => {
      const { subjects, next } = await call('instructor.subjects', { instructorId, after });
      return { items: subjects, next };
    },
    [instructorId],
  );
  const state = usePaged(load);
  const { reload: reloadProfile } = profile;
  const { reload: reloadSubjects } = state;
  const reload = useCallback(async () => {
    await Promise.all([reloadProfile(), reloadSubjects()]);
  }, [reloadProfile, reloadSubjects]);
  useReloadOnReturn(reload);
  const one = profile.data;
  return (
    <ListPage
      state={{ ...state, reload }}
      itemsOf={(subjects) => subjects}
      keyOf={({ id }) => id}
      header={
        one && (
          <Head>
            <Profile one={one} onDone={reload} />
          </Head>
        )
      }
      none={
        one?.ended
          ? { icon: 'ledger', title: '已经不联系单位', hint: '原来联系的单位，可以安排给别的指导员' }
          : { icon: 'ledger', title: '还没有安排联系的单位', hint: '点“安排单位”，从没有人联系的里选' }
      }
      after={
        one &&
        !one.ended && (
          <ActionBar>
            <ButtonPair>
              <PrimaryButton
                look="quiet"
                icon="edit"
                onPress={() => open(pages.instructor.edit({ instructorId }))}
              >
                修改
              </PrimaryButton>
              <PrimaryButton
                icon="plus"
                onPress={() =>
                  open(pages.instructor.assign({ instructorId, organizationId: one.organizationId }))
                }
              >
                安排单位
              </PrimaryButton>
            </ButtonPair>
          </ActionBar>
        )
      }
    >
      {(subject) => <VisitedCard subject={subject} />}
    </ListPage>
  );
}

function Profile({ one, onDone }: { one: Output<'instructor.get'>; onDone: () => Promise<void> }) {
  const { id: instructorId, name, over, usesApp, ended } = one;
  const end = async () => {
    const sure = await confirm(
      `结束${name}的任期？`,
      '所联系的单位要另外安排指导员；联系记录都留着。',
      '结束任期',
    );
    if (!sure) return;
    await call('instructor.end', { instructorId });
    await onDone();
  };
  return (
    <Card title={name} aside={<Tag {...kindLook(one)} />}>
      {one.lapsed && <NoticeLine tone="warn">{lapsedWords}</NoticeLine>}
      <View className="secondary numbers">{termWords(one)}</View>
      <View className="secondary">{usesApp ? '本人自己记联系情况' : '联系情况由街镇代记'}</View>
      {over.map(({ name: organization, until }) => (
        <View key={organization} className="secondary numbers">
          {`指导${organization}${until === undefined ? '' : `，到${formatDay(until)}`}`}
        </View>
      ))}
      {!ended && <MenuRow icon="close" label="结束任期" hint="不再担任时" onPress={() => void end()} />}
    </Card>
  );
}
