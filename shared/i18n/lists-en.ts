import type { SameTexts } from "./catalog-shape.ts";
import type { listsEs } from "./lists-es.ts";

export const listsEn: SameTexts<typeof listsEs> = {
  calls: {
    title: "Call details",
    cabin: "Cabin",
    allCabins: "All cabins",
    date: "Date",
    destination: "Destination",
    duration: "Duration",
    cost: "Cost",
    charge: "Charge",
    result: "Result",
    legend: "Legend",
    charged: "Charged calls",
    uncharged: "Calls not charged",
    empty: "No calls yet.",
  },
  call: {
    authorised: "Authorised",
    dialling: "Dialling",
    ringing: "Ringing",
    talking: "Talking",
    refused: "Not allowed",
    cancelled: "Cancelled",
    busy: "Busy",
    "no-answer": "Not answered",
    failed: "Failed",
    answered: "Answered",
  },
  sales: {
    title: "Sales",
    receipt: "Receipt",
    when: "Date",
    cabin: "Cabin",
    calls: "Calls",
    method: "Payment",
    total: "Total",
    print: "Print",
    preview: "Receipt preview",
    columns: "{columns} columns",
    copies: {
      one: "{count} copy",
      other: "{count} copies",
    },
  },
  print: {
    "not-wanted": "Not printed",
    pending: "Waiting",
    printed: "Printed",
    unknown: "To check",
  },
  page: {
    of: "Page {page} of {pages}",
    total: {
      one: "Total: {count} record",
      other: "Total: {count} records",
    },
    size: "Show",
    previous: "Previous page",
    next: "Next page",
  },
};
