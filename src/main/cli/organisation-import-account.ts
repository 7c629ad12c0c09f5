import { fileNames, importKinds } from '../import/organisation-kinds.ts'
import { tellBadRow, type OrganisationImport } from '../import/organisation.ts'
import { words, type Desk } from './desk.ts'

interface How {
  readonly seconds: number
  readonly dryRun: boolean
  readonly json: boolean
  /** Where the bad rows were written. */
  readonly badRows: string | undefined
  /** Where what changes was written. */
  readonly changes: string | undefined
}

/** Says what became of the files: as sentences, or as one line of JSON. */
export function tellOrganisationImport(desk: Desk, result: OrganisationImport, how: How): void {
  if (how.json) desk.tell(JSON.stringify(asJson(desk, result, how)))
  else for (const line of linesOf(desk, result, how)) desk.tell(line)
}

function asJson({ language }: Desk, { files, bad, accounts, done }: OrganisationImport, how: How) {
  return {
    done,
    dryRun: how.dryRun,
    files,
    accounts,
    bad: bad.map((row) => ({ ...tellBadRow(language, row, files), code: row.reason })),
    seconds: Number(how.seconds.toFixed(3)),
  }
}

/** What a kind of file is called; foreign files are of none. */
function nameOf({ language }: Desk, kind: string): string {
  const known = importKinds.find((one) => one === kind)
  return known === undefined ? '–' : fileNames[known][language]
}

function linesOf(desk: Desk, { files, bad, accounts, done }: OrganisationImport, how: How): string[] {
  const read = files.flatMap(({ file, kind, rows, encoding, guessed, unknown }) => [
    words(desk, 'organisation.import.file', {
      file,
      kind: nameOf(desk, kind),
      rows,
      encoding,
    }),
    ...(guessed ? [words(desk, 'organisation.import.guessed', { file, encoding })] : []),
    ...(unknown.length > 0
      ? [words(desk, 'organisation.import.unknown', { file, columns: unknown.join(', ') })]
      : []),
  ])
  const counted = importKinds
    .filter((kind) => accounts[kind].rows > 0 || accounts[kind].endedBeside > 0)
    .flatMap((kind) => [
      words(desk, 'organisation.import.kind', { kind: nameOf(desk, kind), ...accounts[kind] }),
      ...(accounts[kind].endedBeside > 0
        ? [
            words(desk, 'organisation.import.beside', {
              kind: nameOf(desk, kind),
              count: accounts[kind].endedBeside,
            }),
          ]
        : []),
    ])
  const wrong = bad.map((row) => {
    const { file, line, column, value, reason } = tellBadRow(desk.language, row, files)
    const place = [line === 0 ? file : `${file}:${line}`, column].filter((part) => part !== '').join(' ')
    return value === '' ? `${place}: ${reason}` : `${place} "${value.slice(0, 80)}": ${reason}`
  })
  const end = done ? 'done' : bad.length > 0 ? 'refused' : 'dry'
  return [
    ...read,
    ...counted,
    ...wrong,
    ...(how.badRows !== undefined && bad.length > 0
      ? [words(desk, 'organisation.import.badRows', { file: how.badRows })]
      : []),
    ...(how.changes === undefined ? [] : [words(desk, 'organisation.import.changes', { file: how.changes })]),
    words(desk, `organisation.import.${end}`, { count: bad.length }),
    words(desk, 'import.took', { seconds: Math.round(how.seconds) }),
  ]
}
