import type { ReactNode } from 'react';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { codeOf } from '../../services/error-texts';
import { updateNow } from '../../services/update';
import type { CallState } from '../hooks/use-call';
import { Icon } from '../icon';
import { PageRoot } from '../page-root';
import { Failure } from './failure';
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

/** A page around one call: skeleton, error with retry, empty, or content; pulling down asks again. */
export function PageShell<Data>({ state, children, empty, header, wide }: Props<Data>) {
  const { reload } = state;

  usePullDownRefresh(() => {
    void reload().then(() => Taro.stopPullDownRefresh());
  });

  return (
    <PageRoot className={`page-shell${wide ? ' page-wide' : ''}`}>
      {header}
      <Inside state={state} empty={empty}>
        {children}
      </Inside>
    </PageRoot>
  );
}

/** What was answered longer ago may be over (ms). */
const fresh = 10 * 60_000;
const isOld = (keptAt: number | undefined) => keptAt !== undefined && Date.now() - keptAt > fresh;

function Inside<Data>({ state, children, empty }: Pick<Props<Data>, 'state' | 'children' | 'empty'>) {
  const { data, error, reload, loading, keptAt } = state;
  if (data === undefined) {
    return error === undefined ? <Skeleton /> : <Failure error={error} onRetry={reload} />;
  }
  return (
    <>
      {error !== undefined && <Stale isAppOld={codeOf(error) === 'UPDATE_NEEDED'} reload={reload} />}
      {loading && isOld(keptAt) && (
        <View className="page-earlier" role="status">
          上次的内容，正在更新
        </View>
      )}
      {(empty?.(data) || null) ?? children(data)}
    </>
  );
}

/** That what is shown is what was answered before, and the way to something newer. */
function Stale({ isAppOld, reload }: { isAppOld: boolean; reload: () => Promise<void> }) {
  return (
    <View className="page-stale" role="button" onClick={() => (isAppOld ? updateNow() : void reload())}>
      <Icon name={isAppOld ? 'info' : 'cloud-off'} size={18} />
      <View className="page-stale-text">
        {isAppOld
          ? '小程序要更新，看到的是上次的内容。点这里更新'
          : '没能更新，看到的是上次的内容。点这里重试'}
      </View>
    </View>
  );
}
