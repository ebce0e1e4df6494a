export {
  type Controlevraag,
  controleerPlicht,
  type Plichtcontrole,
  peilPlicht,
} from './controleer-plicht.ts';
export { vroegKlaar } from './twaalf-jaar.sql.ts';
