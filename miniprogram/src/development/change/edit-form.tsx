import { Card } from '../../kit/card';
import { CheckRow } from '../../kit/check-row';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { dayOf } from '../../kit/format/time';
import { TextField } from '../../kit/text-field';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { DayField } from '../day-field';
import { postKindWords } from '../labels';
import { SendBar } from './send-bar';

/** 修改资料: the name while it is not the roster's, the kind of work, and when they leave their place of work. */
export function EditForm({ person }: { person: Output<'development.get'> }) {
  const { id, version, isOnRoster } = person;
  const form = useForm({
    name: `development-edit:${id}`,
    over: [person.name, person.postKind, person.leavesOn],
    fresh: () => ({ name: person.name, postKind: person.postKind, leavesOn: person.leavesOn ?? '' }),
    faults: ({ name }) => ({ name: needed(name, '请写上姓名') }),
    send: ({ name, postKind, leavesOn }) =>
      call('development.edit', {
        developmentId: id,
        version,
        ...(!isOnRoster && { name: name.trim() }),
        postKind,
        leavesOn: leavesOn || null,
      }),
    done: '已修改',
  });
  const { leavesOn } = form.value;
  return (
    <>
      <Card>
        {!isOnRoster && <TextField label="姓名" max={20} {...form.field('name')} />}
        <Choices label="岗位类型" options={optionsOf(postKindWords)} {...form.field('postKind')} />
        <CheckRow
          checked={leavesOn !== ''}
          onChange={(checked) => form.change({ leavesOn: checked ? dayOf(Date.now()) : '' })}
        >
          不久要离开现在的单位
        </CheckRow>
        {leavesOn && <DayField label="哪天离开" ahead={24} {...form.field('leavesOn')} />}
      </Card>
      <SendBar verb="修改" onPress={form.submit} />
    </>
  );
}
