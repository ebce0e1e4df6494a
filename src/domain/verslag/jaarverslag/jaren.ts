/** The school year so many before this one: 2023-2024, 1 → 2022-2023. */
export function schooljaarTerug(schooljaar: string, jaren: number): string {
  const begin = Number(schooljaar.slice(0, 4)) - jaren;
  return `${begin}-${begin + 1}`;
}

/** This school year and those before it, oldest first. */
export const reeks = (schooljaar: string, aantal: number): string[] =>
  Array.from({ length: aantal }, (_, at) => schooljaarTerug(schooljaar, aantal - 1 - at));
