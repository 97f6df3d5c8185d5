/** A round window for the camera; its ring fills with real progress. */
Component({
  properties: {
    /** 0–1. */
    passed: { type: Number, value: 0 },
  },
});
