export { PrimaryButton as default } from '../../../../miniprogram/src/kit/primary-button';
