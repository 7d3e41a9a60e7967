import type { Workflow } from '../../domain/workflow'
import { label } from '../../fields/labels'

const open = { editableBy: ['ppid_officer'] } as const
const by = ['ppid_officer'] as const

/** A dispute before the Information Commission and the courts, as the PPID records it (UU 14/2008 art. 37-50). */
export const sengketaTable = {
  initial: 'terdaftar',
  stages: {
    terdaftar: { label: label('Terdaftar di Komisi Informasi', 'Registered'), tone: 'attention', ...open },
    mediasi: { label: label('Mediasi', 'Mediation'), tone: 'waiting', ...open },
    ajudikasi: { label: label('Ajudikasi', 'Adjudication'), tone: 'waiting', ...open },
    putusan_ki: { label: label('Putusan Komisi Informasi', 'Ruling'), tone: 'attention', ...open },
    gugatan: { label: label('Gugatan ke pengadilan', 'Before the court'), tone: 'waiting', ...open },
    kasasi: { label: label('Kasasi', 'Cassation'), tone: 'waiting', ...open },
    selesai: { label: label('Selesai', 'Closed'), final: true, tone: 'ended' },
  },
  steps: {
    mediate: { label: label('Mediasi dimulai', 'Mediation begins'), from: ['terdaftar'], to: 'mediasi', by },
    agree: {
      label: label('Mediasi berhasil', 'Agreement'),
      from: ['mediasi'],
      to: 'selesai',
      by,
      needsNote: true,
    },
    adjudicate: {
      label: label('Ajudikasi dimulai', 'Adjudication begins'),
      from: ['terdaftar', 'mediasi'],
      to: 'ajudikasi',
      by,
    },
    rule: {
      label: label('Putusan diterima', 'The ruling was received'),
      from: ['ajudikasi'],
      to: 'putusan_ki',
      by,
    },
    sue: { label: label('Gugatan diajukan', 'A lawsuit was filed'), from: ['putusan_ki'], to: 'gugatan', by },
    appeal: {
      label: label('Kasasi diajukan', 'Cassation was asked for'),
      from: ['gugatan'],
      to: 'kasasi',
      by,
    },
    finish: {
      label: label('Putusan berkekuatan tetap', 'The ruling is final'),
      from: ['putusan_ki', 'gugatan', 'kasasi'],
      to: 'selesai',
      by,
      needsNote: true,
    },
  },
} as const satisfies Workflow
