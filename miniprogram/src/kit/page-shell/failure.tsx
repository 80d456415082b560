import { codeOf, isClosed, textOf, wayOf } from '../../services/error-texts';
import { back } from '../../services/navigate';
import { PrimaryButton } from '../primary-button';
import { StatusView } from '../status-view';
import { DoFirst } from './do-first';
import { UpdateFirst } from './update-first';

interface Props {
  error: unknown;
  onRetry: () => Promise<void>;
}

/** Why a page has no content, and what can be done about it. */
export function Failure({ error, onRetry }: Props) {
  const code = codeOf(error);
  if (code === 'UPDATE_NEEDED') return <UpdateFirst />;
  const way = wayOf(code);
  if (way?.first) return <DoFirst way={way} first={way.first} />;
  if (isClosed(error)) {
    return (
      <StatusView icon="lock" title="您暂时不能看这一页" hint={textOf(error)}>
        <PrimaryButton look="quiet" onPress={back}>
          返回
        </PrimaryButton>
      </StatusView>
    );
  }
  const offline = code === 'NETWORK';
  return (
    <StatusView
      icon={offline ? 'cloud-off' : 'info'}
      title={offline ? '网络不通' : '内容没能打开'}
      hint={textOf(error)}
    >
      <PrimaryButton look="quiet" onPress={onRetry}>
        重试
      </PrimaryButton>
    </StatusView>
  );
}
