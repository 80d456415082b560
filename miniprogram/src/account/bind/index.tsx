import { useState } from 'react';
import { OrganiserLine } from '../../domain/organiser-line';
import { NoticeLine } from '../../kit/notice-line';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useReloadOnReturn } from '../../kit/hooks/use-reload-on-return';
import { PageShell } from '../../kit/page-shell';
import { privacyVersion } from '../../../../types/shared/privacy';
import { Bound } from './bound';
import { ByName } from './by-name';
import { ByPhone } from './by-phone';
import { Consent } from './consent';
import { useBinding, type Binding } from './use-binding';
import { Waiting } from './waiting';

definePageConfig({
  navigationBarTitleText: '绑定微信',
  enablePullDownRefresh: true,
});

/** 绑定微信: agree, press WeChat's phone button, and go on to where one was heading; failing that, ask by name. */
export default function Bind() {
  const state = useBinding();
  useReloadOnReturn(state.reload);
  return (
    <PageShell state={state}>
      {(binding) => (
        <>
          {!binding.person && binding.told && (
            <NoticeLine tone="warn">{`${binding.told.title}。${binding.told.body}`}</NoticeLine>
          )}
          <Step binding={binding} reload={state.reload} />
          {!binding.person && <OrganiserLine />}
        </>
      )}
    </PageShell>
  );
}

function Step({ binding, reload }: { binding: Binding; reload: () => Promise<void> }) {
  const { person, request, privacyAgreedVersion } = binding;
  const cameFrom = useParameter('organizationId');
  const [way, setWay] = useState<'phone' | 'name'>();
  // Why the phone did not do, to be said where the person goes on.
  const [because, setBecause] = useState<string>();
  if (person) return <Bound person={person} />;
  if (privacyAgreedVersion < privacyVersion) return <Consent onAgreed={reload} />;
  if (request?.status === 'open' && way === undefined) {
    return <Waiting request={request} reload={reload} onOtherWay={setWay} />;
  }
  const refused = request?.status === 'refused' ? refusedText(request.organizationName) : undefined;
  if (way === 'name' || (way === undefined && refused !== undefined)) {
    return (
      <ByName
        cameFrom={cameFrom}
        because={because ?? refused}
        onAsked={async () => {
          await reload();
          setWay(undefined);
        }}
        onByPhone={() => setWay('phone')}
      />
    );
  }
  return (
    <ByPhone
      onOtherWay={(reason) => {
        setBecause(reason);
        setWay('name');
      }}
    />
  );
}

const refusedText = (branch: string) => `${branch}没有通过上次的申请，请核对姓名和支部，或先与支部书记联系`;
