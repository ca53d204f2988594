/** Who may do what. Every role may do everything until people sign in (they do from the book on). */
export const roles = ["cashier", "supervisor", "owner", "technician"] as const;
