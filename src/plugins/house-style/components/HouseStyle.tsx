'use client'
import type { ReactNode } from 'react'
import './house-style.css'

/** Brings the style sheet to every page of the admin. */
export const HouseStyle = ({ children }: { children?: ReactNode }) => children
