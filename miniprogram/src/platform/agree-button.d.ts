import type { ReactElement } from 'react';

interface Props {
  children: string;
  onAgree: () => unknown;
}

/** A button that agrees to the privacy notice; in WeChat it also gives WeChat's own privacy authorisation. */
export const AgreeButton: (props: Props) => ReactElement;
