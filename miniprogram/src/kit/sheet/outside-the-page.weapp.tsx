import type { ReactElement } from 'react';

/** See outside-the-page.d.ts. WeChat draws its tab bar beneath every page. */
export const outsideThePage = (panel: ReactElement) => panel;
