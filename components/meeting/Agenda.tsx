import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MeetingView } from '../../core/views';
import { newId } from '../../platform/ids';
import { t } from '../../platform/words';
import { AddLine } from './AddLine';
import { AgendaRow } from './AgendaRow';
import { lineDone } from './patches';
import { rankBetween, rankFor } from './rank';
import type { Acts } from './use-acts';
import { useDrag } from './use-drag';
import { useDrop } from './use-drop';

interface Props {
  view: MeetingView;
  acts: Acts;
  /** Local date. */
  today: string;
}

/** The points of this meeting, in her order. */
export function Agenda({ view, acts, today }: Props) {
  const { agenda, meetingId, pair } = view;
  const { list, drop } = useDrop(acts);
  const [moved, setMoved] = useState('');
  const latest = useRef(agenda);
  latest.current = agenda;
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    // A node that is put elsewhere loses the focus; the keyboard stays on the moved row.
    const before = held.current;
    held.current = null;
    if (before instanceof HTMLElement && before !== document.activeElement) before.focus();
  });
  const move = (id: string, to: number) => {
    const from = latest.current.findIndex((line) => line.id === id);
    const place = Math.max(0, Math.min(to, latest.current.length - 1));
    if (from < 0 || place === from) return;
    acts.changeLine(id, { head: { order: rankFor(latest.current, from, place) } });
    held.current = document.activeElement;
    setMoved(t('notes_moved_to', place + 1, latest.current.length));
  };
  const drag = useDrag(list, move);
  const add = (text: string) =>
    acts.addLine({
      id: newId(),
      mentorshipIds: pair.mentorshipIds,
      text,
      state: 'open',
      order: rankBetween(latest.current.at(-1)?.order, undefined),
      audience: 'me',
      sinceOn: today,
      meetingId,
      rev: 0,
    });
  return (
    <section class="sec">
      <div class="sec-h">
        <h2>{t('notes_agenda')}</h2>
        {agenda.length > 0 && <span class="count num">{agenda.length}</span>}
      </div>
      {agenda.length === 0 && view.fromBefore.lines.length === 0 && (
        <p class="small quiet">{t('notes_agenda_empty')}</p>
      )}
      <ul class="agenda" ref={list}>
        {agenda.map((line, index) => (
          <AgendaRow
            key={line.id}
            line={line}
            drag={drag(line.id)}
            onMove={(step) => move(line.id, index + step)}
            onDone={(isDone) => acts.changeLine(line.id, lineDone(isDone, meetingId))}
            onText={(text) => acts.changeLine(line.id, { body: { text } })}
            onAudience={(audience) => acts.changeLine(line.id, { head: { audience } })}
            onDrop={() => drop('line', line.id)}
          />
        ))}
      </ul>
      <div>
        <AddLine label={t('notes_add_point')} placeholder={t('notes_add_point')} onAdd={add} />
      </div>
      <span role="status" class="sr">
        {moved}
      </span>
    </section>
  );
}
