import { checkNames, runCheckOn, type CheckName } from './tools.ts'

/** How many checks passed and how many did not; a check with nothing to look at counts as neither. */
export interface CheckTally {
  readonly passed: number
  readonly failed: number
}

/** The checks asked for, all where none is; throws for a name that is none. */
export function chosenChecks(asked: readonly string[]): CheckName[] {
  const unknown = asked.filter((name) => !checkNames.some((known) => known === name))
  if (unknown.length > 0) {
    throw new Error(`There is no check ${unknown.join(', ')}. There are: ${checkNames.join(', ')}.`)
  }
  return checkNames.filter((name) => asked.length === 0 || asked.includes(name))
}

/** Runs checks over this tree, two at a time. Prints a line a check, and what it said where it failed. */
export async function runChecks(names: readonly CheckName[]): Promise<CheckTally> {
  const waiting = [...names]
  let passed = 0
  let failed = 0
  const inTurn = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const outcome = await runCheckOn('.', name)
      if (outcome === undefined) {
        console.log(`nothing  ${name}`)
        continue
      }
      const { code, output, seconds } = outcome
      if (code === 0) passed += 1
      else failed += 1
      console.log(`${code === 0 ? 'passed' : 'FAILED'}   ${name} (${seconds.toFixed(1)} s)`)
      if (code !== 0) console.log(output.trim().replaceAll(/^(?=.)/gm, '         '))
    }
  }
  await Promise.all([inTurn(), inTurn()])
  return { passed, failed }
}
