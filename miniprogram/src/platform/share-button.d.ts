import type { ReactElement } from 'react';

/** A button that hands the page on to a chat, as WeChat's own menu does; nothing where there is no WeChat. */
export const ShareButton: (props: { children: string }) => ReactElement | null;
