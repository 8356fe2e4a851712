import type { AgreementTemplate, Assessment } from '../../content/types';
import { t, type WordKey } from '../../platform/words';

const keys = [
  ...(['export_about', 'export_by', 'export_me', 'export_meetings', 'export_notes', 'export_steps'] as const),
  ...(['export_col_closed', 'export_col_due', 'export_col_end', 'export_col_kind', 'export_col_place'] as const),
  ...(['export_col_start', 'export_col_state', 'export_col_status', 'export_col_title'] as const),
  ...(['export_col_what', 'export_col_who', 'export_col_with'] as const),
  ...(['person_you_mentee', 'person_you_mentor', 'plan_check', 'plan_goals'] as const),
  ...(['plan_status_changed', 'plan_status_dropped', 'plan_status_moving', 'plan_status_new'] as const),
  ...(['plan_status_reached', 'plan_status_stuck', 'shared_agenda', 'shared_only_me'] as const),
  ...(['shared_stage_cultivate', 'shared_stage_evaluate', 'shared_stage_initiate', 'shared_stage_prepare'] as const),
] satisfies WordKey[];

/** The words of an export by their key: the worker that writes it cannot ask the browser. `$1` stays. */
export function exportWords(): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, t(key, '$1')]));
}

/** Names of what the content has, by id: sections of the agreement, items of the self-check. */
export function labelsOf(agreement: AgreementTemplate, assessment: Assessment): Record<string, string> {
  const sections = agreement.sections.map(({ id, heading }) => [id, heading]);
  const items = assessment.areas.flatMap((area) =>
    Object.values(area.items).flatMap((list) => list.map(({ id, text }) => [id, text])),
  );
  return { plan_agreement: agreement.title, ...Object.fromEntries([...sections, ...items]) };
}
