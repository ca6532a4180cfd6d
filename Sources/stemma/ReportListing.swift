internal import Newsroom
internal import Reporting

extension OutputArguments {
  /// The articles that the forms asked for can show.
  func listing(_ extent: ExtentArguments) -> JudgingRequest.Listing {
    let formats = [format ?? .terminal] + report.map(\.format)
    if formats.contains(.json) { return .all }
    if formats.contains(where: { !$0.isBounded && $0 != .jsonl }) { return .findings(.max) }
    if formats.contains(where: { $0.isBounded && $0 != .terminal }) { return .findings(extent.top) }
    let detailed = min(extent.top, RenderingOptions().detailed)
    return .findings(formats.contains(.terminal) ? detailed : 0)
  }
}
