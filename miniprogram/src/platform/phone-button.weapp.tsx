import { OpenButton } from '../kit/open-button';

interface Props {
  children: string;
  onCode: (code: string | undefined) => unknown;
}

/** See phone-button.d.ts. */
export const PhoneButton = ({ children, onCode }: Props) => (
  <OpenButton openType="getPhoneNumber" busyText="正在核对" onAnswer={onCode}>
    {children}
  </OpenButton>
);
