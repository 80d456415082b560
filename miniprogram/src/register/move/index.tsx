import { View } from '@tarojs/components';
import { DeclaredForm } from '../../domain/declared/form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useTogether } from '../../kit/hooks/use-together';
import { PageShell } from '../../kit/page-shell';
import { call } from '../../services/call';

import { uploadOf } from '../upload';

definePageConfig({ navigationBarTitleText: '登记' });

/** What a transition asks for. */
export default function MoveRecord() {
  const recordId = useParameter('recordId');
  const move = useParameter('move');
  const record = useCall('register.get', { recordId });
  const register = record.data?.register;
  const kind = useCall('register.kind', register === undefined ? undefined : { register }, {
    remember: `register-${register ?? ''}`,
  });
  const state = useTogether(
    [record, ...(register === undefined ? [] : [kind])],
    record.data && kind.data && { record: record.data, kind: kind.data },
  );
  return (
    <PageShell state={state}>
      {({
        record: { title, version, values: held, organizationId, organizationKind },
        kind: { moves, fields },
      }) => {
        const wanted = moves.find((one) => one.move === move);
        return (
          wanted && (
            <View className="stack">
              <View>
                <View className="page-title">{wanted.word}</View>
                <View className="secondary">{title}</View>
              </View>
              <DeclaredForm
                name={`register-move:${recordId}:${move}:${version}`}
                fields={fields.filter(({ field }) => wanted.asks.includes(field))}
                values={held}
                place={{ organizationId, kind: organizationKind, upload: uploadOf(organizationId) }}
                verb={wanted.word}
                busy="正在登记"
                send={(values) => call('register.move', { recordId, version, move, values })}
                done="已登记"
              />
            </View>
          )
        );
      }}
    </PageShell>
  );
}
