/** The name under which the core joins the switch; the dialplan asks it and no other. */
export const applicationName = "timbre";
