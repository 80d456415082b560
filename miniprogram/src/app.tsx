import { Children, Fragment, isValidElement, type PropsWithChildren, type ReactNode } from 'react';
import { useDidShow, useLaunch } from '@tarojs/taro';
import { sendPending } from './domain/pending-check-ins/queue';
import { OwnPage } from './kit/hooks/own-page';
import { mountIdentityChip } from './local/identity-chip';
import { followCare } from './platform/care-root';
import { letTheMouseTouch } from './platform/mouse';
import { speakFields } from './platform/spoken-fields';
import { loadCare } from './services/care';
import { followNetwork } from './services/network';
import { connect } from './services/transport';
import { sendWaiting } from './services/outbox';
import { followUpdates } from './services/update';
import './app.scss';
import './platform/browser-looks';

/** The app: connects to the cloud once, and sends what waits for network; everything else is in the pages. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    followUpdates();
    loadCare();
    followCare();
    speakFields();
    mountIdentityChip();
    letTheMouseTouch();
    followNetwork(sendAll);
  });
  useDidShow(sendAll);
  return openPages(children).map(({ key, tid, page }) => (
    <OwnPage.Provider key={key} value={tid}>
      {page}
    </OwnPage.Provider>
  ));
}

/** Sends what waits on the phone for network. */
function sendAll(): void {
  void sendPending();
  void sendWaiting();
}

/** The pages that are open, which the framework names by their `tid`; in a browser they come in one fragment. */
function openPages(children: ReactNode): { key: string | null; tid?: string; page: ReactNode }[] {
  return Children.toArray(children).flatMap((child) => {
    if (!isValidElement<PropsWithChildren<{ tid?: string }>>(child)) return [];
    const { children: inside, tid } = child.props;
    return child.type === Fragment ? openPages(inside) : [{ key: child.key, tid, page: child }];
  });
}
