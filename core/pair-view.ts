import type { Role, StageId } from '../content/types';

/** One mentorship, as a name on the screen. */
export interface Member {
  mentorshipId: string;
  personId: string;
  name: string;
  myRole: Role;
  stage: StageId;
  status: 'active' | 'paused' | 'closed';
  /** E-mail address, where somebody else has the same name. */
  apart?: string;
}

/** Whom one meets: one mentorship, or a group of several with the same role. */
export interface Pair {
  /** Sorted. */
  mentorshipIds: string[];
  members: Member[];
  myRole: Role;
  /** Of a group: the earliest stage of its members. */
  stage: StageId;
  /** Start of the next known meeting (local wall time), for the order of the switcher. */
  nextStartsAt?: string;
}
