import { Lock } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Meeting, MeetingStatus, Patch } from '../../core/records';
import type { MeetingView } from '../../core/views';
import { call } from '../../platform/call';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { tellRefusal } from '../shared/refusal';

type Why = NonNullable<Meeting['pulseWhy']>;
const whys: Why[] = ['time', 'topic', 'tone', 'progress', 'other'];
const marks = [1, 2, 3, 4, 5] as const;

/** After the end: did it take place, and then, in one tap, was it worth her time. Answers can be changed. */
export function DidYouMeet({ view }: { view: MeetingView }) {
  const { meetingId } = view;
  const [said, setSaid] = useState<{ status?: MeetingStatus; pulse?: number; why?: Why }>({});
  const [isAsking, setAsking] = useState(false);
  useEffect(() => setSaid({}), [view.status, view.pulse, view.pulseWhy]);
  const put = async (head: NonNullable<Patch<'meetings'>['head']>) => {
    const answer = await call('putMeeting', { meetingId, patch: { id: meetingId, head } });
    if (answer.ok) return;
    setSaid({});
    tellRefusal(answer.reason, answer.message);
  };
  const status = said.status ?? view.status;
  const pulse = said.pulse ?? view.pulse;
  const say = (next: MeetingStatus) => {
    setAsking(false);
    setSaid({ status: next });
    void put({ status: next });
  };

  if (status === 'planned' || isAsking) return <AskWhether status={status} onSay={say} />;
  if (status !== 'held')
    return (
      <section class="sec met">
        <p>{t(status === 'moved' ? 'notes_was_moved' : 'notes_was_cancelled')}</p>
        <p class="small quiet">{t('notes_open_stays')}</p>
        <Change onPress={() => setAsking(true)} />
      </section>
    );
  return (
    <section class="sec met">
      <h2 class="met-h">{t('notes_pulse')}</h2>
      <fieldset class="pulse met-set" aria-label={t('notes_pulse')}>
        {marks.map((mark) => (
          <button
            key={mark}
            type="button"
            aria-pressed={pulse === mark}
            onClick={(press) => {
              // The answers changed places: the second press of a double click lands on one that nobody meant.
              if (press.detail > 1) return;
              setSaid((before) => ({ ...before, pulse: mark }));
              void put({ pulse: mark });
            }}
          >
            {t(`notes_pulse_${mark}`)}
          </button>
        ))}
      </fieldset>
      {pulse !== undefined && (
        <fieldset class="met-set">
          <legend class="small quiet">{t('notes_pulse_why')}</legend>
          <div class="chips">
            {whys.map((why) => (
              <button
                key={why}
                type="button"
                class="chip"
                aria-pressed={(said.why ?? view.pulseWhy) === why}
                onClick={() => {
                  setSaid((before) => ({ ...before, why }));
                  void put({ pulseWhy: why });
                }}
              >
                {t(`notes_why_${why}`)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <div class="bar wrap">
        <p class="small quiet met-private">
          <Icon node={Lock} />
          <span>{t('notes_pulse_private')}</span>
        </p>
        <Change onPress={() => setAsking(true)} />
      </div>
    </section>
  );
}

function AskWhether({ status, onSay }: { status: MeetingStatus; onSay: (status: MeetingStatus) => void }) {
  const answers = [
    ['held', t('notes_met_yes')],
    ['moved', t('notes_met_moved')],
    ['cancelled', t('notes_met_cancelled')],
  ] as const;
  return (
    <section class="sec met">
      <h2 class="met-h">{t('notes_did_you_meet')}</h2>
      <fieldset class="pulse met-set" aria-label={t('notes_did_you_meet')}>
        {answers.map(([answer, words]) => (
          <button key={answer} type="button" aria-pressed={status === answer} onClick={() => onSay(answer)}>
            {words}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

function Change({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" class="btn btn-quiet btn-out-r" onClick={onPress}>
      {t('notes_met_change')}
    </button>
  );
}
