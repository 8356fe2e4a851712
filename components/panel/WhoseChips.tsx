import type { Pair } from '../../core/views';

interface Props {
  pair: Pair;
  /** The mentorship that is shown. */
  chosen: string;
  label: string;
  onChoose: (mentorshipId: string) => void;
}

/** Of a group: whose page it is. Nothing where there is no choice. */
export function WhoseChips({ pair, chosen, label, onChoose }: Props) {
  if (pair.members.length < 2) return null;
  return (
    <fieldset class="whose chips" aria-label={label}>
      {pair.members.map(({ mentorshipId, name, apart }) => (
        <button
          key={mentorshipId}
          type="button"
          class="chip"
          aria-pressed={mentorshipId === chosen}
          onClick={() => onChoose(mentorshipId)}
        >
          <bdi>{name}</bdi>
          {apart && <span class="small quiet">{apart}</span>}
        </button>
      ))}
    </fieldset>
  );
}
