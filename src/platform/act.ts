import type { Datum } from '../regels/kalender/datum.ts';
import type { Tx } from './db/tx.ts';
import type { Rol } from './endpoint.ts';

/** Who acts: a person, a school's user, a machine or the system itself. */
export type Actor = {
  readonly id: string;
  readonly naam: string;
  readonly rol: Rol;
  readonly organisatieId: number;
  readonly schoolId: string | null;
  /** Scopes of a machine client; a person's acts follow from the role. */
  readonly scopes?: readonly string[];
  /** Of the browser session worked in; its page sends it back with every change. */
  readonly csrf?: string;
};

/** One act: one transaction, one actor, one day. The act locks the row it is about before it looks. */
export type Act = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly vandaag: Datum;
  /** Notes that this act read or changed something of this jongere; written to the logboek with the act. */
  readonly log: (object: {
    readonly soort?: string;
    readonly id?: string;
    readonly jongereId?: string;
  }) => void;
};
