import { useEffect, useState } from 'preact/hooks';

/** By this the background knows in which document of the tab we stand. */
export const ticket = ticketOnce();

/** Taken out of the address at once, so that it stays nowhere. */
function ticketOnce(): string | undefined {
  const [side, mine] = location.hash.split('.');
  if (mine) history.replaceState(null, '', side);
  return mine;
}

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
