import { View } from '@tarojs/components';
import type { AgeBasis, PostKind } from '../../../../types/shared/developments';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { useParameter } from '../../kit/hooks/use-parameter';
import { inPageRoot } from '../../kit/page-root';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import { DayField } from '../day-field';
import { ageBasisLabels, postKindWords } from '../labels';

definePageConfig({ navigationBarTitleText: '登记一名同志' });

interface Draft {
  actKey: string;
  name: string;
  postKind: PostKind | undefined;
  ageBasis: AgeBasis | undefined;
  appliedOn: string;
  activistOn: string;
  candidateOn: string;
}

/** 登记一名同志: who applied, or is half way; only the key days, and that they are of age. */
function Begin() {
  const organizationId = useParameter('organizationId');
  const memberId = useParameter('memberId') || undefined;
  const known = useParameter('name');
  const form = useForm({
    name: `development-begin:${organizationId}:${memberId ?? ''}`,
    fresh: (): Draft => ({
      actKey: newActKey(),
      name: known,
      postKind: undefined,
      ageBasis: undefined,
      appliedOn: dayOf(Date.now()),
      activistOn: '',
      candidateOn: '',
    }),
    faults: ({ name, postKind, ageBasis }) => ({
      name: needed(name, '请写上姓名'),
      postKind: needed(postKind, '请选岗位类型'),
      ageBasis: needed(ageBasis, '请确认已满十八岁，选一下依据'),
    }),
    send: ({
      actKey,
      name,
      postKind = 'other',
      ageBasis = 'application',
      appliedOn,
      activistOn,
      candidateOn,
    }) =>
      call('development.begin', {
        organizationId,
        actKey,
        name: name.trim(),
        postKind,
        ageBasis,
        appliedOn,
        memberId,
        ...(!memberId && activistOn && { activistOn }),
        ...(!memberId && activistOn && candidateOn && { candidateOn }),
      }),
    about: {
      'DEVELOPMENT.FUTURE': 'appliedOn',
      'DEVELOPMENT.BEFORE_NEED': 'activistOn',
      'DEVELOPMENT.TOO_EARLY': 'candidateOn',
    },
    done: '已建立纪实',
  });
  const { activistOn, candidateOn } = form.value;
  const today = () => dayOf(Date.now());
  return (
    <View className="page-shell stack">
      <View className="secondary">不用写出生日期、家庭情况、身份证号；申请书和档案不上传。</View>
      <Card>
        {!memberId && <TextField label="姓名" max={20} {...form.field('name')} />}
        {memberId && <View>{`名册上的预备党员：${known}`}</View>}
        <Choices label="岗位类型" options={optionsOf(postKindWords)} {...form.field('postKind')} />
        <Choices label="已满十八岁，依据是" options={optionsOf(ageBasisLabels)} {...form.field('ageBasis')} />
        <DayField label="递交申请书的日期" {...form.field('appliedOn')} />
      </Card>
      {!memberId && (
        <Card title="已经办到一半的，只补关键日期">
          <CheckRow
            checked={activistOn !== ''}
            onChange={(checked) =>
              form.change({ activistOn: checked ? today() : '', ...(!checked && { candidateOn: '' }) })
            }
          >
            已经是入党积极分子
          </CheckRow>
          {activistOn && <DayField label="确定为积极分子的日期" {...form.field('activistOn')} />}
          {activistOn && (
            <CheckRow
              checked={candidateOn !== ''}
              onChange={(checked) => form.change({ candidateOn: checked ? today() : '' })}
            >
              已经是发展对象
            </CheckRow>
          )}
          {activistOn && candidateOn && (
            <DayField label="确定为发展对象的日期" {...form.field('candidateOn')} />
          )}
        </Card>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在登记" onPress={form.submit}>
          建立纪实
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}

export default inPageRoot(Begin);
