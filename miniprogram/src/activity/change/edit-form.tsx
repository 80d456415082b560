import { View } from '@tarojs/components';
import { activityKindLabels } from '../../domain/labels';
import { AttachmentsCard } from '../../domain/attachments/card';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { needed, useForm } from '../../kit/form/use-form';
import { PrimaryButton } from '../../kit/primary-button';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { carriedRefusals } from '../carried';
import { CheckInRulesCard } from '../check-in-rules';
import { GuidanceItems } from '../guidance-items';
import { saveEdit, textOf } from './save-edit';

interface Props {
  activityId: string;
  got: Output<'activity.plan'>;
  /** Of a class: what is handed out there belongs to the class, and its holder uploads nothing here. */
  isSession: boolean;
}

/** Another title, place, topic or other items of the guidance; people and time stay. */
export function EditForm({ activityId, got, isSession }: Props) {
  const { plan } = got;
  const form = useForm({
    name: `edit:${activityId}`,
    // What was read stays beside it: another keeper may change it meanwhile.
    fresh: () => ({ ...textOf(plan), read: textOf(plan), version: got.version }),
    faults: ({ title, place }) => ({
      title: needed(title, '请写上主题'),
      place: needed(place, '请写上地点'),
    }),
    send: (draft) => saveEdit(activityId, draft),
    about: carriedRefusals,
    done: '已修改',
  });
  const { details, checkInRules, itemIds } = form.value;
  return (
    <View className="stack">
      <View className="secondary">改了主题或地点，会通知参加的人；改时间请用“更改时间”。</View>
      <Card>
        <TextField label="主题" max={100} room="wrap" {...form.field('title')} />
        <TextField label="地点" max={60} {...form.field('place')} />
        <TextField
          label="提示（可不写）"
          max={80}
          room="wrap"
          placeholder="例如：着正装、佩戴党徽；13:30 在大厅集合"
          {...form.field('hints')}
        />
        {plan.kinds
          .filter((kind) => plan.details[kind]?.topic !== undefined)
          .map((kind) => (
            <TextField
              key={kind}
              label={`${activityKindLabels[kind]}的内容`}
              value={details[kind]?.topic ?? ''}
              max={200}
              room="lines"
              error={form.fault(`details.${kind}.topic`)}
              onChange={(topic) =>
                form.change({ details: { ...details, [kind]: { ...details[kind], topic } } })
              }
            />
          ))}
      </Card>
      {got.guidance && (
        <GuidanceItems
          guidance={got.guidance}
          chosen={itemIds}
          error={form.fault('itemIds')}
          onChange={(chosen) => form.change({ itemIds: chosen, guidanceId: got.guidance?.id })}
        />
      )}
      {!isSession && (
        <AttachmentsCard
          place={(asked) => call('activity.prepareFile', { organizationId: got.organizationId, ...asked })}
          {...form.field('attachments')}
        />
      )}
      <CheckInRulesCard rules={checkInRules} onChange={(rules) => form.change({ checkInRules: rules })} />
      <ActionBar>
        <PrimaryButton busyText="正在保存" onPress={form.submit}>
          保存修改
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
