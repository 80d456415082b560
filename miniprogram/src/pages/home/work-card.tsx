import { isOfficer, type Person } from '../../domain/roles';
import { Card } from '../../kit/card';
import { MenuRow } from '../../kit/menu-row';
import { open } from '../../services/navigate';
import { pages } from '../../services/pages';

/** For those with a role: the way to its tools, and for an officer straight to how the branches stand. */
export function WorkCard({ person }: { person: Person }) {
  const office = person.roles.find(isOfficer);
  return (
    <Card list>
      {office && (
        <MenuRow
          icon="chart"
          label="主题党日开展情况"
          hint={office.organizationName}
          onPress={() => open(pages.report.themeDays({ organizationId: office.organizationId }))}
        />
      )}
      <MenuRow icon="ledger" label="工作台" hint="按职务办事" onPress={() => open(pages.workbench.index())} />
    </Card>
  );
}
