import { View } from '@tarojs/components';
import { clusterEventWords } from '../../../../types/shared/clusters';
import { ActionBar } from '../../kit/action-bar';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { DateField } from '../../kit/date-field';
import { useForm, type Form } from '../../kit/form/use-form';
import { monthsLater } from '../../kit/format/time';
import { PrimaryButton } from '../../kit/primary-button';
import { RemovableCard } from '../../kit/removable-card';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import { askedLabels, classFormWords, classKindWords } from '../labels';
import { faultsOf, inputOf, type Draft } from './draft';

interface Props {
  organizationId: string;
  name: string;
  begin: () => Draft;
  /** For which it can be an activity; none of a branch. */
  clusters: readonly { id: string; name: string }[];
  /** Its sessions are gatherings then, and are changed as such. */
  isPublished: boolean;
  classId?: string;
}

/** The form of a class. */
export function ClassForm({ organizationId, name, begin, clusters, isPublished }: Props) {
  const keepDraft = (draft: Draft) => call('training.save', inputOf(draft, organizationId));
  const form = useForm({
    name,
    fresh: begin,
    faults: faultsOf,
    send: async (draft) => {
      const saved = await keepDraft(draft);
      // It stands by now, whatever becomes of publishing: put right, the form is written over that.
      form.change({ version: saved.version });
      return isPublished ? saved : call('training.publish', saved);
    },
    about: {
      'TRAINING.ENROLMENT_OVER': 'enrolUntil',
      'TRAINING.TOO_MANY_ENROLLED': 'places',
      'TRAINING.SHARES_TOO_MANY': 'places',
      'TRAINING.IN_THE_PAST': 'sessions.0.startsAt',
      'TRAINING.NO_CLUSTER': 'cluster',
      'TRAINING.NO_HOURS': 'hours',
    },
    done: isPublished ? '已保存' : '已发布，可以报名了',
  });
  const asDraft = () => form.submitAs({ faults: faultsOf, send: keepDraft, done: '已存草稿' });
  return (
    <View className="stack">
      <Card>
        <Choices
          label="类型"
          options={optionsOf(classKindWords).filter(
            ({ value }) => value !== 'clusterEvent' || clusters.length > 0,
          )}
          {...form.field('kind')}
        />
        {form.value.kind === 'clusterEvent' && <OfCluster form={form} clusters={clusters} />}
        <TextField label="名称" max={60} room="wrap" {...form.field('title')} />
        <TextField
          label="对象（可不填）"
          max={60}
          placeholder="如：任职不满半年的书记"
          {...form.field('object')}
        />
        <TextField
          label="范围（可不填）"
          max={60}
          placeholder="如：全镇两新党组织"
          {...form.field('range')}
        />
        <Choices label="形式" options={optionsOf(classFormWords)} {...form.field('form')} />
        <TextField
          label={form.value.kind === 'clusterEvent' ? '计划学时（不记就写 0）' : '计划学时'}
          max={5}
          {...form.field('hours')}
        />
        <Choices
          label="出勤要求（没到够不记学时）"
          options={optionsOf(askedLabels)}
          {...form.field('asks')}
        />
      </Card>
      {!isPublished && <Sessions form={form} />}
      <Places form={form} />
      <Card>
        <TextField label="主办单位（可不填）" max={40} {...form.field('organiser')} />
        <TextField label="联系人（可不填）" max={40} {...form.field('contact')} />
        <TextField label="专题（可不填，用顿号隔开）" max={200} {...form.field('topics')} />
        <TextField label="说明（可不填）" max={500} room="lines" {...form.field('notes')} />
      </Card>
      <ActionBar>
        {isPublished ? (
          <PrimaryButton busyText="正在保存" onPress={form.submit}>
            保存
          </PrimaryButton>
        ) : (
          <ButtonPair>
            <PrimaryButton look="quiet" onPress={asDraft}>
              存草稿
            </PrimaryButton>
            <PrimaryButton busyText="正在发布" onPress={form.submit}>
              发布
            </PrimaryButton>
          </ButtonPair>
        )}
      </ActionBar>
    </View>
  );
}

/** Which cluster's activity it is, and of which kind. */
function OfCluster({ form, clusters }: { form: Form<Draft>; clusters: Props['clusters'] }) {
  return (
    <>
      <Choices
        label="哪个产业集群"
        options={clusters.map(({ id, name }) => ({ value: id, word: name }))}
        {...form.field('cluster')}
      />
      <Choices label="哪一类活动" options={optionsOf(clusterEventWords)} {...form.field('event')} />
    </>
  );
}

const day = 24 * 3_600_000;

function Sessions({ form }: { form: Form<Draft> }) {
  const now = Date.now();
  const sessions = form.items('sessions');
  const until = monthsLater(now, 12);
  const more = () => {
    const last = form.value.sessions.at(-1);
    if (last)
      form.add('sessions', { ...last, title: '', startsAt: last.startsAt + day, endsAt: last.endsAt + day });
  };
  return (
    <>
      {sessions.map((session, index) => (
        <RemovableCard
          // oxlint-disable-next-line react/no-array-index-key -- a session has nothing else to be known by
          key={index}
          title={`第 ${index + 1} 次课`}
          onRemove={sessions.length > 1 ? session.remove : undefined}
        >
          <TextField label="内容（可不填）" max={60} {...session.field('title')} />
          <DateField label="开始" from={now} until={until} {...session.field('startsAt')} />
          <DateField
            label="结束"
            from={session.value.startsAt}
            until={session.value.startsAt + day}
            onDayOf={session.value.startsAt}
            {...session.field('endsAt')}
          />
          <TextField label="地点" max={60} {...session.field('place')} />
        </RemovableCard>
      ))}
      {sessions.length < 30 && (
        <PrimaryButton look="quiet" icon="plus" onPress={more}>
          再加一次课
        </PrimaryButton>
      )}
    </>
  );
}

function Places({ form }: { form: Form<Draft> }) {
  return (
    <Card title="报名">
      <DateField
        label="报名截止"
        from={Date.now()}
        until={monthsLater(Date.now(), 12)}
        {...form.field('enrolUntil')}
      />
      <TextField label="总名额（不限就空着）" max={4} {...form.field('places')} />
      {form.items('shares').map((share) => (
        <TextField
          key={share.value.organizationId}
          label={`分给${share.value.name}（可不填）`}
          max={4}
          {...share.field('places')}
        />
      ))}
    </Card>
  );
}
