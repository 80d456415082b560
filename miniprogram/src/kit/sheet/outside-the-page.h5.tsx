import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';

/** See outside-the-page.d.ts. */
export const outsideThePage = (panel: ReactElement) => createPortal(panel, document.body);
