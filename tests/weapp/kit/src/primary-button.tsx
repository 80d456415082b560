export { PrimaryButton as default } from '../../../../miniprogram/src/components/primary-button';
