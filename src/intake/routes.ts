import { defineRoutes } from '../platform/http/route.ts'
import { beginImport } from './actions/begin-import.ts'
import { changeOptions } from './actions/change-options.ts'
import { discardImport } from './actions/discard-import.ts'
import { exportRemarks } from './actions/export-remarks.ts'
import { listImports } from './actions/list-imports.ts'
import { listImportRemarks } from './actions/list-remarks.ts'
import { lookAtImport, previewImport } from './actions/look-at-import.ts'
import { readImport } from './actions/read-import.ts'
import { exportKind, readTemplate } from './actions/read-template.ts'
import { readStanding } from './actions/read-standing.ts'
import { receiveImportFile } from './actions/receive-import-file.ts'
import { removeImportFile } from './actions/remove-import-file.ts'
import { checkImport, undoImport, writeImport } from './actions/start-import.ts'
import { stopImport } from './actions/stop-import.ts'
import { intakeEndpoints } from './contract.ts'
import type { intakePolicy } from './policy.ts'
import type { IntakeCode } from './problems.ts'

const permit = 'import:begin'

/** Every endpoint of bringing files in: who may, what it refuses, who acts. */
export const intakeRoutes = defineRoutes<typeof intakeEndpoints, typeof intakePolicy, IntakeCode>(
  intakeEndpoints,
  {
    'GET /imports': { permit, errors: [], act: listImports },
    'POST /imports': { permit, errors: ['import_kind_unknown', 'import_too_many'], act: beginImport },
    'GET /imports/:importId': { permit, errors: [], act: readImport },
    'PUT /imports/:importId/options': {
      permit,
      errors: ['import_not_now', 'import_begun_by_another'],
      act: changeOptions,
    },
    'POST /imports/:importId/files/:role': {
      permit,
      errors: [
        'import_not_now',
        'import_begun_by_another',
        'import_file_unknown',
        'import_file_missing',
        'import_file_too_large',
        'import_file_empty',
      ],
      act: receiveImportFile,
    },
    'DELETE /imports/:importId/files/:role': {
      permit,
      errors: ['import_not_now', 'import_begun_by_another'],
      act: removeImportFile,
    },
    'GET /imports/:importId/look': {
      permit,
      errors: ['import_incomplete', 'import_file_unreadable'],
      act: lookAtImport,
    },
    'GET /imports/:importId/preview': {
      permit,
      errors: ['import_incomplete', 'import_file_unreadable'],
      act: previewImport,
    },
    'POST /imports/:importId/check': {
      permit,
      errors: ['import_not_now', 'import_begun_by_another', 'import_incomplete', 'import_running'],
      act: checkImport,
    },
    'POST /imports/:importId/write': {
      permit,
      errors: ['import_not_now', 'import_begun_by_another', 'import_running'],
      act: writeImport,
    },
    'POST /imports/:importId/stop': {
      permit,
      errors: ['import_not_now', 'import_begun_by_another'],
      act: stopImport,
    },
    'POST /imports/:importId/discard': {
      permit,
      errors: ['import_not_now', 'import_begun_by_another'],
      act: discardImport,
    },
    'POST /imports/:importId/undo': {
      permit,
      errors: [
        'import_not_now',
        'import_begun_by_another',
        'import_not_undoable',
        'import_running',
        'import_stood_on',
      ],
      act: undoImport,
    },
    'GET /imports/:importId/standing': { permit, errors: [], act: readStanding },
    'GET /imports/:importId/remarks': { permit, errors: [], act: listImportRemarks },
    'GET /imports/:importId/remarks.csv': { permit, errors: [], act: exportRemarks },
    'GET /import-kinds/:kind/templates/:role': { permit, errors: [], act: readTemplate },
    'GET /import-kinds/:kind/export/:role': { permit, errors: [], act: exportKind },
  },
)
