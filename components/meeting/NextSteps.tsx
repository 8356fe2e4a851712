import { toLocal } from '../../core/local-time';
import { parseNextStep } from '../../core/next-step';
import type { MeetingView } from '../../core/views';
import { newId } from '../../platform/ids';
import { locale, t } from '../../platform/words';
import { formatDue } from '../shared/dates';
import { AddLine } from './AddLine';
import { itemDone } from './patches';
import { StepRow } from './StepRow';
import type { Acts } from './use-acts';
import { useDrop } from './use-drop';

interface Props {
  view: MeetingView;
  acts: Acts;
  now: Date;
}

/** What was promised in this meeting: who, what, until when. Typing "@me", a name or a date fills the fields. */
export function NextSteps({ view, acts, now }: Props) {
  const { meetingId, pair, steps } = view;
  const today = toLocal(now).slice(0, 10);
  const { list, drop } = useDrop(acts);
  const nameOf = (owner: string) => pair.members.find(({ mentorshipId }) => mentorshipId === owner)?.name;
  const read = (typed: string) =>
    parseNextStep(typed, {
      members: pair.members,
      today,
      locale: locale(),
      me: [t('notes_me')],
      by: t('notes_by').split(' '),
    });
  const add = (typed: string) => {
    const { text, owner, dueOn } = read(typed);
    const ownerName = nameOf(owner);
    acts.addItem({
      id: newId(),
      mentorshipIds: pair.mentorshipIds,
      text: text || typed,
      owner,
      ...(ownerName ? { ownerName } : {}),
      ...(dueOn ? { dueOn } : {}),
      sinceOn: today,
      meetingId,
      state: 'open',
      audience: 'me',
      rev: 0,
    });
  };
  const preview = (typed: string) => {
    const { text, owner, dueOn, isOfBoth } = read(typed);
    return (
      <p class="step-preview small quiet" aria-live="polite">
        <span class="chip">
          <bdi>{nameOf(owner) ?? t('notes_you')}</bdi>
        </span>
        <bdi class="grow">{text}</bdi>
        {dueOn && <span class="nowrap num">{formatDue(dueOn, now)}</span>}
        {isOfBoth && <span class="step-both">{t('notes_step_both')}</span>}
      </p>
    );
  };
  return (
    <section class="sec">
      <div class="sec-h">
        <h2>{t('notes_steps')}</h2>
        <span class="count">{steps.length > 0 ? steps.length : t('notes_steps_what')}</span>
      </div>
      <ul ref={list}>
        {steps.map((item) => (
          <StepRow
            key={item.id}
            item={item}
            members={pair.members}
            now={now}
            onDone={(isDone) => acts.changeItem(item.id, itemDone(isDone, meetingId, today))}
            onChange={(patch) => acts.changeItem(item.id, patch)}
            onDrop={() => drop('item', item.id)}
          />
        ))}
      </ul>
      <div>
        <AddLine label={t('notes_add_step')} placeholder={t('notes_step_example')} onAdd={add} preview={preview} />
      </div>
    </section>
  );
}
