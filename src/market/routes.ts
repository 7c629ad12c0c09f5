import { defineRoutes } from '../platform/http/route.ts'
import { askExemption } from './actions/ask-exemption.ts'
import { addExemptionFiles, downloadExemptionFile, receiveExemptionFile } from './actions/exemption-files.ts'
import { makeAppointment, sayOfAppointment } from './actions/appointments.ts'
import { changeGuarantee } from './actions/change-guarantee.ts'
import { changeCap, chooseCurrency } from './actions/change-market.ts'
import { closeMonth } from './actions/close-month.ts'
import { exportJournal } from './actions/export-journal.ts'
import { exportStatement } from './actions/export-statement.ts'
import { changeHopPromise, showHopPromise } from './actions/hop-promise.ts'
import { listExemptions } from './actions/list-exemptions.ts'
import { listMonths } from './actions/list-months.ts'
import { rechargeCredit } from './actions/recharge-credit.ts'
import { appealExemption, decideAppeal, decideExemption } from './actions/rule-on-exemption.ts'
import { showCredits } from './actions/show-credits.ts'
import { showGuarantee } from './actions/show-guarantee.ts'
import { showMarket } from './actions/show-market.ts'
import { showStatement } from './actions/show-statement.ts'
import { marketEndpoints } from './contract.ts'
import type { marketPolicy } from './policy.ts'
import type { MarketCode } from './problems.ts'

/** Every endpoint of the market. */
export const marketRoutes = defineRoutes<typeof marketEndpoints, typeof marketPolicy, MarketCode>(
  marketEndpoints,
  {
    'GET /market': { permit: 'market:read', errors: [], act: showMarket },
    'POST /market/currency': { permit: 'market:change', errors: ['currency_chosen'], act: chooseCurrency },
    'PUT /market/cap': { permit: 'market:change', errors: [], act: changeCap },
    'GET /services/:serviceId/guarantee': { permit: 'guarantee:read', errors: [], act: showGuarantee },
    'PUT /services/:serviceId/guarantee': {
      permit: 'guarantee:change',
      errors: ['guarantee_service_retired', 'currency_not_chosen'],
      act: changeGuarantee,
    },
    'GET /units/:unitId/hop-promise': { permit: 'guarantee:read', errors: [], act: showHopPromise },
    'PUT /units/:unitId/hop-promise': { permit: 'hop_promise:change', errors: [], act: changeHopPromise },
    'GET /requests/:requestId/credits': { permit: 'credit:read', errors: [], act: showCredits },
    'POST /requests/:requestId/recharges': {
      permit: 'recharge:claim',
      errors: ['nothing_owed', 'recharge_request_open', 'recharge_not_possible', 'recharged_before'],
      act: rechargeCredit,
    },
    'POST /requests/:requestId/appointments': {
      permit: 'appointment:make',
      errors: [
        'nothing_owed',
        'breach_not_guaranteed',
        'appointment_too_short',
        'appointment_in_past',
        'appointment_too_far',
        'appointment_request_finished',
        'appointment_waits',
        'appointments_full',
      ],
      act: makeAppointment,
    },
    'POST /appointments/:appointmentId/words': {
      permit: 'appointment:say',
      errors: ['appointment_not_now', 'appointment_reason_needed'],
      act: sayOfAppointment,
    },
    'POST /requests/:requestId/exemptions': {
      permit: 'exemption:ask',
      errors: [
        'nothing_owed',
        'breach_not_guaranteed',
        'exemption_too_late',
        'exemption_asked_before',
        'exemption_file_missing',
      ],
      act: askExemption,
    },
    'POST /exemption-files': {
      permit: 'exemption:ask',
      errors: [
        'exemption_no_file',
        'exemption_file_empty',
        'exemption_file_too_large',
        'exemption_file_type',
      ],
      act: receiveExemptionFile,
    },
    'GET /exemption-files/:exemptionFileId': {
      permit: 'credit:read',
      errors: [],
      act: downloadExemptionFile,
    },
    'POST /exemptions/:exemptionId/files': {
      permit: 'exemption:ask',
      errors: ['exemption_decided', 'exemption_file_missing', 'exemption_files_full'],
      act: addExemptionFiles,
    },
    'GET /exemptions': { permit: 'exemption:list', errors: [], act: listExemptions },
    'POST /exemptions/:exemptionId/decide': {
      permit: 'exemption:decide',
      errors: ['exemption_own_unit', 'exemption_is_own', 'exemption_decided'],
      act: decideExemption,
    },
    'POST /exemptions/:exemptionId/appeal': {
      permit: 'exemption:appeal',
      errors: ['appeal_not_possible', 'appeal_too_late'],
      act: appealExemption,
    },
    'POST /exemptions/:exemptionId/decide-appeal': {
      permit: 'exemption:decide:appeal',
      errors: ['exemption_own_unit', 'exemption_is_own', 'exemption_decided'],
      act: decideAppeal,
    },
    'GET /units/:unitId/statement': {
      permit: 'statement:read',
      errors: ['statement_period_invalid'],
      act: showStatement,
    },
    'GET /units/:unitId/statement.csv': {
      permit: 'statement:read',
      errors: ['statement_period_invalid'],
      act: exportStatement,
    },
    'GET /ledger/months': { permit: 'ledger:read', errors: [], act: listMonths },
    'POST /ledger/months/:month/close': {
      permit: 'ledger:close',
      errors: ['month_not_closable'],
      act: closeMonth,
    },
    'GET /ledger/months/:month/journal.csv': { permit: 'ledger:read', errors: [], act: exportJournal },
  },
)
