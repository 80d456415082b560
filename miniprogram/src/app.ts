import type { PropsWithChildren } from 'react';
import { useLaunch } from '@tarojs/taro';
import { mountIdentityChip } from './local/identity-chip';
import { letTheMouseTouch } from './platform/mouse';
import { connect } from './services/transport';
import './app.scss';

/** The app: connects to the cloud once; everything else is in the pages. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    mountIdentityChip();
    letTheMouseTouch();
  });
  return children;
}
