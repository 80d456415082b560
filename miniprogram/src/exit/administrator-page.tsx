import type { ReactNode } from 'react';
import { useCall } from '../kit/hooks/use-call';
import { PageShell } from '../kit/page-shell';
import { StatusView } from '../kit/status-view';

interface Props {
  organizationId: string;
  children: ReactNode;
}

/** A page for the district's administrator; others read who does it. */
export function AdministratorPage({ organizationId, children }: Props) {
  const state = useCall('exit.state', { organizationId });
  return (
    <PageShell
      state={state}
      empty={({ mayBegin }) =>
        !mayBegin && <StatusView icon="lock" title="这件事由区级管理员办" hint="如有需要，请联系区级管理员" />
      }
    >
      {() => children}
    </PageShell>
  );
}
