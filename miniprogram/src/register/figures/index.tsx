import { View } from '@tarojs/components';
import { RollUp } from '../../domain/roll-up';
import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { yuan } from '../../domain/money';
import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import type { Output } from '../../services/contract';
import { PrimaryButton } from '../../kit/primary-button';
import './index.scss';

definePageConfig({ navigationBarTitleText: '登记情况', enablePullDownRefresh: true });

type Row = Output<'register.figures'>['rows'][number];
type Word = Output<'register.figures'>['words'][number];

/** How many records a register has below an organisation, and in which states; no names. */
export default function RegisterFigures() {
  const organizationId = useParameter('organizationId');
  const register = useParameter('register');
  return (
    <RollUp<Row>
      organizationId={organizationId}
      leadsTo={({ id, kind }) =>
        kind === 'branch'
          ? { page: pages.register.list({ organizationId: id, register }) }
          : { below: pages.register.figures({ organizationId: id, register }) }
      }
    >
      {(of, choosing) => <Level organizationId={of} register={register} choosing={choosing} />}
    </RollUp>
  );
}

interface LevelProps {
  organizationId: string;
  register: string;
  choosing: Choosing<Row>;
}

function Level({ organizationId, register, choosing }: LevelProps) {
  const state = useCall('register.figures', { organizationId, register });
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      none={{ title: '还没有登记', hint: '登记了以后在这里看数字' }}
      head={({ office, words, total }) => (
        <Card gold title={office.name}>
          {words.map((word, at) => (
            <View key={word.word} className="register-figure numbers">
              <View>{word.word}</View>
              <View>{said(word, total[at])}</View>
            </View>
          ))}
          <PrimaryButton look="quiet" onPress={() => open(pages.register.list({ organizationId, register }))}>
            看是哪些
          </PrimaryButton>
        </Card>
      )}
    >
      {({ name, counts, words }) => (
        <View className="roll-up-cells">
          <View className="roll-up-name">{name}</View>
          <View className="secondary numbers">
            {words.map((word, at) => `${word.word} ${said(word, counts[at])}`).join('，')}
          </View>
        </View>
      )}
    </RollUpLevel>
  );
}

const said = ({ isMoney, unit }: Word, count = 0): string => (isMoney ? yuan(count) : `${count} ${unit}`);
