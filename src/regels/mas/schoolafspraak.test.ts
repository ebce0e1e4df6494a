import { expect, test } from 'vitest';
import { findZorgwoorden } from './schoolafspraak.ts';

test.each([
  ['De mentor belt elke vrijdag met moeder', []],
  ['Zorg dat je om half negen op school bent', []],
  ['Hij halveert zijn rooster en stopt bij de bushalte', []],
  ['Start met EMDR bij de GGZ en daarna weer EMDR', ['emdr', 'ggz']],
  ['Angstklachten: overleg met de schoolpsycholoog', ['angstklachten', 'schoolpsycholoog']],
  ['Overleg met de psycholoog', ['psycholoog']],
  ['Melding bij Veilig Thuis en gesprek met het wijkteam', ['veilig thuis', 'wijkteam']],
  ['Verwijzing naar Halt', ['halt']],
  ['Reclassering Nederland, J. Voorbeeld', ['reclassering']],
])('"%s" holds %j', (tekst, woorden) => expect(findZorgwoorden(tekst)).toEqual(woorden));
