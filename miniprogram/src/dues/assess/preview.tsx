import { Card } from '../../kit/card';
import { useCall } from '../../kit/hooks/use-call';
import { useSettled } from '../../kit/hooks/use-settled';
import type { DuesCategory, DuesPart } from '../../../../types/shared/dues';
import { Working } from '../working';

interface Props {
  category: DuesCategory;
  sums: Partial<Record<DuesPart, number>>;
  voluntaryFen: number;
}

/** What would be owed by what is filled in so far. */
export function Preview({ category, sums, voluntaryFen }: Props) {
  const asked = useSettled(JSON.stringify({ category, sums }));
  const state = useCall('dues.reckon', JSON.parse(asked) as { category: DuesCategory; sums: Props['sums'] });
  const reckoned = state.data?.reckoned;
  if (!reckoned) return null;
  return (
    <Card gold title="算出来">
      <Working reckoned={reckoned} voluntaryFen={voluntaryFen} />
    </Card>
  );
}
