import type { AskedFile, Fault } from '../../../domain/publicForm'
import { fileField } from '../rules/uploads'
import { Bilingual } from './Bilingual'

/** One question per scan; none has to be answered now. A file that was refused has to be chosen again. */
export const Scans = ({
  scans,
  faults = [],
  under = '',
}: {
  scans: readonly AskedFile[]
  faults?: readonly Fault[]
  under?: string
}) =>
  scans.map(({ name, label }) => {
    const id = under + fileField(name)
    const fault = faults.find(({ field }) => field === fileField(name))
    return (
      <div key={name} className={fault ? 'field wrong' : 'field'}>
        <label htmlFor={id}>
          <Bilingual words={label} />
          <span className="meta"> (boleh menyusul / may follow)</span>
        </label>
        {fault ? (
          <p className="fault" id={`${id}-galat`}>
            <Bilingual words={fault.words} />
          </p>
        ) : null}
        <input
          id={id}
          name={fileField(name)}
          type="file"
          multiple
          accept="image/jpeg,image/png,application/pdf"
          {...(fault ? { 'aria-invalid': true, 'aria-describedby': `${id}-galat` } : {})}
        />
      </div>
    )
  })
