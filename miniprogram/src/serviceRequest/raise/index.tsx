import { View } from '@tarojs/components';
import { requestCategoryWords, type RequestCategory } from '../../../../types/shared/service-requests';
import { ActionBar } from '../../kit/action-bar';
import { Card } from '../../kit/card';
import { Choices, optionsOf } from '../../kit/choices';
import { needed, useForm } from '../../kit/form/use-form';
import { useCall } from '../../kit/hooks/use-call';
import { useParameter } from '../../kit/hooks/use-parameter';
import { useTogether } from '../../kit/hooks/use-together';
import { PageShell } from '../../kit/page-shell';
import { PrimaryButton } from '../../kit/primary-button';
import { StatusView } from '../../kit/status-view';
import { TextField } from '../../kit/text-field';
import { newActKey } from '../../services/act-key';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { open, replace } from '../../services/navigate';
import { pages } from '../../services/pages';
import { SubjectField, type PickedSubject } from '../subject-field';
import { spokenNumber } from '../../domain/receipt-number';

definePageConfig({ navigationBarTitleText: '提企业诉求' });

/** Raises a request: by somebody of the enterprise, by its branch, or by who was there or was told. */
export default function Raise() {
  const officeId = useParameter('officeId') || undefined;
  const subjectId = useParameter('subjectId');
  const organizationId = useParameter('organizationId');
  const asking = officeId ?? (organizationId || undefined);
  const prepare = useCall('serviceRequest.prepare', asking ? { officeId: asking } : {});
  // Who raises what was brought home sees the subject that it is about.
  const known = useCall('instructor.subject', subjectId ? { subjectId } : undefined);
  const isReady = prepare.data && (!subjectId || known.data);
  const state = useTogether(
    [prepare, ...(subjectId ? [known] : [])],
    isReady ? { prepared: prepare.data, known: known.data } : undefined,
  );
  return (
    <PageShell
      state={state}
      empty={({ prepared }) =>
        !prepared?.isOn && (
          <StatusView icon="edit" title="区里还没有开通企业诉求" hint="可以先到街镇党群服务站点当面说" />
        )
      }
    >
      {({ prepared, known: found }) =>
        prepared && <Form prepared={prepared} found={found} officeId={officeId} />
      }
    </PageShell>
  );
}

interface Props {
  prepared: Output<'serviceRequest.prepare'>;
  found: Output<'instructor.subject'> | undefined;
  officeId: string | undefined;
}

function Form({ prepared: { office, days }, found, officeId }: Props) {
  const organizationId = useParameter('organizationId');
  const takenId = useParameter('takenId');
  const taken = found?.items.find(({ id }) => id === takenId);
  const isContact = !organizationId && !found;
  const form = useForm({
    name: `service-request:${takenId || organizationId || found?.subject.id || 'own'}`,
    fresh: () => ({
      actKey: newActKey(),
      subject: undefined as PickedSubject | undefined,
      enterprise: '',
      category: undefined as RequestCategory | undefined,
      text: taken?.text ?? '',
      wish: '',
      name: '',
      phone: '',
    }),
    faults: ({ subject, enterprise, category, text, name, phone }) => ({
      enterprise: found || subject ? undefined : needed(enterprise, '请写上企业名称'),
      category: needed(category, '请选一类'),
      text: needed(text, '请写几句'),
      // A number without a name cannot be called.
      name: isContact || phone.trim() ? needed(name, '请写上怎么称呼') : undefined,
    }),
    send: ({ actKey, subject, enterprise, category = 'other', text, wish, name, phone }) => {
      const matter = { actKey, category, text: text.trim(), ...(wish.trim() && { wish: wish.trim() }) };
      const person = {
        ...(name.trim() && { name: name.trim() }),
        ...(name.trim() && phone.trim() && { phone: phone.trim() }),
      };
      if (found)
        return call('serviceRequest.raiseForSubject', {
          ...matter,
          ...person,
          subjectId: found.subject.id,
          ...(taken && { takenId: taken.id }),
        });
      if (organizationId)
        return call('serviceRequest.raiseForBranch', {
          ...matter,
          ...person,
          organizationId,
          ...(subject ? { subjectId: subject.id } : { enterprise: enterprise.trim() }),
        });
      return call('serviceRequest.raise', {
        ...matter,
        name: name.trim(),
        ...(phone.trim() && { phone: phone.trim() }),
        enterprise: enterprise.trim(),
        ...(officeId && { officeId }),
      });
    },
    about: {
      'SERVICE_REQUEST.WHICH_ENTERPRISE': 'enterprise',
      'SERVICE_REQUEST.PHONE_INVALID': 'phone',
    },
    done: ({ serviceRequestId, office: taker }) => `已交给${taker}，编号 ${spokenNumber(serviceRequestId)}`,
    then: ({ serviceRequestId }) => replace(pages.serviceRequest.detail({ serviceRequestId })),
  });
  const { category, subject } = form.value;
  const term = days.find((one) => one.category === category)?.days;
  return (
    <View className="stack">
      {found ? (
        <View className="page-title">{found.subject.name}</View>
      ) : (
        <View className="secondary">{`由${office}受理；办到哪一步都会告诉您。`}</View>
      )}
      <Card>
        {!found && organizationId && (
          <SubjectField organizationId={organizationId} {...form.field('subject')} />
        )}
        {!found && !subject && (
          <TextField
            label={organizationId ? '不在上面的，写企业名称' : '企业名称'}
            max={60}
            room="wrap"
            {...form.field('enterprise')}
          />
        )}
        <Choices
          label="哪一类"
          options={optionsOf(requestCategoryWords)}
          hint={term === undefined ? undefined : `派办以后 ${term} 个工作日内答复`}
          {...form.field('category')}
        />
        <TextField
          label="什么事"
          max={1000}
          room="lines"
          hint="不要写商业秘密、国家秘密，也不要写身份证号"
          {...form.field('text')}
        />
        <TextField label="希望怎么办（可以不写）" max={300} room="lines" {...form.field('wish')} />
      </Card>
      <Card title={isContact ? undefined : '企业里找谁（可以不写）'}>
        <TextField label={isContact ? '怎么称呼您' : '怎么称呼'} max={20} {...form.field('name')} />
        <TextField
          label="电话（可以不写）"
          max={20}
          placeholder="手机或座机"
          hint="只给办理单位和它的上级看，加密保存；办结半年后自动删去"
          {...form.field('phone')}
        />
      </Card>
      {isContact && (
        <PrimaryButton look="quiet" onPress={() => open(pages.serviceRequest.mine())}>
          看我提过的诉求
        </PrimaryButton>
      )}
      <ActionBar>
        <PrimaryButton busyText="正在提出" onPress={form.submit}>
          提出
        </PrimaryButton>
      </ActionBar>
    </View>
  );
}
