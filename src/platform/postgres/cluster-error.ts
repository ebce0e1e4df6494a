/** The embedded database cannot run; the message says why, which folder it is about and what to do. */
export class ClusterError extends Error {}

const LINES_OF_DETAIL = 8;

const CAUSES: readonly (readonly [RegExp, (about: string) => string])[] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/,
    (about) =>
      `Er is geen schijfruimte meer voor de database in ${about}. Maak ruimte vrij en start opnieuw.`,
  ],
  [
    /could not look up effective user/,
    () =>
      'PostgreSQL kent de gebruiker niet die Schoolgang start: dit gebruikersnummer staat niet in /etc/passwd. ' +
      'Voeg de gebruiker toe, start als root, of gebruik een eigen server met DATABASE_URL.',
  ],
  [
    /EACCES|EPERM|EROFS|Permission denied|Read-only file system|Operation not permitted/,
    (about) =>
      `De database mag niet schrijven of lezen in ${about}. Geef de gebruiker die Schoolgang start rechten op ` +
      'deze map, start als de eigenaar van de map, of kies een andere map met SCHOOLGANG_DATA.',
  ],
  [
    /Cannot allocate memory|could not map anonymous shared memory/,
    () =>
      'Er is te weinig geheugen voor de database. Sluit andere programma’s of gebruik een andere server met DATABASE_URL.',
  ],
];

/**
 * Turns a failure of the operating system or of PostgreSQL into a message someone can act on.
 * @param about the folder it happened in
 * @param detail what PostgreSQL printed, when it said something
 */
export function explain(error: unknown, about: string, detail = ''): ClusterError {
  if (error instanceof ClusterError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const known = CAUSES.find(([pattern]) => pattern.test(`${said}\n${detail}`));
  const message = known ? known[1](about) : `De database in ${about} is niet gestart.`;
  const lastLines = detail.trim().split('\n').slice(-LINES_OF_DETAIL);
  return new ClusterError([message, said, ...lastLines].join('\n').trim(), { cause: error });
}
