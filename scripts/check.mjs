// `npm run check`: every checking tool over the tree. `npm run check -- types lint` runs only those.
import { runScript } from './run-script.mjs'

await runScript('scripts/checks/main.ts')
