import { useForm, type Form } from '../kit/form/use-form';
import type { Faults } from '../kit/form/use-faults';
import { useCall } from '../kit/hooks/use-call';
import { useParameter } from '../kit/hooks/use-parameter';
import { newActKey } from '../services/act-key';
import { call } from '../services/call';
import type { Input } from '../services/contract';
import type { Year } from './labels';

type What = Input<'democraticReview.record'>['what'];

/** What every step's form has: a key of the act, and why numbers are put right. */
interface Common {
  actKey: string;
  reason: string;
}

/** The year that a step's page is about. */
export function useYear() {
  const organizationId = useParameter('organizationId');
  const year = Number(useParameter('year'));
  return { organizationId, state: useCall('democraticReview.get', { organizationId, year }) };
}

interface Options<Draft> {
  of: Year;
  organizationId: string;
  step: What['step'];
  /** Numbers stand there already: why they are put right is asked. */
  isCorrection?: boolean;
  fresh: () => Draft;
  faults?: (draft: Draft) => Faults;
  what: (draft: Draft) => What;
}

/** The form of a step. */
export function useStep<Draft extends object>(options: Options<Draft>): Form<Draft & Common> {
  const { of, organizationId, step, isCorrection = false, fresh, faults, what } = options;
  const { year, version } = of;
  return useForm<Draft & Common, { version: number }>({
    name: `democraticReview-${step}:${organizationId}:${year}:${version}`,
    fresh: () => ({ ...fresh(), actKey: newActKey(), reason: '' }),
    faults: (draft) => ({
      ...faults?.(draft),
      reason: isCorrection && draft.reason.trim() === '' ? '更正要写上原因' : undefined,
    }),
    send: (draft) =>
      call('democraticReview.record', {
        organizationId,
        year,
        version,
        actKey: draft.actKey,
        what: what(draft),
        ...(draft.reason.trim() && { reason: draft.reason.trim() }),
      }),
    named: (path) => path.replace(/^what\./, ''),
    done: '已登记',
  });
}
