/** `moveBefore` moves without loading the frame anew (Chromium 133, Firefox 144). */
type Movable = ParentNode & Node & { moveBefore?: (node: Node, child: Node | null) => void };

/**
 * While a modal dialog holds the event, everything outside it is inert. So our element becomes the dialog's last child,
 * in the top layer above it.
 */
export function holdInModal(host: HTMLElement, dialog: HTMLDialogElement): void {
  if (host.parentElement === dialog && host.matches(':popover-open')) return;
  move(host, dialog);
  host.popover = 'manual';
  if (!host.matches(':popover-open')) host.showPopover();
}

/** Back to where it belongs: a child of `<html>`, which survives apps that replace their body. */
export function leaveModal(host: HTMLElement): void {
  if (host.popover !== null && host.isConnected && host.matches(':popover-open')) host.hidePopover();
  host.removeAttribute('popover');
  if (host.parentElement !== document.documentElement) move(host, document.documentElement);
}

function move(host: HTMLElement, parent: Movable): void {
  if (host.isConnected && parent.isConnected && parent.moveBefore) {
    try {
      parent.moveBefore(host, null);
      return;
    } catch {
      // Some moves are not possible in place (another document): the frame then loads anew.
    }
  }
  parent.append(host);
}
