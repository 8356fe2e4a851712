import { Calendar, MessageCircleQuestionMark, NotebookPen, Route, Target } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';

export type Tab = 'today' | 'journey' | 'questions' | 'meetings' | 'plan';

const tabs = [
  { id: 'today', icon: Calendar },
  { id: 'journey', icon: Route },
  { id: 'questions', icon: MessageCircleQuestionMark },
  { id: 'meetings', icon: NotebookPen },
  { id: 'plan', icon: Target },
] as const;

/** The id of the tab's button, which names its panel. */
export function tabId(tab: Tab): string {
  return `tab-${tab}`;
}

/** The tabs of the side panel: arrows, Home and End move, and the tab opens at once. */
export function Tabs({ current, onChange }: { current: Tab; onChange: (tab: Tab) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === current);
    const isRtl = list.current ? getComputedStyle(list.current).direction === 'rtl' : false;
    const forward = isRtl ? -1 : 1;
    const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={t('panel_tabs')} onKeyDown={onKeyDown}>
      {tabs.map(({ id, icon }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          class="tab"
          aria-selected={id === current}
          aria-controls="tab-panel"
          tabIndex={id === current ? 0 : -1}
          onClick={() => onChange(id)}
        >
          <Icon node={icon} large />
          {t(`panel_${id}`)}
        </button>
      ))}
    </div>
  );
}
