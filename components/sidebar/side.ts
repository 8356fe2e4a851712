import { useEffect, useState } from 'preact/hooks';

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
