import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Icon } from '../kit/icon';
import { Sheet } from '../kit/sheet';
import { become, currentIdentity, identities } from './identities';
import './identity-chip.scss';

const switchRequested = 'identity-switch';

/** The chip in the corner of the browser build and the list it opens. */
function IdentityChip() {
  const [open, setOpen] = useState(false);
  const me = currentIdentity();
  useEffect(() => {
    const show = () => setOpen(true);
    window.addEventListener(switchRequested, show);
    return () => window.removeEventListener(switchRequested, show);
  }, []);
  return (
    <>
      <button
        type="button"
        className="identity-chip"
        aria-label={`当前身份：${me.label}，点击切换`}
        onClick={() => setOpen(true)}
      >
        <Icon name="swap" size={14} />
        <span className="identity-chip-word">{me.label}</span>
      </button>
      <Sheet title="切换演示身份" visible={open} onClose={() => setOpen(false)}>
        {identities.map((one) => (
          <button
            key={one.openid}
            type="button"
            className={`identity-option${one.openid === me.openid ? ' identity-current' : ''}`}
            onClick={() => become(one.openid)}
          >
            <span className="identity-option-text">
              <span className="identity-option-label">{one.label}</span>
              <span className="identity-option-hint">{one.hint}</span>
            </span>
            {one.openid === me.openid && <Icon name="check" size={22} />}
          </button>
        ))}
      </Sheet>
    </>
  );
}

/** See identity-chip.d.ts. It stands outside the pages, so that no page knows of it. */
export const mountIdentityChip = () => {
  const place = document.createElement('div');
  document.body.appendChild(place);
  createRoot(place).render(<IdentityChip />);
};

/** See identity-chip.d.ts. */
export const canSwitchIdentity = true;

/** See identity-chip.d.ts. */
export const switchIdentity = () => {
  window.dispatchEvent(new Event(switchRequested));
};
