import { accept } from '../../platform/http/result.ts'
import type { Act } from '../acting.ts'
import { exemptionsRead } from '../exemption-reader.ts'
import { waitingExemptions } from '../store/exemptions.ts'

/** The most that a page of them shows; the longest waiting come first. */
const most = 200

/** Exemptions that wait for somebody's decision. */
export const listExemptions: Act<'GET /exemptions'> = async (context) =>
  accept({ rows: await exemptionsRead(context, await waitingExemptions(context.tx, most)) })
