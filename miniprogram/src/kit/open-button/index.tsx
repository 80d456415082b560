import { Button } from '@tarojs/components';
import { usePress } from '../hooks/use-press';
import { ButtonInside } from '../primary-button/inside';
import '../primary-button/index.scss';

interface Props {
  children: string;
  /** What only WeChat can ask the person. */
  openType: 'getPhoneNumber' | 'agreePrivacyAuthorization' | 'share';
  /** What follows, with the code WeChat gave, if it gave one; meanwhile a second answer is not taken. */
  onAnswer?: (code?: string) => unknown;
  busyText?: string;
  /** Beside the page's one primary action. */
  look?: 'primary' | 'quiet';
}

/** A button behind which WeChat itself asks the person. Exists in WeChat only. */
export function OpenButton({ children, openType, onAnswer, busyText, look = 'primary' }: Props) {
  const { busy, press } = usePress((code?: string) => onAnswer?.(code));
  return (
    <Button
      className={`button button-${look}`}
      hoverClass="button-pressed"
      openType={openType}
      onGetPhoneNumber={({ detail }) => void press(detail.code)}
      onAgreePrivacyAuthorization={() => void press()}
    >
      <ButtonInside busy={busy} word={busy && busyText ? busyText : children} />
    </Button>
  );
}
