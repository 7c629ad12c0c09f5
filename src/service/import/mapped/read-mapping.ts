import { readYaml, understandYaml } from '../../../platform/tabular/read-yaml.ts'
import type { Result } from '../../../platform/http/result.ts'
import { mappingFaults } from '../messages.ts'
import { requestMapping, type RequestMapping } from './mapping.ts'

/**
 * Understands a mapping in YAML. Where it cannot be used, `reason` says why in the reader's language: for each wrong key its
 * line and its path.
 */
export function readRequestMapping(
  text: string,
  language: 'id' | 'en',
): Result<RequestMapping, 'mapping_wrong'> {
  return readYaml(text, requestMapping, language, mappingFaults)
}

/** The same of a mapping that is no text any more. */
export function understandMapping(
  plain: unknown,
  language: 'id' | 'en',
): Result<RequestMapping, 'mapping_wrong'> {
  return understandYaml(plain, requestMapping, language, mappingFaults)
}
