import Foundation
import Testing
import TextReuse

@testable import Reporting

@Suite("A saved report") struct SavedReportTests {
  static let reports = [
    "empty": Report(), "three": SampleReport.three, "hostile": HostileReport.report,
    "random 1": RandomReport.make(1), "random 2": RandomReport.make(2),
    "random 3": RandomReport.make(3),
  ]

  @Test(
    "gives the same in every form as the report it was saved from",
    arguments: reports.keys.sorted(), ReportFormat.allCases)
  func again(name: String, format: ReportFormat) throws {
    let report = Self.reports[name]!
    let saved = try SavedReport.read(Array(report.rendered(as: .json).utf8))
    #expect(saved.rendered(as: format) == report.rendered(as: format))
  }

  @Test("is the report as it is stated", arguments: reports.keys.sorted())
  func stated(name: String) throws {
    let report = Self.reports[name]!
    let saved = try SavedReport.read(Array(report.rendered(as: .json).utf8))
    #expect(saved == report.stated)
    #expect(report.stated.stated == report.stated)
  }

  @Test("has every number within its bounds, and shown on the same side of one half")
  func figures() {
    for seed in 1...40 {
      let (raw, stated) = (RandomReport.make(UInt64(seed)), RandomReport.make(UInt64(seed)).stated)
      for (before, after) in zip(raw.findings, stated.findings) {
        #expect(after.interval.contains(after.probability))
        #expect((after.probability >= 0.5) == (before.probability >= 0.5))
        let sum = after.direction.aToB + after.direction.bToA + after.direction.commonSource
        #expect(abs(sum - 1) < 1e-9)
      }
    }
  }

  @Test("passes over keys that it does not know")
  func unknown() throws {
    let text = SampleReport.three.rendered(as: .json)
      .replacing("\"findings\":", with: "\"later\": [1], \"findings\":")
      .replacing("\"relation\":", with: "\"later\": null, \"relation\":")
    #expect(try SavedReport.read(Array(text.utf8)) == SampleReport.three.stated)
  }

  private static let cure = "; save the report again with --format json"

  @Test(
    "says what is wrong with it and where",
    arguments: [
      ("", "is not whole JSON (it is empty)" + cure),
      (
        "{\"findings\": [],\n \"versions\": [}",
        "is not whole JSON (invalid value at line 2, byte 15)" + cure
      ),
      ("{\"findings\":", "is not whole JSON (unexpected end of file during JSON parse)" + cure),
      ("[]", "holds a list, not a whole report; save one with scan --format json"),
      ("3", "holds a number, not a whole report; save one with scan --format json"),
      (
        "{\"evidence\": []}",
        "holds a single verdict, not a whole report; save one with scan --format json"
      ),
      (
        "{\"x\": 1}",
        "holds an object without findings, not a whole report; save one with scan --format json"
      ),
      ("{\"a\": 1}\n{\"a\": 2}\n", "is not whole JSON (it has one object a line, as jsonl)" + cure),
      ("{\"findings\": 3}", "findings should be a list and is a number" + cure),
      ("{\"findings\": []}", "versions should be a list and is missing or null" + cure),
    ])
  func whole(text: String, message: String) {
    #expect(Self.message(text) == message)
  }

  @Test(
    "names the place of a value that is not as it should be",
    arguments: [
      (
        "\"probability\": 0.94", "\"probability\": 94",
        "findings[0].probability should be a number from 0.0 to 1.0 and is 94.0"
      ),
      (
        "\"relation\": \"rewrite\"", "\"relation\": \"copy\u{1B}\"",
        "findings[0].relation should be one of near-duplicate, rewrite, partial, quotation, "
          + "boilerplate, common-source, same-event, unrelated and is “copy⟨U+001B⟩”"
      ),
      (
        "\"interval\": [0.88, 0.97]", "\"interval\": [0.97, 0.88]",
        "findings[0].interval should be in order and is [0.97, 0.88]"
      ),
      (
        "\"words\": 10", "\"words\": true",
        "findings[0].passages[0].words should be a whole number from 0 up and is true or false"
      ),
      (
        "\"words\": 10", "\"words\": -1",
        "findings[0].passages[0].words should be a whole number from 0 up and is a number"
      ),
      (
        "\"total\": 3", "\"total\": 4",
        "total should be at most the number of findings, 3 and is 4"
      ),
      (
        "\"published\": \"2031-03-11T12:35Z\"", "\"published\": \"yesterday\"",
        "documents[2].published should be a time in ISO 8601 and is “yesterday”"
      ),
      (
        "\"cohesion\": 1", "\"cohesion\": null",
        "clusters[0].cohesion should be a number and is missing or null"
      ),
    ])
  func place(from: String, to: String, message: String) throws {
    let text = SampleReport.three.rendered(as: .json)
    let start = try #require(text.range(of: from))
    let escaped = to.replacing("\u{1B}", with: "\\u001b")
    #expect(Self.message(text.replacingCharacters(in: start, with: escaped)) == message + Self.cure)
  }

  @Test("never traps, however it is damaged")
  func damaged() {
    let bytes = Array(SampleReport.three.rendered(as: .json).utf8)
    var numbers = Numbers(seed: 5)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<4 {
        let place = Int.random(in: 0..<damaged.count, using: &numbers)
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: damaged.remove(at: place)
        default: damaged[place] = "0-9[]{}\",".utf8.randomElement(using: &numbers)!
        }
      }
      if let report = try? SavedReport.read(damaged) { _ = report.rendered(as: .html) }
    }
    #expect(Self.message(String(repeating: "[", count: 100_000)).hasPrefix("is not whole JSON ("))
  }

  private static func message(_ text: String) -> String {
    do {
      _ = try SavedReport.read(Array(text.utf8))
      return "no error"
    } catch {
      return error.description
    }
  }
}
