import fc from "fast-check";
import { expect, test } from "vitest";
import { destinationName } from "./destination-name.ts";
import type { DialPlan } from "./dial-plan.ts";
import { nationalDialPlans } from "./national-dial-plans.ts";

const chile: DialPlan = { country: "56", international: ["00", "+"], emergency: ["131", "132", "133"] };

test.each([
  ["0059172153348", "Bolivia", "Bolivia"],
  ["0050937124455", "Haití", "Haiti"],
  ["0018095550143", "República Dominicana", "Dominican Republic"],
  ["0012125550100", "Estados Unidos", "United States"],
  ["0018005550100", "Estados Unidos (número gratuito)", "United States (freephone)"],
  ["0014165550143", "Canadá", "Canada"],
  ["0085223456789", "Hong Kong", "Hong Kong"],
  ["0022501234567", "Costa de Marfil", "Côte d’Ivoire"],
  ["0077012345678", "Kazajistán", "Kazakhstan"],
  ["00441481123456", "Guernesey", "Guernsey"],
  ["00447781123456", "Guernesey", "Guernsey"],
  ["00870712345678", "Inmarsat (satélite)", "Inmarsat (satellite)"],
  ["00881631450092", "Iridium (satélite)", "Iridium (satellite)"],
  ["008818123456789", "Globalstar (satélite)", "Globalstar (satellite)"],
  ["0088216123456", "Thuraya (satélite)", "Thuraya (satellite)"],
  ["0088299123456", "Redes internacionales", "International networks"],
  ["0080012345678", "Número gratuito internacional", "International freephone"],
  ["955550130", "Chile", "Chile"],
  ["0322768005", "Chile", "Chile"],
  ["131", "Emergencia", "Emergency"],
  ["1005", "Número corto", "Short number"],
  ["*69", "Servicio", "Service"],
  ["00", "Destino desconocido", "Unknown destination"],
  ["00999721533481", "Destino desconocido", "Unknown destination"],
])("%s is called %s (%s)", (dialled, es, en) => {
  expect([destinationName(chile, dialled, "es"), destinationName(chile, dialled, "en")]).toEqual([es, en]);
});

test("every number has a name", () => {
  const anyPlan = fc.constantFrom(chile, ...Object.values(nationalDialPlans));
  fc.assert(
    fc.property(anyPlan, fc.stringMatching(/^\+?[0-9*#]{1,23}$/), fc.constantFrom("es", "en"), (plan, dialled, language) => {
      expect(destinationName(plan, dialled, language)).toMatch(/\p{L}{3}/u);
    }),
    { numRuns: 3000 },
  );
});
