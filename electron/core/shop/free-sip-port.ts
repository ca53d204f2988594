import { createSocket } from "node:dgram";

/** IANA "sip", and those gateways are set to where it is taken; they stay below the registered TLS port's neighbours. */
const CANDIDATES = [5060, 5062, 5064, 5066, 5068, 5070, 5072, 5074, 5076, 5078, 5080] as const;

/** A port no other telephone program of this machine holds: a softphone or a PBX must not keep the wizard from opening. */
export async function freeSipPort(): Promise<number> {
  for (const port of CANDIDATES) if (await isFree(port)) return port;
  return CANDIDATES[0];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket("udp4");
    socket.once("error", () => {
      socket.close();
      resolve(false);
    });
    socket.bind(port, "0.0.0.0", () => socket.close(() => resolve(true)));
  });
}
