import { PrimaryButton } from '../kit/primary-button';

/** See agree-button.d.ts. */
export const AgreeButton = ({ children, onAgree }: { children: string; onAgree: () => unknown }) => (
  <PrimaryButton onPress={onAgree}>{children}</PrimaryButton>
);
