import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import { call } from '../../services/call';
import { confirm, tell } from '../../services/dialogs';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Person } from './person';

interface Props {
  person: Person;
  onDone: () => Promise<void>;
}

/** What else can be done: facts, resting, going elsewhere, ending, beginning anew. */
export function Acts({ person, onDone }: Props) {
  const { id: developmentId, version, state, isOnRoster, steps } = person;
  if (state === 'ended' || state === 'archived') return null;
  const to = (act: 'edit' | 'move' | 'end' | 'redo') => () =>
    open(pages.development.change({ developmentId, act }));
  const rest = async () => {
    const goesOn = state === 'paused';
    const agreed = await confirm(
      goesOn ? '继续发展？' : '暂停发展？',
      goesOn ? '期限照原来的日子算。' : '暂停以后不再提醒，随时可以继续。',
      goesOn ? '继续' : '暂停',
    );
    if (!agreed) return;
    await call('development.setState', { developmentId, version, to: goesOn ? 'open' : 'paused' });
    tell(goesOn ? '已继续' : '已暂停');
    await onDone();
  };
  const mayBeCancelled =
    isOnRoster && steps.some(({ step, standing }) => step === 'conversion' && standing === 'waiting');
  const hasTaken = steps.some(({ taken, step }) => taken && step !== 'application');
  return (
    <Card list title="其他">
      <MenuRow icon="edit" label="修改资料" hint="姓名、岗位、将离开单位的日期" onPress={to('edit')} />
      {hasTaken && (
        <MenuRow icon="swap" label="从某一步重新办" hint="没有通过、不算数的" onPress={to('redo')} />
      )}
      <MenuRow
        icon="clock"
        label={state === 'paused' ? '继续发展' : '暂停发展'}
        onPress={() => void rest()}
      />
      {mayBeCancelled && (
        <MenuRow
          icon="close"
          label="取消预备党员资格"
          hint="支部大会作了决定的，在这里登记"
          onPress={() => open(pages.development.step({ developmentId, step: 'conversion' }))}
        />
      )}
      {!isOnRoster && <MenuRow icon="swap" label="转到别的支部" hint="培养时间接着算" onPress={to('move')} />}
      {!isOnRoster && <MenuRow icon="close" label="终止发展" onPress={to('end')} />}
    </Card>
  );
}
