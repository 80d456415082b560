/** What a panel about one question is given. */
export interface SheetProps {
  organizationId: string;
  askedId: string;
  visible: boolean;
  onClose: () => void;
  onDone: () => Promise<void>;
}
