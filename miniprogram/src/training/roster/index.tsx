import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../kit/card';
import { ActionBar } from '../../kit/action-bar';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { MenuRow } from '../../kit/menu-row';
import { PageShell } from '../../kit/page-shell';
import { PersonList } from '../../kit/person-list';
import { PrimaryButton } from '../../kit/primary-button';
import { Segments } from '../../kit/segments';
import { countsLine } from '../../../../types/shared/attendances';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { ClassFacts } from '../facts';
import { leavingMeans, mayAdd } from '../labels';
import { resultWords } from '../row';
import { AddPerson } from './add-person';
import { Cancel } from './cancel';
import { MoreSession } from './more-session';
import { Proposals } from './proposals';

definePageConfig({ navigationBarTitleText: '培训班名单', enablePullDownRefresh: true });

const segments = [
  { value: 'people', word: '报名' },
  { value: 'proposed', word: '该来的' },
  { value: 'sessions', word: '课程' },
] as const;

/** A class for who holds it: who is in it and what came of it, who ought to come, its sessions. */
export default function Roster() {
  const classId = useParameter('classId');
  const state = useCall('training.roster', { classId });
  const [shown, setShown] = useState<(typeof segments)[number]['value']>('people');
  const [acting, setActing] = useState<'cancel' | 'session' | 'person'>();
  useReloadOnReturn(state.reload);
  const close = () => setActing(undefined);
  return (
    <PageShell
      state={state}
      wide
      header={<Segments label="看哪些" options={segments} value={shown} onChange={setShown} />}
    >
      {(roster) => {
        const { trainingClass, organizationId } = roster;
        const isOpen = !['settled', 'cancelled', 'over'].includes(trainingClass.phase);
        // Over without a session that was held, it waits for nothing but being called off.
        const noneStands = trainingClass.phase === 'over' && roster.sessions.length === 0;
        return (
          <View className="stack">
            {shown === 'people' && <Enrolled roster={roster} reload={state.reload} />}
            {shown === 'proposed' && (
              <Proposals
                classId={classId}
                organizationId={organizationId}
                phase={trainingClass.phase}
                onEnrolled={state.reload}
              />
            )}
            {shown === 'sessions' && (
              <>
                <SessionList roster={roster} />
                <ClassFacts of={trainingClass} />
                {isOpen && (
                  <Card list>
                    <MenuRow icon="plus" label="加一次课" onPress={() => setActing('session')} />
                    <MenuRow
                      icon="edit"
                      label="修改培训班"
                      hint="名额、截止时间、说明"
                      onPress={() => open(pages.training.form({ organizationId, classId }))}
                    />
                    <MenuRow icon="close" label="取消培训班" onPress={() => setActing('cancel')} />
                  </Card>
                )}
                {noneStands && (
                  <Card list>
                    <MenuRow
                      icon="close"
                      label="取消培训班"
                      hint="每次课都取消了"
                      onPress={() => setActing('cancel')}
                    />
                  </Card>
                )}
              </>
            )}
            <Cancel classId={classId} visible={acting === 'cancel'} onClose={close} onDone={state.reload} />
            <MoreSession
              of={trainingClass}
              visible={acting === 'session'}
              onClose={close}
              onDone={state.reload}
            />
            {shown === 'people' && acting === 'person' && (
              <AddPerson
                classId={classId}
                organizationId={organizationId}
                onDone={() => {
                  close();
                  return state.reload();
                }}
              />
            )}
            {shown === 'people' && trainingClass.phase !== 'cancelled' && (
              <Card list>
                {mayAdd(trainingClass.phase) && acting !== 'person' && (
                  <MenuRow
                    icon="plus"
                    label="添加一人"
                    hint="没有报名就来了的，或者退错了的"
                    onPress={() => setActing('person')}
                  />
                )}
                <MenuRow
                  icon="ledger"
                  label="培训班文件"
                  hint="通知、报名名单、培训结果"
                  onPress={() => open(pages.paper.set({ set: 'trainingClass', aboutId: classId }))}
                />
              </Card>
            )}
            {isOpen && shown === 'people' && (
              <ActionBar>
                <PrimaryButton icon="people" onPress={() => setShown('proposed')}>
                  看谁该来
                </PrimaryButton>
              </ActionBar>
            )}
          </View>
        );
      }}
    </PageShell>
  );
}

type RosterOf = Output<'training.roster'>;

function Enrolled({ roster, reload }: { roster: RosterOf; reload: () => Promise<void> }) {
  const { trainingClass, organizationId, branches, waiting } = roster;
  const classId = trainingClass.id;
  const remove = async (memberId: string, name: string) => {
    if (!(await confirm(`替${name}退出报名吗`, leavingMeans(trainingClass.phase), '退出报名'))) return;
    await call('training.withdrawFor', { organizationId, classId, memberId });
    tell('已退出报名');
    await reload();
  };
  const isDone = trainingClass.phase === 'cancelled';
  return (
    <>
      <View className="secondary numbers">{`已报 ${trainingClass.taken} 人，候补 ${trainingClass.waiting} 人`}</View>
      {branches.map(({ id, name, people }) => (
        <Card key={id} list title={`${name}（${people.length} 人）`}>
          <PersonList
            people={people.map(({ memberId, name: person, result }) => ({
              key: memberId,
              name: person,
              ...(result && { note: resultWords(result, trainingClass.hours) }),
              ...(!isDone && { onPress: () => void remove(memberId, person) }),
            }))}
          />
        </Card>
      ))}
      {waiting.length > 0 && (
        <Card list title={`候补（${waiting.length} 人，按报名先后）`}>
          <PersonList
            people={waiting.map(({ memberId, name, branchName }, at) => ({
              key: memberId,
              name,
              note: `第 ${at + 1} 位，${branchName}`,
            }))}
          />
        </Card>
      )}
    </>
  );
}

function SessionList({ roster: { trainingClass, sessions } }: { roster: RosterOf }) {
  const titles = new Map(trainingClass.sessions.map(({ id, title }) => [id, title]));
  return (
    <Card list title="签到和结果">
      {sessions.map(({ id, counts, closed, begun }) => (
        <MenuRow
          key={id}
          label={titles.get(id) ?? ''}
          hint={begun ? countsLine(counts, !closed) : `应到 ${counts.expected}`}
          onPress={() => open(pages.activity.detail({ activityId: id }))}
        />
      ))}
    </Card>
  );
}
