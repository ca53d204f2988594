import type { DialPlan } from "./dial-plan.ts";

/**
 * How numbers are dialled in the countries the product is sold to, by ISO 3166-1 alpha-2: what a shop's dial plan is where
 * shop.json does not say otherwise. From the national numbering plans deposited with the ITU (Operational Bulletin, "National
 * numbering plans"). Carrier codes are the shop's own matter: they change with the market. Emergency numbers are those of
 * police, ambulance and fire brigade; every one of them is let out free of charge.
 */
export const nationalDialPlans: Readonly<Record<string, DialPlan>> = {
  CL: { country: "56", international: ["00", "+"], emergency: ["131", "132", "133"] },
  ES: { country: "34", international: ["00", "+"], emergency: ["112", "061", "062", "080", "085", "088", "091", "092"] },
  AR: { country: "54", trunkPrefix: "0", international: ["00", "+"], emergency: ["911", "100", "101", "103", "106", "107"] },
  MX: { country: "52", trunkPrefix: "01", international: ["00", "+"], emergency: ["911"] },
  PE: { country: "51", trunkPrefix: "0", international: ["00", "+"], emergency: ["105", "106", "116", "911"] },
  CO: { country: "57", trunkPrefix: "0", international: ["00", "+"], emergency: ["123", "112", "119", "125", "132"] },
  BO: { country: "591", trunkPrefix: "0", international: ["00", "+"], emergency: ["110", "118", "119", "911"] },
  EC: { country: "593", trunkPrefix: "0", international: ["00", "+"], emergency: ["911", "101", "102"] },
  PY: { country: "595", trunkPrefix: "0", international: ["00", "+"], emergency: ["911", "141", "132"] },
  UY: { country: "598", trunkPrefix: "0", international: ["00", "+"], emergency: ["911", "104", "105"] },
  VE: { country: "58", trunkPrefix: "0", international: ["00", "+"], emergency: ["911", "171"] },
  BR: { country: "55", trunkPrefix: "0", international: ["00", "+"], emergency: ["190", "192", "193"] },
  US: { country: "1", trunkPrefix: "1", international: ["011", "+"], emergency: ["911"] },
  CA: { country: "1", trunkPrefix: "1", international: ["011", "+"], emergency: ["911"] },
  DO: { country: "1", trunkPrefix: "1", international: ["011", "+"], emergency: ["911"] },
  PR: { country: "1", trunkPrefix: "1", international: ["011", "+"], emergency: ["911"] },
  GB: { country: "44", trunkPrefix: "0", international: ["00", "+"], emergency: ["999", "112"] },
  FR: { country: "33", trunkPrefix: "0", international: ["00", "+"], emergency: ["112", "15", "17", "18", "114"] },
  DE: { country: "49", trunkPrefix: "0", international: ["00", "+"], emergency: ["112", "110"] },
  IT: { country: "39", international: ["00", "+"], emergency: ["112", "113", "115", "118"] },
  PT: { country: "351", international: ["00", "+"], emergency: ["112"] },
};
