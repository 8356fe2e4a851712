import type { AllRecords } from '../../core/backup';
export function sampleRecords(_now: Date): AllRecords {
  return {};
}
