import type { ReactNode } from 'react';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CallState } from '../hooks/use-call';
import { textOf, codeOf } from '../../services/error-texts';
import { back } from '../../services/navigate';
import { Icon, type IconName } from '../icon';
import { NotBound } from '../not-bound';
import { PageRoot } from '../page-root';
import { PrimaryButton } from '../primary-button';
import { StatusView } from '../status-view';
import { Skeleton } from './skeleton';
import './index.scss';

interface Props<Data> {
  /** The call whose answer the page shows. */
  state: CallState<Data>;
  children: (data: Data) => ReactNode;
  /** What stands there when the answer holds nothing; decided by the page. */
  empty?: (data: Data) => ReactNode | false | undefined;
  /** Stands above the content whatever the call says: a month to switch, a search. */
  header?: ReactNode;
  /** Uses the width of a desk screen. */
  wide?: boolean;
}

function failureLook(error: unknown): { icon: IconName; title: string } {
  const code = codeOf(error);
  if (code === 'NETWORK') return { icon: 'cloud-off', title: '网络不通' };
  if (code === 'ACCESS_DENIED' || code === 'ACTIVITY.NOT_INVITED')
    return { icon: 'lock', title: '您暂时不能看这一页' };
  return { icon: 'info', title: '内容没能打开' };
}

/** A page around one call: skeleton, error with retry, empty, or content; pulling down asks again. */
export function PageShell<Data>({ state, children, empty, header, wide }: Props<Data>) {
  const { data, error, reload } = state;

  usePullDownRefresh(() => {
    void reload().then(() => Taro.stopPullDownRefresh());
  });

  return (
    <PageRoot className={`page-shell${wide ? ' page-wide' : ''}`}>
      {header}
      {inside()}
    </PageRoot>
  );

  function inside(): ReactNode {
    if (data === undefined) {
      if (error === undefined) return <Skeleton />;
      if (codeOf(error) === 'NOT_BOUND') return <NotBound />;
      const look = failureLook(error);
      return (
        <StatusView {...look} hint={textOf(error)}>
          {look.icon === 'lock' ? (
            <PrimaryButton look="quiet" onPress={back}>
              返回
            </PrimaryButton>
          ) : (
            <PrimaryButton look="quiet" onPress={reload}>
              重试
            </PrimaryButton>
          )}
        </StatusView>
      );
    }
    return (
      <>
        {error !== undefined && (
          <View className="page-stale" role="button" onClick={() => void reload()}>
            <Icon name="cloud-off" size={18} />
            <View className="page-stale-text">没能更新，看到的是上次的内容。点这里重试</View>
          </View>
        )}
        {(empty?.(data) || null) ?? children(data)}
      </>
    );
  }
}
