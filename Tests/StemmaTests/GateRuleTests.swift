import Foundation
import Newsroom
import Policy
import Testing
import TextReuse

@Suite("The rules of a gate", .serialized)
struct GateRuleTests {
  private let folder: TemporaryFolder
  private static let wire = Samples.article("verdict-wire-npa.md")

  init() throws {
    folder = try TemporaryFolder()
    try write("wire/npa.jsonl", [record("npa-1", Self.wire.text, outlet: "Northmoor Press Agency")])
  }

  private func record(
    _ id: String, _ text: String, outlet: String? = nil, _ more: [String: String] = [:]
  ) -> [String: String] {
    var record = more
    record["id"] = id
    record["text"] = text
    if let outlet { record["outlet"] = outlet }
    return record
  }

  private func write(_ name: String, _ records: [[String: String]]) throws {
    let lines = try records.map { record in
      String(
        decoding: try JSONSerialization.data(withJSONObject: record, options: .sortedKeys),
        as: UTF8.self)
    }
    try folder.write(name, lines.joined(separator: "\n"))
  }

  /// What the gate says of one draft in short, by a policy.
  private func gate(
    _ drafts: [[String: String]], _ policy: String = "", now: String? = nil
  ) async throws -> GateReport {
    let archive = folder.url("wire.stemma").path()
    var adding = ArchiveAddJob.Request(archive: archive, inputs: [folder.url("wire").path()])
    adding.keepsTexts = true
    _ = try ArchiveAddJob(adding).run()
    try write("drafts.jsonl", drafts)
    var request = GateJob.Request(
      archive: archive, drafts: [folder.url("drafts.jsonl").path()])
    request.policy = try GatePolicy(toml: policy, file: "p")
    request.policyFile = "p"
    request.now = now.flatMap(Timestamp.init(iso8601:))
    return await GateJob(request).run()
  }

  private func short(_ report: GateReport) -> [String] {
    report.findings.map { "\($0.severity.rawValue) \($0.rule.rawValue) \($0.draft)" }
  }

  private var body: String {
    Self.wire.text.replacingOccurrences(of: "ORRIN, Vess (NPA) — ", with: "")
  }

  @Test("versions of one's own items are no findings")
  func versions() async throws {
    try write(
      "wire/own.jsonl",
      [
        record("own-1", body, outlet: "Orrin Evening Post", ["url": "https://post.example/1"])
      ])
    try FileManager.default.removeItem(at: folder.url("wire/npa.jsonl"))
    let same = try await gate([record("own-1", body + "\n\nMore.")])
    #expect(short(same) == [] && same.versions.map(\.reason) == ["the same id"])
    let address = try await gate([record("d", body, ["url": "https://post.example/1"])])
    #expect(short(address) == [] && address.versions.map(\.reason) == ["the same address"])
    let content = try await gate([record("d", body, outlet: "Orrin Evening Post")])
    #expect(
      short(content) == [] && content.versions.map(\.reason) == ["the same words from one outlet"])
    let own = try await gate([record("d", body)], "own = [\"The Orrin Evening Post\"]")
    #expect(short(own) == [] && own.versions.map(\.reason) == ["an outlet named as one's own"])
    // The same words in another outlet are a copy, whatever address it gives itself.
    let copy = try await gate([
      record("own-1", body, outlet: "Calder Courier", ["url": "https://post.example/1"])
    ])
    #expect(short(copy) == ["error uncredited-derivation own-1"] && copy.versions.isEmpty)
  }

  @Test("a reprint of a credited source is no source of its own")
  func reprints() async throws {
    try write("wire/echo.jsonl", [record("echo-1", Self.wire.text, outlet: "Calder Echo")])
    let credited = try await gate([
      record("d", "By Northmoor Press Agency\n\n" + body, outlet: "Post")
    ])
    #expect(short(credited) == [])
    let bare = try await gate([record("d", body, outlet: "Post")])
    #expect(short(bare) == ["error uncredited-derivation d"])
    #expect(bare.findings[0].details.contains { $0.hasPrefix("The same words stand in ") })
  }

  @Test("what an article took from the draft is no finding of the draft")
  func later() async throws {
    try write(
      "wire/npa.jsonl",
      [
        record(
          "late", Self.wire.text, outlet: "Calder Echo", ["published": "2025-06-02T10:00Z"])
      ])
    let report = try await gate([
      record("d", body, outlet: "Post", ["published": "2025-06-01T10:00Z"])
    ])
    #expect(short(report) == [])
  }

  @Test("a licence asks for its credit, its link and its wording, on the days that it covers")
  func licences() async throws {
    try write(
      "wire/npa.jsonl",
      [
        record(
          "npa-1", Self.wire.text, outlet: "Northmoor Press Agency",
          ["url": "https://npa.example/1"])
      ])
    let terms = """
      [[licence]]
      partner = "Northmoor Press Agency"
      credit = ["Source: NPA", "Courtesy of NPA"]
      link = true
      unaltered = true
      from = 2025-01-01
      until = 2025-12-31
      """
    let whole = record(
      "d", body + "\n\nCourtesy of N.P.A. (https://npa.example/1)", outlet: "Post",
      ["published": "2025-12-31"])
    #expect(try await short(gate([whole], terms)) == ["error missing-credit d"])
    var credited = whole
    credited["text"] = body + "\n\nCOURTESY of “NPA”."
    #expect(try await short(gate([credited], terms)) == ["error missing-link d"])
    credited["text"] = body + "\n\nCOURTESY of “NPA”, www.npa.example/1/"
    #expect(try await short(gate([credited], terms)) == [])
    var altered = credited
    altered["text"] = credited["text"]?.replacingOccurrences(
      of: "showed no reaction as Judge Sunniva Brandt told him",
      with: "did not move a muscle when the judge, Sunniva Brandt, said to him")
    #expect(try await short(gate([altered], terms)) == ["error altered-licensed-text d"])
    var late = credited
    late["published"] = "2026-01-01"
    let ended = try await gate([late], terms)
    #expect(ended.findings.first?.rule == .licenceNotValid)
    #expect(
      ended.findings.first?.details == [
        "The licence of Northmoor Press Agency is valid from 2025-01-01 until 2025-12-31."
      ])
    late["published"] = nil
    let open = try await gate([late], terms)
    #expect(open.outcome == .unknown)
    #expect(
      open.undecided.map(\.reason) == [
        "no date tells whether the licence of Northmoor Press Agency covers it; "
          + "give the draft a date with a time, or the gate --now"
      ])
    #expect(try await gate([late], terms, now: "2025-06-01").outcome == .kept)
  }

  @Test("a draft that is held back by its own word does not come out before")
  func ownEmbargo() async throws {
    let report = try await gate([
      record("d", "The weir was opened.", ["published": "2031-05-01", "embargo": "2031-05-03"])
    ])
    #expect(short(report) == ["error embargo-broken d"])
    #expect(
      report.findings[0].says
        == "Comes out on 2031-05-01, but says of itself that it is held back until 2031-05-03.")
    // Two drafts that are held back until one day are two findings.
    let two = try await gate(
      ["Weir", "Mill"].map {
        record(
          $0, "It was opened.",
          [
            "title": $0, "published": "2031-05-01", "embargo": "2031-05-03",
          ])
      })
    #expect(Set(two.findings.map(\.fingerprint)).count == 2)
  }

  @Test("a draft stands in the section that it names itself")
  func sections() async throws {
    let policy = """
      [sections]
      opinion = []
      [[when]]
      sections = ["opinion"]
      [when.rules]
      uncredited-derivation = "note"
      """
    let drafts = [
      record("a", body, outlet: "Post", ["section": "Opinion"]),
      record("b", body, outlet: "Post", ["section": "City"]),
    ]
    #expect(
      short(try await gate(drafts, policy)) == [
        "note uncredited-derivation a", "error uncredited-derivation b",
      ])
  }

  @Test("findings come in the order of files, drafts and places, and are the same for any workers")
  func order() async throws {
    let drafts = ["z", "a", "m"].map { record($0, body, outlet: "Post") }
    let report = try await gate(drafts)
    #expect(report.findings.map(\.draft) == ["a", "m", "z"])
    var request = GateJob.Request(
      archive: folder.url("wire.stemma").path(), drafts: [folder.url("drafts.jsonl").path()])
    request.policyFile = "p"
    #expect(await GateJob(request, settings: JobSettings(workers: 3)).run() == report)
  }

  @Test("a fingerprint outlasts edits elsewhere, wrapping, capitals and punctuation")
  func fingerprints() async throws {
    let lifted = body.components(separatedBy: "\n\n")[3...7].joined(separator: "\n\n")
    let first = try await gate([record("d", "It rained.\n\n" + lifted, outlet: "Post")])
    let rewrapped = lifted.replacingOccurrences(of: ", ", with: ";  ")
      .replacingOccurrences(of: " was ", with: " WAS ").replacingOccurrences(
        of: " of ", with: "\nof ")
    let second = try await gate([
      record("e", "Nobody knew why it rained again.\n\n" + rewrapped, outlet: "Post")
    ])
    #expect(first.findings.count == 1)
    #expect(first.findings.map(\.fingerprint) == second.findings.map(\.fingerprint))
  }
}
