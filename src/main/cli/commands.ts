import { Command, CommanderError, Option } from 'commander'
import { makeBankByHand, type DemoOptions } from './demo-command.ts'
import { writeApiDescription } from './describe-api.ts'
import {
  refuseCommand,
  refused,
  withDatabase,
  words,
  type CommandEnd,
  type CommandRefusal,
  type Desk,
} from './desk.ts'
import { draftByHand } from './draft-command.ts'
import { importByHand } from './import-command.ts'
import type { ImportCommandOptions } from './import-target.ts'
import {
  exportKindsByHand,
  importKindsByHand,
  writeKindTemplates,
  type KindsImportOptions,
} from './kinds-commands.ts'
import type { commandMessages } from './messages.ts'
import { exportOrganisationByHand, writeTemplates } from './organisation-files.ts'
import {
  importOrganisationByHand,
  type OrganisationImportCommandOptions,
} from './organisation-import-command.ts'
import { createByHand, listOrganisations, type CreateOptions } from './organisation-commands.ts'
import { rebuildAllTallies, verifyAllRequests, type WhichOrganisation } from './recounting-commands.ts'

type Text = keyof typeof commandMessages

/** Runs one command and gives its exit code: 0 well, 1 refused or with something that it found. */
export async function runCommand(desk: Desk, given: readonly string[]): Promise<0 | 1> {
  let end: CommandEnd = 0
  const ends = async (work: Promise<CommandEnd>) => {
    end = await work
  }
  try {
    await commands(desk, ends).parseAsync([...given], { from: 'user' })
    return typeof end === 'number' ? end : refused(desk, end)
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    return refused(desk, misuse(error))
  }
}

type Ends = (work: Promise<CommandEnd>) => Promise<void>

function commands(desk: Desk, ends: Ends): Command {
  const program = told(desk, new Command('etalase'), 'about.etalase')
  program.addHelpText('after', () => `\n${words(desk, 'help.variables')}`)
  addOrganisationCommands(desk, ends, group(desk, program, 'organisation', 'about.organisation'))
  addRecountingCommands(desk, ends, program)
  const imports = group(desk, program, 'import', 'about.import')
  const exports = group(desk, program, 'export', 'about.export')
  addImportCommands(desk, ends, imports)
  addExportCommands(desk, ends, exports)
  addKindsCommands(desk, ends, imports, exports)
  addDemoCommand(desk, ends, program)
  const openapi = leaf(desk, program, 'openapi', 'about.openapi')
  optional(desk, openapi, '--output <FILE>', 'option.output')
  openapi.action((options: { output?: string }) => ends(writeApiDescription(desk, options)))
  return program
}

function addDemoCommand(desk: Desk, ends: Ends, program: Command): void {
  const demo = leaf(desk, program, 'demo', 'about.demo')
  optional(desk, demo, '--seed <NUMBER>', 'option.seed')
  optional(desk, demo, '--people <NUMBER>', 'option.people')
  optional(desk, demo, '--outcomes <FILE>', 'option.outcomes')
  optional(desk, demo, '--json', 'option.json')
  demo.action((options: DemoOptions) =>
    ends(withDatabase(desk, (composition) => makeBankByHand(desk, composition, options))),
  )
}

function addImportCommands(desk: Desk, ends: Ends, imports: Command): void {
  const requests = leaf(desk, imports, 'requests', 'about.import.requests')
  requests.argument('<FILE>', words(desk, 'argument.log'))
  optional(desk, requests, '--profile <PROFILE>', 'option.profile')
  optional(desk, requests, '--mapping <FILE>', 'option.mapping')
  required(desk, requests, '--organisation <NAME>', 'option.organisation')
  optional(desk, requests, '--zone <ZONE>', 'option.zone.log')
  optional(desk, requests, '--calendar <NAME>', 'option.calendar')
  optional(desk, requests, '--dates <ORDER>', 'option.dates')
  optional(desk, requests, '--set-aside <FILE>', 'option.setAside')
  optional(desk, requests, '--admin-name <NAME>', 'option.adminName.log')
  optional(desk, requests, '--admin-email <EMAIL>', 'option.adminEmail.log')
  optional(desk, requests, '--dry-run', 'option.dryRun')
  optional(desk, requests, '--json', 'option.json')
  requests.action((file: string, options: ImportCommandOptions) =>
    ends(withDatabase(desk, (composition) => importByHand(desk, composition, file, options))),
  )
  const draft = leaf(desk, imports, 'draft', 'about.import.draft')
  draft.argument('<FILE>', words(desk, 'argument.file'))
  optional(desk, draft, '--output <FILE>', 'option.output')
  draft.action((file: string, options: { output?: string }) => ends(draftByHand(desk, file, options)))
  const organisation = leaf(desk, imports, 'organisation', 'about.import.organisation')
  organisation.argument('<FILES...>', words(desk, 'argument.paths'))
  required(desk, organisation, '--organisation <NAME>', 'option.organisation')
  optional(desk, organisation, '--full <KIND>', 'option.full')
  optional(desk, organisation, '--on <DAY>', 'option.on')
  optional(desk, organisation, '--encoding <ENCODING>', 'option.encoding')
  optional(desk, organisation, '--separator <SEPARATOR>', 'option.separator')
  optional(desk, organisation, '--bad-rows <FILE>', 'option.badRows')
  optional(desk, organisation, '--changes <FILE>', 'option.changes')
  optional(desk, organisation, '--mapping <FILE>', 'option.mapping')
  optional(desk, organisation, '--dry-run', 'option.dryRun')
  optional(desk, organisation, '--json', 'option.json')
  const templates = leaf(desk, imports, 'templates', 'about.import.templates')
  required(desk, templates, '--into <FOLDER>', 'option.into')
  templates.action((options: { into: string }) => ends(writeTemplates(desk, options)))
  organisation.action((paths: string[], options: OrganisationImportCommandOptions) =>
    ends(withDatabase(desk, (composition) => importOrganisationByHand(desk, composition, paths, options))),
  )
}

function addExportCommands(desk: Desk, ends: Ends, exports: Command): void {
  const organisation = leaf(desk, exports, 'organisation', 'about.export.organisation')
  required(desk, organisation, '--organisation <NAME>', 'option.organisation')
  required(desk, organisation, '--into <FOLDER>', 'option.into')
  organisation.action((options: { organisation: string; into: string }) =>
    ends(withDatabase(desk, (composition) => exportOrganisationByHand(desk, composition, options))),
  )
}

function addKindsCommands(desk: Desk, ends: Ends, imports: Command, exports: Command): void {
  const bringIn = leaf(desk, imports, 'kinds', 'about.import.kinds')
  bringIn.argument('<FILES...>', words(desk, 'argument.kindPaths'))
  required(desk, bringIn, '--organisation <NAME>', 'option.organisation')
  optional(desk, bringIn, '--dry-run', 'option.dryRun')
  optional(desk, bringIn, '--json', 'option.json')
  bringIn.action((paths: string[], options: KindsImportOptions) =>
    ends(withDatabase(desk, (composition) => importKindsByHand(desk, composition, paths, options))),
  )
  const templates = leaf(desk, imports, 'kinds-templates', 'about.import.kindsTemplates')
  required(desk, templates, '--into <FOLDER>', 'option.into')
  templates.action((options: { into: string }) => ends(writeKindTemplates(desk, options)))
  const handOut = leaf(desk, exports, 'kinds', 'about.export.kinds')
  required(desk, handOut, '--organisation <NAME>', 'option.organisation')
  required(desk, handOut, '--into <FOLDER>', 'option.into')
  handOut.action((options: { organisation: string; into: string }) =>
    ends(withDatabase(desk, (composition) => exportKindsByHand(desk, composition, options))),
  )
}

function addOrganisationCommands(desk: Desk, ends: Ends, organisation: Command): void {
  const create = leaf(desk, organisation, 'create', 'about.organisation.create')
  required(desk, create, '--name <NAME>', 'option.name')
  required(desk, create, '--zone <ZONE>', 'option.zone')
  required(desk, create, '--admin-name <NAME>', 'option.adminName')
  required(desk, create, '--admin-email <EMAIL>', 'option.adminEmail')
  optional(desk, create, '--code <CODE>', 'option.code')
  optional(desk, create, '--language <LANGUAGE>', 'option.language')
  optional(desk, create, '--json', 'option.json')
  create.action((options: CreateOptions) =>
    ends(withDatabase(desk, (composition) => createByHand(desk, composition, options))),
  )
  const list = leaf(desk, organisation, 'list', 'about.organisation.list')
  optional(desk, list, '--json', 'option.json')
  list.action((options: { json?: boolean }) =>
    ends(withDatabase(desk, (composition) => listOrganisations(desk, composition, options))),
  )
}

function addRecountingCommands(desk: Desk, ends: Ends, program: Command): void {
  const tallies = leaf(
    desk,
    group(desk, program, 'rebuild', 'about.rebuild'),
    'tallies',
    'about.rebuild.tallies',
  )
  const verify = leaf(desk, program, 'verify', 'about.verify')
  for (const command of [tallies, verify]) {
    optional(desk, command, '--organisation <NAME>', 'option.organisation.all')
    optional(desk, command, '--json', 'option.json')
  }
  tallies.action((options: WhichOrganisation) =>
    ends(withDatabase(desk, (composition) => rebuildAllTallies(desk, composition, options))),
  )
  verify.action((options: WhichOrganisation) =>
    ends(withDatabase(desk, (composition) => verifyAllRequests(desk, composition, options))),
  )
}

function group(desk: Desk, above: Command, name: string, about: Text): Command {
  return told(desk, above.command(name), about)
}

function leaf(desk: Desk, above: Command, name: string, about: Text): Command {
  return told(desk, above.command(name), about).allowExcessArguments(false)
}

function optional(desk: Desk, command: Command, flags: string, about: Text): void {
  command.addOption(new Option(flags, words(desk, about)))
}

function required(desk: Desk, command: Command, flags: string, about: Text): void {
  command.addOption(new Option(flags, words(desk, about)).makeOptionMandatory())
}

const titles: Readonly<Record<string, Text>> = {
  'Usage:': 'help.usage',
  'Commands:': 'help.commands',
  'Options:': 'help.options',
  'Arguments:': 'help.arguments',
}

/** Speaks the reader's language, and throws instead of ending the process. */
function told(desk: Desk, command: Command, about: Text): Command {
  return command
    .description(words(desk, about))
    .helpOption('-h, --help', words(desk, 'option.help'))
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      styleTitle: (title) => {
        const key = titles[title]
        return key === undefined ? title : words(desk, key)
      },
    })
    .configureOutput({ writeOut: (text) => desk.tell(text.trimEnd()), writeErr: () => undefined })
}

const misuses: Readonly<Record<string, CommandRefusal['code']>> = {
  'commander.unknownCommand': 'unknown_command',
  'commander.help': 'command_missing',
  'commander.unknownOption': 'unknown_option',
  'commander.missingMandatoryOptionValue': 'option_missing',
  'commander.optionMissingArgument': 'option_empty',
  'commander.missingArgument': 'argument_missing',
  'commander.excessArguments': 'too_many_arguments',
}

/** What commander has to complain about, in our own words: what it is about stands in quotes. */
function misuse(error: CommanderError): CommandRefusal {
  const code = misuses[error.code]
  if (code === undefined) throw error
  const [, what = ''] = /'([^']+)'/.exec(error.message) ?? []
  return refuseCommand(code, { what })
}
