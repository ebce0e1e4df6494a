import type { opmerkingen, redenenAfsluiten, statussen } from './codelijsten.ts';

/** A status for the register. `kenmerk` is ours: sent again with the same one, it counts once. */
export type Statusopgave = {
  readonly kenmerk: string;
  readonly meldingsnummer: string;
  readonly status: keyof typeof statussen;
  readonly redenAfsluiten: keyof typeof redenenAfsluiten | null;
  readonly opmerking: keyof typeof opmerkingen | null;
  readonly contactpersoon: {
    readonly naam: string;
    readonly functie: string | null;
    readonly telefoonnummer: string | null;
    readonly emailadres: string | null;
  } | null;
};

/** BROD art. 9-12: never the ground, medical data or a statement. */
export type Vrijstellingsopgave = {
  readonly kenmerk: string;
  readonly persoonsgebondenNummer: string;
  readonly geslacht: 'M' | 'V' | 'X' | null;
  readonly postcode: string | null;
  readonly geboortedatum: string;
  readonly soort: 'vervangende-leerplicht' | 'vrijstelling-inschrijving' | 'vrijstelling-ander-onderwijs';
  readonly begindatum: string;
  readonly einddatum: string | null;
  readonly eerder: boolean;
};

/** What this program needs of the register; `src/integrations/verzuimregister` has it. */
export type VerzuimregisterPoort = {
  /** All that changed since `sinds` (what the last answer gave as `stand`; null: everything that is open). */
  haalNieuweMeldingen(
    sinds: string | null,
  ): Promise<{ readonly berichten: readonly unknown[]; readonly stand: string }>;
  /** One report as the register has it now. @throws Registerweigering when it does not know the number */
  haalMelding(meldingsnummer: string): Promise<unknown>;
  /** @throws Registerweigering with the words of the register */
  zetStatus(opgave: Statusopgave): Promise<{ readonly bewijs: string }>;
  /** @throws Registerweigering with the words of the register */
  leverVrijstelling(opgave: Vrijstellingsopgave): Promise<{ readonly bewijs: string }>;
};

/** The register of an organisatie; undefined: there is no connection and files go to and fro. */
export type Registers = (organisatieCode: string) => VerzuimregisterPoort | undefined;

/** The register answered, and the answer is no: trying again without a change will not help. */
export class Registerweigering extends Error {
  readonly code: string;
  constructor(code: string, bericht: string) {
    super(bericht);
    this.name = 'Registerweigering';
    this.code = code;
  }
}
