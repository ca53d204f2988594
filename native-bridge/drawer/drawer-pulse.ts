import { newEncoder } from "../printer/code-page.ts";

/** The connector pin the drawer's solenoid hangs on: 2 for the first drawer, 5 for the second (Epson DK port). */
export type DrawerPin = 2 | 5;

/** 100 ms opens every common drawer; the 500 ms of rest keep a solenoid from burning out under repeated pulses. */
const PULSE_ON_MS = 100;
const PULSE_OFF_MS = 500;

/** ESC p m t1 t2: the printer drives its drawer port. Times go out in units of 2 ms. */
export function drawerPulse(pin: DrawerPin): Uint8Array {
  return newEncoder(48)
    .pulse(pin === 2 ? 0 : 1, PULSE_ON_MS, PULSE_OFF_MS)
    .encode();
}
