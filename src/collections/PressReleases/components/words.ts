import type { Question } from '../../../domain/pressReleaseCompleteness'
import { label } from '../../../fields/labels'

/** What the checklist calls a question, and what it asks for while there is no answer. */
export const questionWords: Record<
  Question,
  { name: ReturnType<typeof label>; missing: ReturnType<typeof label> }
> = {
  what: { name: label('Apa', 'What'), missing: label('isi judul dan teras berita', 'write title and lead') },
  who: { name: label('Siapa', 'Who'), missing: label('sebut siapa yang terlibat', 'name who was involved') },
  when: { name: label('Kapan', 'When'), missing: label('isi waktu kejadian', 'set the time of the event') },
  where: { name: label('Di mana', 'Where'), missing: label('isi tempat kejadian', 'set the place') },
  why: { name: label('Mengapa', 'Why'), missing: label('jelaskan alasannya', 'explain the reason') },
  how: { name: label('Bagaimana', 'How'), missing: label('jelaskan caranya', 'explain the way') },
}

export const checklistWords = {
  title: label('Kelengkapan 5W1H', 'The six questions'),
  found: label('ada', 'answered'),
  required: label('wajib', 'required'),
  lacking: label('Belum terjawab', 'Not yet answered'),
  complete: label('Keenam pertanyaan terjawab.', 'All six questions are answered.'),
}

export const embargoWords = {
  title: label('Embargo berakhir', 'The embargo ends'),
  rule: label(
    'Sebelum waktu itu tidak ada yang terlihat di luar. Setelah disahkan, waktunya diubah hanya lewat langkah dengan catatan.',
    'Before that nothing is seen outside. Once approved, the time is moved only by a step with a note.',
  ),
}
