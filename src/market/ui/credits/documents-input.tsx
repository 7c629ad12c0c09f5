import type { ReactNode } from 'react'
import type { Upload } from '../../../platform/ui/client/upload.ts'
import { FilesInput } from '../../../platform/ui/files/files-input.tsx'
import { useText } from '../../../platform/ui/text/use-text.ts'
import type { ExemptionFile } from '../../contract.ts'
import { useUpload } from '../api.ts'
import { creditsMessages } from './credits-messages.ts'

const accepted = 'application/pdf,image/jpeg,image/png,image/webp,image/heic,image/heif'

/** Sending documents, and what a form has to know of it. */
export function useDocuments() {
  const t = useText(creditsMessages)
  const upload = useUpload('POST /exemption-files')
  return {
    upload,
    /** A rule of the form: nothing goes without a document that is still on its way. */
    unsent: () => (upload.files.length > 0 ? t('files.unsent') : null),
    /** Whichever document the server means, it is this field. */
    fieldOf: (name: string) => name.replace(/^body\./, '').replace(/^fileIds\.\d+$/, 'fileIds'),
  }
}

interface DocumentsInputProps {
  readonly upload: Upload<ExemptionFile>
  readonly value: readonly ExemptionFile[]
  readonly onChange: (files: readonly ExemptionFile[]) => void
  readonly error: ReactNode
  /** How many fit. */
  readonly max?: number
}

/** Documents that show why a breach should cost nothing. */
export function DocumentsInput(props: DocumentsInputProps) {
  const t = useText(creditsMessages)
  return (
    <FilesInput
      {...props}
      accept={accepted}
      label={t('files.label')}
      description={t('files.why')}
      path="fileIds"
    />
  )
}
