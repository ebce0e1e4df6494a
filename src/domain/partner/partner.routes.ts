import { type Route, serve } from '../../platform/serve.ts';
import {
  changePartnercontactEndpoint,
  changePartnerEndpoint,
  createPartnercontactEndpoint,
  createPartnerEndpoint,
  listPartnersEndpoint,
  readPartnerEndpoint,
} from './partner.contract.ts';
import {
  changePartner,
  changePartnercontact,
  createPartner,
  createPartnercontact,
  readPartner,
  readPartners,
} from './partner-acts.ts';

export const partnerRoutes: readonly Route[] = [
  serve(listPartnersEndpoint, readPartners),
  serve(readPartnerEndpoint, readPartner),
  serve(createPartnerEndpoint, createPartner),
  serve(changePartnerEndpoint, changePartner),
  serve(createPartnercontactEndpoint, createPartnercontact),
  serve(changePartnercontactEndpoint, changePartnercontact),
];
