import { OpenButton } from '../kit/open-button';

/** See agree-button.d.ts. */
export const AgreeButton = ({ children, onAgree }: { children: string; onAgree: () => unknown }) => (
  <OpenButton openType="agreePrivacyAuthorization" onAnswer={onAgree}>
    {children}
  </OpenButton>
);
