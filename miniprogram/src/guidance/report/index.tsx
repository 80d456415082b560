import { useState } from 'react';
import { Panes } from '../../kit/panes';
import { inPageRoot } from '../../kit/page-root';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useWide } from '../../kit/hooks/use-wide';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';
import { Carried } from './carried';
import type { Row } from './rows';

definePageConfig({
  navigationBarTitleText: '清单开展情况',
  enablePullDownRefresh: true,
});

/**
 * 清单开展情况: which branches held their theme day and told back, by what lies directly below an organisation. On a
 * phone a row leads to what is below it; on a desk screen that opens beside it.
 */
function Report() {
  const organizationId = useParameter('organizationId');
  const guidanceId = useParameter('guidanceId');
  const [chosen, setChosen] = useState<string>();
  const wide = useWide();
  const choose = ({ id, kind }: Row) => {
    if (kind === 'branch') return;
    if (wide) setChosen(id);
    else open(pages.guidance.report({ organizationId: id, guidanceId }));
  };
  return (
    <Panes
      wide={wide}
      header={null}
      beside={
        wide &&
        chosen && <Carried key={chosen} organizationId={chosen} guidanceId={guidanceId} onChoose={choose} />
      }
    >
      <Carried organizationId={organizationId} guidanceId={guidanceId} chosen={chosen} onChoose={choose} />
    </Panes>
  );
}

export default inPageRoot(Report);
