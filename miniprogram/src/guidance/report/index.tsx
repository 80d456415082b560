import { useState } from 'react';
import { Panes } from '../../components/panes';
import { inPageRoot } from '../../components/page-root';
import { useParameter } from '../../hooks/use-parameter';
import { useWide } from '../../hooks/use-wide';
import { open, pages } from '../../services/navigate';
import { Carried } from './carried';
import type { Row } from './rows';

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
    else open(pages.guidanceReport(id, guidanceId));
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
