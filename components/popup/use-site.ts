import { useCallback, useEffect, useState } from 'preact/hooks';
import { call } from '../../platform/call';
import { onNews } from '../../platform/news';
import { type FrontTab, frontTab, hostOf, originOf, requestSites } from '../../platform/sites';

export interface SiteState {
  /** Absent while it is not known. `refused`: she said no to the browser's question. */
  site?: 'on' | 'off' | 'impossible' | 'refused';
  host?: string;
  /** Its events cannot be read: what to tell those who mend it. */
  report?: string;
  /** She said that the event open there is no mentoring meeting. */
  leftAlone?: string;
  /** Asks the browser for this one site; to be called in the click. */
  use: () => void;
}

/** What Mentorside does on the page in front, and the way to switch it on there. */
export function useSite(): SiteState {
  const [tab, setTab] = useState<FrontTab>();
  const [site, setSite] = useState<SiteState['site']>();
  const [report, setReport] = useState<string>();
  const [leftAlone, setLeftAlone] = useState<string>();
  const look = useCallback(async () => {
    const front = await frontTab();
    if (!front) return;
    setTab(front);
    const answer = await call('getSite', front);
    if (!answer.ok) return;
    // That she said no stays to be read.
    setSite((before) => (before === 'refused' && answer.site === 'off' ? before : answer.site));
    setReport(answer.report);
    setLeftAlone(answer.leftAlone);
  }, []);
  useEffect(() => {
    void look();
    return onNews((changes) => {
      if (changes.length === 0 || changes.some(({ store }) => store === 'open-event' || store === 'calendarRefs'))
        void look();
    });
  }, [look]);
  const origin = tab?.url ? originOf(tab.url) : undefined;
  const use = () => {
    if (!origin || !tab) return;
    // The browser asks only while the click is being handled.
    const answer = requestSites([origin]);
    void answer.then(async (allowed) => {
      if (!allowed) return setSite('refused');
      await call('siteGranted', { origins: [origin], tabId: tab.tabId });
      setSite('on');
    });
  };
  return {
    ...(site && { site }),
    ...(report && { report }),
    ...(leftAlone && { leftAlone }),
    ...(origin && tab?.url ? { host: hostOf(tab.url) } : {}),
    use,
  };
}
