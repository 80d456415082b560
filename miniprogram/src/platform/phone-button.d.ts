import type { ReactElement } from 'react';

interface Props {
  children: string;
  /** Takes the code that stands for the phone number; without one the person refused, or WeChat could not ask. */
  onCode: (code: string | undefined) => unknown;
}

/** A button that asks for the person's phone number as WeChat knows it. */
export const PhoneButton: (props: Props) => ReactElement;
