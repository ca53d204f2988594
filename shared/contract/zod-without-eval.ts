import * as z from "zod";

/** For a window, whose page lets nothing be compiled: Zod would try, be refused, and leave an error in the console. To be imported first. */
z.config({ jitless: true });
