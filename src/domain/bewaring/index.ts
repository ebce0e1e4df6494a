export { type Bewaringcontrole, controleerBewaring } from './controleer-bewaring.ts';
