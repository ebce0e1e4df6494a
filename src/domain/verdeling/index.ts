export { capaciteitVoorbeelden } from './capaciteit.ts';
