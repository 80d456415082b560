import { View } from '@tarojs/components';
import { ButtonPair } from '../../kit/button-pair';
import { Card } from '../../kit/card';
import { PrimaryButton } from '../../kit/primary-button';
import { call } from '../../services/call';
import type { Output } from '../../services/contract';
import { tell } from '../../services/dialogs';

interface Props {
  people: Output<'development.board'>['coming'];
  onDone: () => Promise<void>;
}

/** People whom other branches send: taken in with the time that counts on, or not. */
export function Coming({ people, onDone }: Props) {
  const answer = async (developmentId: string, accept: boolean) => {
    await call('development.receive', { developmentId, accept });
    tell(accept ? '已接收，培养时间接着算' : '已告诉对方支部');
    await onDone();
  };
  return (
    <>
      {people.map(({ id, name, fromName }) => (
        <Card key={id} title={`${name}，从${fromName}转来`}>
          <View className="secondary">培养时间接着算；还没有列为发展对象的，请另定培养联系人。</View>
          <ButtonPair>
            <PrimaryButton look="quiet" onPress={() => answer(id, false)}>
              不接收
            </PrimaryButton>
            <PrimaryButton onPress={() => answer(id, true)}>接收</PrimaryButton>
          </ButtonPair>
        </Card>
      ))}
    </>
  );
}
