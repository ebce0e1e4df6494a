import { readFileSync, statSync } from 'node:fs';
import { ClusterError } from './cluster-error.ts';

/** The user PostgreSQL runs as. */
export type Account = {
  readonly uid: number;
  readonly gid: number;
  /** This process is root and hands the work to a lesser user: PostgreSQL refuses to run as root. */
  readonly handedOver: boolean;
};

const PREFERRED = ['postgres', 'nobody'];

/**
 * Chooses the account: oneself, or for root the owner of the data that are there already, else `postgres`, else
 * `nobody`. The owner goes first, so installing PostgreSQL later does not lock us out of our own data.
 * @param data the folder of the cluster, which may not exist yet
 * @throws ClusterError when the data belong to somebody else, or root has no user to hand over to
 */
export function chooseAccount(data: string): Account {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (uid !== 0) {
    if (owner && owner.uid !== uid) {
      throw new ClusterError(
        `De database in ${data} is van een andere gebruiker (nummer ${owner.uid}). Start Schoolgang als die ` +
          'gebruiker, of als root, of kies een andere map met SCHOOLGANG_DATA.',
      );
    }
    return { uid, gid, handedOver: false };
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, handedOver: true };
  return { ...findLesserUser(), handedOver: true };
}

function findLesserUser(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of PREFERRED) {
    const user = users.find((fields) => fields[0] === name);
    if (user && Number(user[2]) > 0) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new ClusterError(
    'PostgreSQL draait niet als root, en de gebruikers postgres en nobody staan niet in /etc/passwd. Start ' +
      'Schoolgang als gewone gebruiker of gebruik een eigen server met DATABASE_URL.',
  );
}

/** Options for `spawn` that make the child run as this account. Node changes folder first, so that folder may be closed. */
export const asAccount = (account: Account): { uid?: number; gid?: number } =>
  account.handedOver ? { uid: account.uid, gid: account.gid } : {};
