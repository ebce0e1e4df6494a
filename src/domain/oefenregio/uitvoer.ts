import { type Bestand, noRijen, type Rijen } from './bestanden.ts';

/** Where every part of the generator leaves its rows, and where records get their numbers. */
export class Uitvoer {
  private rijen: Rijen = noRijen();
  private readonly numbers = new Map<Bestand, number>();
  private waiting = 0;

  add(bestand: Bestand, rij: string): void {
    this.rijen[bestand].push(rij);
    this.waiting++;
  }

  /** The next number of a kind of record: a letter and seven digits. */
  number(bestand: Bestand, letter: string): string {
    const number = (this.numbers.get(bestand) ?? 0) + 1;
    this.numbers.set(bestand, number);
    return letter + String(number).padStart(7, '0');
  }

  /** Rows added since the last take. */
  get size(): number {
    return this.waiting;
  }

  take(): Rijen {
    const taken = this.rijen;
    this.rijen = noRijen();
    this.waiting = 0;
    return taken;
  }
}
