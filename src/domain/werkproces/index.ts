export { gesprekkenBestand, interventiesBestand, werkprocessenBestand } from './werkproces.invoer.ts';
