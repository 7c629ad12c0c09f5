// `npm test`: check, unit, database and browser tests. `npm test -- unit database` runs only those parts.
import { runScript } from './run-script.mjs'

await runScript('scripts/tests/main.ts')
