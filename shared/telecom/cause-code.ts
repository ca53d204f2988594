/** The causes of ITU-T Q.850 the product speaks of, under the names of the recommendation. */
export const cause = {
  unallocatedNumber: 1,
  noRouteToDestination: 3,
  normalClearing: 16,
  userBusy: 17,
  noUserResponding: 18,
  noAnswer: 19,
  subscriberAbsent: 20,
  callRejected: 21,
  numberChanged: 22,
  answeredElsewhere: 26,
  destinationOutOfOrder: 27,
  invalidNumberFormat: 28,
  normalUnspecified: 31,
  noCircuitAvailable: 34,
  networkOutOfOrder: 38,
  temporaryFailure: 41,
  congestion: 42,
  /** The switch gives it to a call it cuts because no media came any more (rtp_timeout). */
  requestedChannelNotAvailable: 44,
  bearerCapabilityNotAvailable: 58,
  recoveryOnTimerExpiry: 102,
  interworking: 127,
} as const;

