import { type Route, serve } from '../../platform/serve.ts';
import {
  changeBriefEndpoint,
  confirmVerzendingEndpoint,
  createBriefEndpoint,
  listBrievenEndpoint,
  listHuisstijlenEndpoint,
  previewBriefEndpoint,
  readBriefEndpoint,
  sendBriefEndpoint,
  stepBriefEndpoint,
  writeHuisstijlEndpoint,
} from './brief.contract.ts';
import { changeBrief, confirmVerzending, createBrief, sendBrief, stepBrief } from './brief-acts.ts';
import { readHuisstijlen, setHuisstijl } from './huisstijl-acts.ts';
import { lakEndpoint, readStukEndpoint } from './lakken.contract.ts';
import { lakStuk, readStuk } from './lakken.ts';
import { previewBrief } from './preview-brief.ts';
import { readBrief, readBrieven } from './read-brieven.ts';
import {
  createReeksEndpoint,
  listReeksenEndpoint,
  readReeksEndpoint,
  stepReeksEndpoint,
} from './reeks.contract.ts';
import { createReeks, type Reekshaken, readReeks, readReeksen, stepReeks } from './reeks-acts.ts';
import { confirmSchoolbriefEndpoint, listSchoolbrievenEndpoint } from './schoolbrief.contract.ts';
import { confirmSchoolbrief, readSchoolbrieven } from './schoolbrief.ts';
import {
  approveVertalingEndpoint,
  listSjablonenEndpoint,
  previewSjabloonEndpoint,
  readSjabloonEndpoint,
  writeSjabloonEndpoint,
} from './sjabloon.contract.ts';
import {
  approveVertaling,
  changeSjabloon,
  previewSjabloon,
  readSjablonen,
  readSjabloon,
} from './sjabloon-acts.ts';
import { createPrintbestandEndpoint, listPrintbestandenEndpoint } from './uitgang.contract.ts';
import { createPrintbestand, readPrintbestanden } from './uitgang.ts';

/** @param haken what other slices do when a batch of theirs starts */
export const briefRoutes = (haken: Reekshaken): readonly Route[] => [
  serve(listSjablonenEndpoint, readSjablonen),
  serve(readSjabloonEndpoint, readSjabloon),
  serve(previewSjabloonEndpoint, previewSjabloon),
  serve(writeSjabloonEndpoint, changeSjabloon),
  serve(approveVertalingEndpoint, approveVertaling),
  serve(listHuisstijlenEndpoint, readHuisstijlen),
  serve(writeHuisstijlEndpoint, setHuisstijl),
  serve(previewBriefEndpoint, previewBrief),
  serve(createBriefEndpoint, createBrief),
  serve(listBrievenEndpoint, readBrieven),
  serve(readBriefEndpoint, readBrief),
  serve(changeBriefEndpoint, changeBrief),
  serve(stepBriefEndpoint, stepBrief),
  serve(sendBriefEndpoint, sendBrief),
  serve(confirmVerzendingEndpoint, confirmVerzending),
  serve(readStukEndpoint, readStuk),
  serve(lakEndpoint, lakStuk),
  serve(listSchoolbrievenEndpoint, readSchoolbrieven),
  serve(confirmSchoolbriefEndpoint, confirmSchoolbrief),
  serve(listPrintbestandenEndpoint, readPrintbestanden),
  serve(createPrintbestandEndpoint, createPrintbestand),
  serve(listReeksenEndpoint, readReeksen),
  serve(createReeksEndpoint, createReeks),
  serve(readReeksEndpoint, readReeks),
  serve(stepReeksEndpoint, stepReeks(haken)),
];
