import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { onLock } from '../../platform/lock';
import { leaveAll, sendAll } from '../shared/leaving';
import { hasTypedFields, unsavedText } from '../shared/unsaved';
import { lockState } from './lock-state';
import { useUsed } from './use-used';
import './Lock.css';

interface Props {
  /** In place of everything while it is locked. */
  screen: ComponentChildren;
  children: ComponentChildren;
}

/**
 * Goes around a whole surface. Locked, no word of hers stays in the document. A surface in which something is half
 * typed or not stored yet is kept aside as it is, so that it is there when she comes back; any other is forgotten.
 */
export function Lock({ screen, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const hold = useRef<HTMLDivElement>(null);
  const [isLocked, setLocked] = useState(false);
  const [isKept, setKept] = useState(true);
  useUsed();
  useEffect(() => {
    let focus: Element | null = null;
    let locked = false;
    const close = () => {
      if (locked) return;
      locked = true;
      const held = hold.current;
      const keeps = held !== null && hasWordsInTheMaking(held);
      if (keeps) held.remove();
      setKept(keeps);
      setLocked(true);
    };
    const open = () => {
      if (!locked) return;
      locked = false;
      if (hold.current && !hold.current.isConnected) place.current?.append(hold.current);
      setKept(true);
      setLocked(false);
      sendAll();
      // Never takes the focus away from the popup in which she unlocked it: that would close.
      if (document.hasFocus() && focus instanceof HTMLElement && focus.isConnected) focus.focus();
    };
    return onLock((news) => {
      lockState.value = news;
      if (news === 'locking') {
        focus = document.activeElement;
        leaveAll();
      } else if (news === 'locked') close();
      else open();
    });
  }, []);
  return (
    <>
      <div class="lock-place" ref={place}>
        <div class="lock-place" ref={hold}>
          {isKept && children}
        </div>
      </div>
      {isLocked && screen}
    </>
  );
}

/**
 * Words that are only here: not stored yet, or in a field that is sent by a key or a button. Notes say it themselves;
 * what is looked for is none.
 */
function hasWordsInTheMaking(element: HTMLElement): boolean {
  return unsavedText() !== '' || hasTypedFields(element);
}
