import { ButtonPair } from '../../kit/button-pair';
import { PrimaryButton } from '../../kit/primary-button';
import type { Output } from '../../services/contract';
import { remind } from '../remind';
import { sumOf, untold } from './rows';

interface Props {
  report: Output<'feedback.report'>;
  /** The rows that are ticked; nothing while no ticks are asked for. */
  picked: ReadonlySet<string> | undefined;
  onBegin: () => void;
  onEnd: () => void;
}

/** Reminds all branches that have not told back, or those one picks. */
export function Remind({ report, picked, onBegin, onEnd }: Props) {
  const { organization, guidance, rows } = report;
  const of = { organizationId: organization.id, guidanceId: guidance.id };
  const behind = untold(sumOf(rows));
  if (behind === 0) return null;
  if (!picked) {
    return (
      <ButtonPair key="all">
        <PrimaryButton look="quiet" onPress={onBegin}>
          选几个提醒
        </PrimaryButton>
        <PrimaryButton icon="bell" busyText="正在提醒" onPress={() => remind(of, behind)}>
          {`提醒这 ${behind} 个`}
        </PrimaryButton>
      </ButtonPair>
    );
  }
  const chosen = rows.filter(({ id }) => picked.has(id));
  const branches = untold(sumOf(chosen));
  const remindChosen = async () => {
    if (await remind({ ...of, withinIds: chosen.map(({ id }) => id) }, branches)) onEnd();
  };
  return (
    <ButtonPair key="picked">
      <PrimaryButton look="quiet" onPress={onEnd}>
        不选了
      </PrimaryButton>
      <PrimaryButton icon="bell" busyText="正在提醒" disabled={branches === 0} onPress={remindChosen}>
        {branches === 0 ? '请在下面选' : `提醒选中的 ${branches} 个`}
      </PrimaryButton>
    </ButtonPair>
  );
}
