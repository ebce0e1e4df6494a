import type { BsnVault } from '../../platform/bsn-vault.ts';
import { type Route, serve } from '../../platform/serve.ts';
import { readAanschrijvingAct } from './aanschrijving.ts';
import { createBijzonderheid, endBijzonderheidAct } from './bijzonderheid-acts.ts';
import { readContact, setContact } from './contact-acts.ts';
import {
  createBijzonderheidEndpoint,
  endBijzonderheidEndpoint,
  listContactEndpoint,
  readAanschrijvingEndpoint,
  readInzageEndpoint,
  readJongereEndpoint,
  readPlichtEndpoint,
  readPlichtenEndpoint,
  readTijdlijnEndpoint,
  searchJongerenEndpoint,
  setContactEndpoint,
} from './persoon.contract.ts';
import { readPlicht, readPlichten } from './plicht.ts';
import { readInzage } from './read-inzage.ts';
import { readJongere } from './read-jongere.ts';
import { readTijdlijn } from './read-tijdlijn.ts';
import { searchJongeren } from './search-jongeren.ts';

export const persoonRoutes = (vault: BsnVault): Route[] => [
  serve(searchJongerenEndpoint, searchJongeren(vault)),
  serve(readJongereEndpoint, readJongere(vault)),
  serve(readPlichtEndpoint, readPlicht),
  serve(readPlichtenEndpoint, readPlichten),
  serve(readTijdlijnEndpoint, readTijdlijn),
  serve(readInzageEndpoint, readInzage),
  serve(createBijzonderheidEndpoint, createBijzonderheid),
  serve(endBijzonderheidEndpoint, endBijzonderheidAct),
  serve(readAanschrijvingEndpoint, readAanschrijvingAct),
  serve(listContactEndpoint, readContact),
  serve(setContactEndpoint, setContact(vault)),
];
