import { UsersRound } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plannedMinutes } from '../../core/agenda-clock';
import { type AgendaOffer, minutesOf } from '../../core/agenda-template';
import { onlyMine } from '../../core/copied';
import type { MeetingView } from '../../core/views';
import { newId } from '../../platform/ids';
import { t, tn } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { AddLine } from './AddLine';
import { AgendaOffers } from './AgendaOffers';
import { AgendaPlan } from './AgendaPlan';
import { AgendaRow } from './AgendaRow';
import { shareLines, takeAgenda } from './agenda-acts';
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
  now: Date;
}

/** Fewer lines are made for both one by one. */
const FEW_LINES = 2;

/** The points of this meeting, in her order. */
export function Agenda({ view, acts, today, now }: Props) {
  const { agenda, meetingId, pair } = view;
  const { list, drop } = useDrop(acts);
  const [moved, setMoved] = useState('');
  const [isOffering, setOffering] = useState(false);
  const latest = useRef(agenda);
  latest.current = agenda;
  const held = useRef<Element | null>(null);
  const taken = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    // A node that is put elsewhere loses the focus; the keyboard stays on the moved row.
    const before = held.current;
    held.current = null;
    if (before instanceof HTMLElement && before !== document.activeElement) before.focus();
    // The pressed button is gone: the keyboard goes on at the first line that came.
    const first = taken.current && list.current?.querySelector<HTMLElement>(`[data-line="${taken.current}"] input`);
    if (!first) return;
    taken.current = undefined;
    first.focus();
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
  const take = (offer: AgendaOffer) => {
    taken.current = takeAgenda({ ...view, agenda: latest.current }, acts, offer, today);
    setOffering(false);
  };
  const isEmpty = agenda.length === 0;
  const mine = onlyMine(view);
  const isTimed = plannedMinutes(agenda) > 0;
  const fitting = view.agendas.filter(({ kind }) => kind === view.kind);
  // An empty agenda proposes what fits by itself; the rest, and more for one with lines, on request.
  const onRequest = isEmpty ? view.agendas.filter(({ kind }) => kind !== view.kind) : view.agendas;
  const canOffer = !view.hasEnded && onRequest.length > 0;
  return (
    <section class="sec">
      <div class="sec-h">
        <h2>{t('notes_agenda')}</h2>
        {!isEmpty && <span class="count num">{isTimed ? <Sum view={view} /> : agenda.length}</span>}
        {canOffer && (
          <button
            type="button"
            class="btn btn-quiet btn-out-r"
            aria-expanded={isOffering}
            onClick={() => setOffering(!isOffering)}
          >
            {t(isEmpty ? 'notes_other_agendas' : 'notes_use_an_agenda')}
          </button>
        )}
      </div>
      {isEmpty && view.fromBefore.lines.length === 0 && <p class="small quiet">{t('notes_agenda_empty')}</p>}
      <AgendaPlan view={view} now={now} />
      {isEmpty && !view.hasEnded && <AgendaOffers offers={fitting} onTake={take} />}
      {canOffer && isOffering && <AgendaOffers offers={onRequest} onTake={take} />}
      {mine.length >= FEW_LINES && (
        <button type="button" class="btn btn-quiet btn-out" onClick={() => shareLines(mine, acts)}>
          <Icon node={UsersRound} />
          {tn('notes_make_all_both', mine.length)}
        </button>
      )}
      <ul class={isTimed ? 'agenda agenda-timed' : 'agenda'} ref={list}>
        {agenda.map((line, index) => (
          <AgendaRow
            key={line.id}
            line={line}
            drag={drag(line.id)}
            onMove={(step) => move(line.id, index + step)}
            onDone={(isDone) => acts.changeLine(line.id, lineDone(isDone, meetingId))}
            onText={(text) => acts.changeLine(line.id, { body: { text } })}
            onAudience={(audience) => acts.changeLine(line.id, { head: { audience } })}
            onMinutes={(minutes) => acts.changeLine(line.id, { head: { minutes } })}
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

/** Minutes of all lines, and how many there are. */
function Sum({ view }: { view: MeetingView }) {
  const sum = plannedMinutes(view.agenda);
  const length = minutesOf(view);
  return <>{length === undefined ? tn('notes_minutes', sum) : tn('notes_minutes_of', sum, length)}</>;
}
