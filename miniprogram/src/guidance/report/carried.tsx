import { RollUpLevel, type Choosing } from '../../domain/roll-up/level';
import { usePicking } from '../../domain/roll-up/picking';
import { useCall } from '../../kit/hooks/use-call';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { Remind } from './remind';
import { CarriedRow } from './row';
import { untold, type Row } from './rows';
import { Total } from './total';

interface Props {
  organizationId: string;
  guidanceId: string;
  choosing: Choosing<Row>;
}

/** The figures of one organisation: the sum, the way to remind those who have not told back and to take the table out, then each row. */
export function Carried({ organizationId, guidanceId, choosing }: Props) {
  const state = useCall('feedback.report', { organizationId, guidanceId });
  useReloadOnReturn(state.reload);
  const { picking, begin, end } = usePicking<Row>((row) => untold(row) > 0);
  return (
    <RollUpLevel
      state={state}
      choosing={choosing}
      picking={picking}
      none={{ title: '下面还没有党支部', hint: '建立支部后会出现在这里' }}
      head={(report) => (
        <Total report={report}>
          <Remind report={report} picked={picking?.picked} onBegin={begin} onEnd={end} />
        </Total>
      )}
    >
      {(row) => <CarriedRow row={row} />}
    </RollUpLevel>
  );
}
