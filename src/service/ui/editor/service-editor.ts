import { useFormat } from '../../../platform/ui/formats/use-format.ts'
import { useApiForm, type ApiForm } from '../../../platform/ui/forms/use-api-form.ts'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ServiceBody, ServiceView } from '../../contract.ts'
import { editorMessages } from './editor-messages.ts'
import { bodyOf, pathOf, valuesOf, type AskerValues, type ServiceValues } from './service-values.ts'

/** The form of a service. */
export type ServiceEditor = ApiForm<ServiceValues>

interface EditorOptions {
  /** Without one: a new service. */
  readonly service?: ServiceView
  readonly draft?: string
  readonly send: (body: ServiceBody) => Promise<ServiceView>
  readonly onDone: (service: ServiceView) => void
}

/** Joins the editor with the API. */
export function useServiceEditor({ service, draft, send, onDone }: EditorOptions): ServiceEditor {
  const t = useText(editorMessages)
  const { say } = useFormat()
  const form: ServiceEditor = useApiForm({
    initialValues: valuesOf(service, (unit) => say(unit.name)),
    ...(draft !== undefined && { draft }),
    fieldOf: (name) => pathOf(name, form.values),
    validate: {
      promises: (promises: ServiceValues['promises']) =>
        Object.values(promises).some(({ offered }) => offered) ? null : t('promises.none'),
      askers: (askers: readonly AskerValues[], values: ServiceValues) =>
        !values.forEverybody && askers.length === 0 ? t('askers.needed') : null,
    },
    send: (values: ServiceValues) => {
      const body = bodyOf(values)
      return send(body)
    },
    onDone,
  })
  return form
}
