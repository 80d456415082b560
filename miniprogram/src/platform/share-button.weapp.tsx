import { OpenButton } from '../kit/open-button';

/** See share-button.d.ts. */
export const ShareButton = ({ children }: { children: string }) => (
  <OpenButton openType="share" look="quiet">
    {children}
  </OpenButton>
);
