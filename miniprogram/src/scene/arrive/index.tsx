import { useEffect } from 'react';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { PageShell } from '../../kit/page-shell';
import { Skeleton } from '../../kit/page-shell/skeleton';
import { restart } from '../../services/navigate';

definePageConfig({
  navigationBarTitleText: '正在打开',
});

/** Where every mini-program code leads first: asks what the code stands for and goes there. */
export default function Arrive() {
  const code = useParameter('scene') || 'none';
  const state = useCall('scene.resolve', { code });
  const address = state.data?.address;
  useEffect(() => {
    if (address) void restart(address);
  }, [address]);
  return <PageShell state={state}>{() => <Skeleton />}</PageShell>;
}
