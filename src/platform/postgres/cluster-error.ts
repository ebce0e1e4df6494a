/** The embedded database cannot run; the message says why, which folder it is about and what to do. */
export class ClusterError extends Error {}

const NO_SPACE = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/;
const NOT_WRITABLE = /EACCES|EPERM|EROFS|Permission denied|Read-only file system|Operation not permitted/;
const NO_MEMORY = /Cannot allocate memory|could not map anonymous shared memory/;

/**
 * Turns a failure of the operating system or of PostgreSQL into a message someone can act on.
 * @param about the folder it happened in
 * @param detail what PostgreSQL printed, when it said something
 */
export function explain(error: unknown, about: string, detail = ''): ClusterError {
  if (error instanceof ClusterError) return error;
  const said = error instanceof Error ? error.message : String(error);
  const text = `${said}\n${detail}`;
  const message = NO_SPACE.test(text)
    ? `Er is geen schijfruimte meer voor de database in ${about}. Maak ruimte vrij en start opnieuw.`
    : NOT_WRITABLE.test(text)
      ? `De database mag niet schrijven of lezen in ${about}. Geef de gebruiker die Schoolgang start rechten op ` +
        'deze map, start als de eigenaar van de map, of kies een andere map met SCHOOLGANG_DATA.'
      : NO_MEMORY.test(text)
        ? 'Er is te weinig geheugen voor de database. Sluit andere programma’s of gebruik een andere server met DATABASE_URL.'
        : `De database in ${about} is niet gestart.`;
  return new ClusterError(`${message}\n${text.trim()}`, { cause: error });
}
