import Foundation
import Reporting
import Testing
import TextReuse

@Suite(
  "A page in a browser", .serialized,
  .enabled(if: OutsideTools.chromium != nil, "needs chromium"))
struct BrowserTests {
  /// The page's elements after the browser has read it and run its script.
  private func elements(_ report: Report, at place: String = "") throws -> String {
    try OutsideTools.withFolder { folder in
      let file = folder.appending(path: "report.html")
      try report.rendered(as: .html).write(to: file, atomically: true, encoding: .utf8)
      let chromium = try #require(OutsideTools.chromium)
      let arguments = [
        "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path())profile",
        "--dump-dom", file.absoluteString + place,
      ]
      return try OutsideTools.run(chromium, arguments).output
    }
  }

  @Test("runs its own script under its own policy")
  func ownScript() throws {
    let page = try elements(SampleReport.three)
    #expect(page.contains("<div class=\"filters\" role=\"search\" aria-label=\"Filters\">"))
    #expect(page.contains("coastline-88 derives from northwire-2291"))
    #expect(page.ranges(of: "<details open=\"\"").count == 1)
  }

  @Test("opens the finding that its address names")
  func address() throws {
    let page = try elements(SampleReport.three, at: "#finding-2")
    #expect(page.contains("<details class=\"finding\" data-finding=\"2\" open=\"\">"))
  }

  @Test("runs nothing that a text brings with it")
  func hostile() throws {
    let page = try elements(HostileReport.report)
    #expect(page.contains("<details open=\"\""))
    #expect(!page.contains("<ran"))
    #expect(!page.contains("<img") && !page.contains("<svg onload"))
    #expect(page.ranges(of: "<script").count == 1)
    #expect(!page.contains("href=\"javascript:"))
  }
}
