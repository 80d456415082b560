import type { PropsWithChildren } from 'react';
import { useLaunch } from '@tarojs/taro';
import { mountIdentityChip } from './local/identity-chip';
import { followCare } from './platform/care-root';
import { letTheMouseTouch } from './platform/mouse';
import { speakFields } from './platform/spoken-fields';
import { loadCare } from './services/care';
import { connect } from './services/transport';
import './app.scss';

/** The app: connects to the cloud once; everything else is in the pages. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    loadCare();
    followCare();
    speakFields();
    mountIdentityChip();
    letTheMouseTouch();
  });
  return children;
}
