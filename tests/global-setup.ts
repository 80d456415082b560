/** Builds what the tests run against: they exercise the deployable bundles, never the sources of a function. */
export default function globalSetup(): void {
  // Filled in by the build scripts.
}
