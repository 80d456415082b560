import { View } from '@tarojs/components';
import { DeclaredValues } from '../../domain/declared/values';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { Lines } from '../../kit/lines';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { Conditions } from '../conditions';
import { stanceWords } from '../labels';

definePageConfig({ navigationBarTitleText: '评审意见' });

type Application = Output<'selection.review'>;

/** An application as its reviewer reads it, and what they say of it. */
export default function Review() {
  const state = useCall('selection.review', { applicationId: useParameter('applicationId') });
  return (
    <PageShell state={state}>
      {(application) => (
        <View className="stack">
          <Card title={application.name}>
            <View className="secondary">{application.roundTitle}</View>
            {application.name !== application.organizationName && (
              <View className="secondary">{application.organizationName}</View>
            )}
            <DeclaredValues
              fields={application.fields}
              values={application.values}
              without={[application.name]}
            />
          </Card>
          <Conditions
            conditions={application.conditions}
            says={application.says}
            source={application.source}
          />
          {application.earlier && (
            <Card title={`补正前您的意见：${stanceWords[application.earlier.stance]}`}>
              <View className="secondary">这份申报已经补正，请看过再写</View>
              {application.earlier.text && <Lines>{application.earlier.text}</Lines>}
            </Card>
          )}
          {application.mayOpine ? <Form application={application} /> : <Fixed application={application} />}
        </View>
      )}
    </PageShell>
  );
}

/** What stands, where nothing more is asked. */
function Fixed({ application: { inConflict, opinion } }: { application: Application }) {
  if (opinion)
    return (
      <Card title={`您的意见：${stanceWords[opinion.stance]}`}>
        {opinion.text && <Lines>{opinion.text}</Lines>}
      </Card>
    );
  return (
    <Card title={inConflict ? '您回避' : '不用写意见了'}>
      <View className="secondary">
        {inConflict ? '申报来自您所在的支部，或者和您有关，不用写意见。' : '这次评选已经过了评审这一步。'}
      </View>
    </Card>
  );
}

function Form({ application: { id: applicationId, version, opinion } }: { application: Application }) {
  const form = useForm({
    name: `selection-opinion:${applicationId}`,
    over: opinion,
    fresh: () => ({ stance: opinion?.stance, text: opinion?.text ?? '' }),
    faults: ({ stance, text }) => ({
      stance: needed(stance, '请选一项'),
      text: stance === 'conflict' ? undefined : needed(text, '请写几句理由'),
    }),
    send: ({ stance, text }) =>
      call('selection.opine', { applicationId, version, stance: stance ?? 'unable', text: text.trim() }),
    about: { 'SELECTION.WORDS_NEEDED': 'text' },
    done: '已交给组织评选的单位',
  });
  const isConflict = form.value.stance === 'conflict';
  return (
    <>
      <Card>
        <Choices
          label="您的意见"
          options={optionsOf(stanceWords)}
          hint={isConflict ? '是亲属、同事，或者有别的关系，请回避；回避以后不再写意见。' : undefined}
          {...form.field('stance')}
        />
        <TextField
          label={isConflict ? '说明（可以不写）' : '理由'}
          max={500}
          room="lines"
          hint="只给组织评选的单位看，两年后删去"
          {...form.field('text')}
        />
      </Card>
      <ActionBar>
        <PrimaryButton busyText="正在交" onPress={form.submit}>
          交意见
        </PrimaryButton>
      </ActionBar>
    </>
  );
}
