export { vsvBestand } from './doorstroom.invoer.ts';
