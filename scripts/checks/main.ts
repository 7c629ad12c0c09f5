import process from 'node:process'
import { chosenChecks, runChecks } from './run.ts'

try {
  const { passed, failed } = await runChecks(chosenChecks(process.argv.slice(2)))
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
