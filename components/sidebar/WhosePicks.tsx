import { Check, ChevronRight } from 'lucide';
import { initials } from '../../core/pair';
import type { Candidate } from '../../core/views';
import { t } from '../../platform/words';
import { Icon } from '../shared/Icon';
import { reasonWords } from '../shared/reasons';

interface Props {
  candidates: Candidate[];
  /** Several are chosen, then confirmed; else one press answers. */
  isGroup: boolean;
  chosen: Candidate[];
  onPick: (candidate: Candidate) => void;
}

/** People to choose from, each with the reason for which they are likely. */
export function WhosePicks({ candidates, isGroup, chosen, onPick }: Props) {
  if (candidates.length === 0) return null;
  const ids = (candidate: Candidate) => candidate.mentorshipIds.join(' ');
  const isChosen = (candidate: Candidate) => chosen.some((one) => ids(one) === ids(candidate));
  const role = chosen[0]?.myRole;
  const isTwin = ({ name, apart }: Candidate) => !!apart || candidates.filter((one) => one.name === name).length > 1;
  return (
    <ul class="picks">
      {candidates.map((candidate) => {
        const part = t(candidate.myRole === 'mentor' ? 'person_you_mentor' : 'person_you_mentee');
        // In one meeting she is either mentor or mentee.
        const isOut = isGroup && role !== undefined && role !== candidate.myRole;
        const why = isOut ? t('whose_other_part') : candidate.reason && reasonWords(candidate.reason);
        return (
          <li key={ids(candidate)}>
            <button
              type="button"
              class="pick"
              aria-pressed={isGroup ? isChosen(candidate) : undefined}
              aria-disabled={isOut || undefined}
              onClick={() => !isOut && onPick(candidate)}
            >
              <span class="avatar" aria-hidden="true">
                {initials(candidate.name)}
              </span>
              <span class="grow">
                <bdi class="pick-name">{candidate.name}</bdi>
                <span class="small quiet pick-why">
                  {isTwin(candidate) ? twinWords(part, candidate.apart, why) : why || part}
                </span>
              </span>
              {isGroup ? (
                <span class="pick-box">{isChosen(candidate) && <Icon node={Check} />}</span>
              ) : (
                <Icon node={ChevronRight} />
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Of two with the same name: my part, the address, and why it is likely. */
function twinWords(part: string, ...more: (string | undefined)[]): string {
  return more.reduce<string>((before, one) => (one ? t('person_part_and', before, one) : before), part);
}
