/** The terms under which an outlet reads before the end of an embargo. Other words are another version, accepted anew. */
export const embargoTerms = {
  version: '2026-11',
  id: 'Redaksi tidak menyiarkan, mengunggah, mengutip, atau meneruskan isi maupun berkasnya sebelum embargo berakhir; hanya orang yang menyiapkan berita yang membacanya; bila embargo dipindah, waktu yang baru berlaku; bila naskah ditarik, semua salinan dihapus. Setiap pembacaan dicatat. Pelanggaran mengakhiri akses dini.',
  en: 'The newsroom does not broadcast, post, quote or pass on the text or its files before the end of the embargo; only those who prepare the story read it; when the embargo is moved, the new instant holds; when the text is taken back, every copy is deleted. Each reading is recorded. A breach ends early access.',
} as const
