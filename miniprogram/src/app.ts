import type { PropsWithChildren } from 'react';
import Taro, { useDidShow, useLaunch } from '@tarojs/taro';
import { sendPending } from './domain/pending-check-ins/queue';
import { mountIdentityChip } from './local/identity-chip';
import { followCare } from './platform/care-root';
import { letTheMouseTouch } from './platform/mouse';
import { speakFields } from './platform/spoken-fields';
import { loadCare } from './services/care';
import { connect } from './services/transport';
import './app.scss';

/** The app: connects to the cloud once, and sends what waits for network; everything else is in the pages. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    loadCare();
    followCare();
    speakFields();
    mountIdentityChip();
    letTheMouseTouch();
    Taro.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) void sendPending();
    });
  });
  useDidShow(() => void sendPending());
  return children;
}
