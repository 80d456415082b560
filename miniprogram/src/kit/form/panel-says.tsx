import { NoticeLine } from '../notice-line';
import { RestoredLine } from '../page-root/restored';
import type { Form } from './use-form';

/** What a form in a panel says of itself, above its questions: that it goes on with an earlier draft, and why it was not taken. */
export function PanelSays({
  form: { restored, failure },
}: {
  form: Pick<Form<never>, 'restored' | 'failure'>;
}) {
  return (
    <>
      {restored && <RestoredLine {...restored} />}
      {failure && <NoticeLine tone="bad">{failure}</NoticeLine>}
    </>
  );
}
