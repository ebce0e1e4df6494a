const DUIZENDSTEN = 1_000;

/**
 * A sum of hours or days without what decimals leave behind: 8 + 7.7 + 0.2 + 0.1 is sixteen, and three times 5.333 as well. A
 * thousandth of an hour is no absence.
 */
export const afgerond = (aantal: number): number => Math.round(aantal * DUIZENDSTEN) / DUIZENDSTEN;
