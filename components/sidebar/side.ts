import { useEffect, useState } from 'preact/hooks';

/** By this the background knows in which document of the tab we stand. It stands in no address, which a page may learn. */
export let ticket: string | undefined;

/** The script that placed us gives the ticket when we have loaded; nobody else has anything to tell us. */
export const hasTicket = new Promise<void>((resolve) => {
  addEventListener('message', function take({ data }) {
    if (typeof data !== 'string') return;
    removeEventListener('message', take);
    ticket = data;
    resolve();
  });
});

/** On which side of the calendar's page the frame stands; the content script says it in the address. */
export function useSide(): 'left' | 'right' {
  const [side, setSide] = useState(sideNow);
  useEffect(() => {
    const moved = () => setSide(sideNow());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return side;
}

function sideNow(): 'left' | 'right' {
  return location.hash === '#left' ? 'left' : 'right';
}
