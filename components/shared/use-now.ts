import { useEffect, useState } from 'preact/hooks';

/** The clock, anew every half minute, so that "in 12 min" stays true while a surface is open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
