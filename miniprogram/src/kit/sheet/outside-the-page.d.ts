import type { ReactElement } from 'react';

/** Draws what lies over a whole page: in the browser the tab bar would lie over a panel that stays inside its page. */
export const outsideThePage: (panel: ReactElement) => ReactElement;
