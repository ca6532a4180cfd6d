import Policy
import Testing
import TextReuse

@Suite("A policy read from its file") struct PolicyReaderTests {
  private func read(_ text: String) throws(PolicyError) -> GatePolicy {
    try GatePolicy(toml: text, file: "stemma.toml")
  }

  private func complaints(_ text: String) -> [String] {
    do throws(PolicyError) {
      _ = try read(text)
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }

  @Test("that says nothing is the policy built in")
  func empty() throws {
    #expect(try read("") == GatePolicy())
    #expect(try read("version = 1\n") == GatePolicy())
  }

  @Test("prints as a file that reads back as the same policy")
  func roundTrip() throws {
    let text = """
      fails-at = "warning"
      own = ["Brackwater Post", 'brackwater"post.example']
      [derivation]
      probability = 0.8
      words = 0
      share = 0.25
      [rules]
      hidden-characters = "off"
      [rules.stale-version]
      severity = "note"
      words = 10
      [sections]
      opinion = ["opinion/**"]
      [[when]]
      sections = ["opinion"]
      sources = ["Tessaly Press Agency"]
      [when.rules.uncredited-derivation]
      probability = 0
      [[licence]]
      partner = "Tessaly Press Agency"
      names = ["TPA"]
      credit = ["Reporting by Tessaly Press Agency"]
      link = true
      unaltered = true
      from = 2031-01-01
      until = "2031-12-31T12:00Z"
      [[suppress]]
      fingerprint = "ab12"
      reason = "agreed by telephone"
      by = "night desk"
      expires = 2031-05-12
      draft = "a b.md"
      """
    var policy = try read(text)
    #expect(policy.licences[0].until?.iso8601 == "2031-12-31T12:00Z")
    #expect(policy.exceptions[0].rules[.uncreditedDerivation]?.probability == 0)
    var again = try read(policy.toml)
    // Where things stand in the file is no part of the policy.
    policy.licences[0].line = nil
    policy.suppressions[0].line = nil
    again.licences[0].line = nil
    again.suppressions[0].line = nil
    #expect(again.toml == policy.toml)
    // A printed policy spells out the severities that hold by default.
    policy.rules = again.rules
    #expect(again == policy)
    #expect(try read(GatePolicy().toml).toml == GatePolicy().toml)
  }

  @Test("names every unknown key with the nearest known one, and its line")
  func unknownKeys() {
    let text = """
      onw = ["Brackwater Post"]
      [rules]
      hidden-charcters = "off"
      [rules.stale-version]
      severty = "error"
      [[licence]]
      partner = "Tessaly Press Agency"
      credits = "TPA"
      [[when]]
      path = "opinion/**"
      """
    #expect(
      complaints(text) == [
        "stemma.toml, line 1: “onw” is not known; did you mean “own”?",
        "stemma.toml, line 3: “hidden-charcters” is not known in [rules]; "
          + "did you mean “hidden-characters”?",
        "stemma.toml, line 5: “severty” is not known in [rules.stale-version]; "
          + "did you mean “severity”?",
        "stemma.toml, line 8: “credits” is not known in [[licence]]; did you mean “credit”?",
        "stemma.toml, line 10: “path” is not known in [[when]]; did you mean “paths”?",
      ])
  }

  @Test("names what is no value of a key, and what would be")
  func wrongValues() {
    let text = """
      version = 2
      fails-at = "eror"
      own = 3
      [derivation]
      probability = 1.5
      words = -1
      [rules]
      stale-version = "warn"
      [rules.embargo-broken]
      words = "many"
      [[licence]]
      credit = "x"
      link = "yes"
      [[licence]]
      partner = "A"
      from = 2032-01-01
      until = 2031-01-01
      [[suppress]]
      fingerprint = "ab"
      by = " "
      expires = "soon"
      [[when]]
      sections = ["sport"]
      """
    #expect(
      complaints(text) == [
        "stemma.toml, line 1: version 2 is not known; this tool reads version 1",
        "stemma.toml, line 2: “eror” is no fails-at (error, warning, note); did you mean “error”?",
        "stemma.toml, line 3: “own” must be a list of texts in quotation marks; it is a number",
        "stemma.toml, line 5: “probability” must lie between 0 and 1; 1.5 was given",
        "stemma.toml, line 6: “words” must not be negative; -1 was given",
        "stemma.toml, line 8: “warn” is no stale-version (off, note, warning, error); "
          + "did you mean “warning”?",
        "stemma.toml, line 10: “words” must be a whole number; it is a text",
        "stemma.toml, line 11: a licence without a partner; add partner = \"…\"",
        "stemma.toml, line 13: “link” must be true or false, without quotation marks; it is a text",
        "stemma.toml, line 17: “until” is before “from”; exchange them or correct one",
        "stemma.toml, line 18: a suppression without “reason”; add it",
        "stemma.toml, line 18: a suppression without “by”; add it",
        "stemma.toml, line 21: “soon” is no day; write it as 2031-12-31",
        "stemma.toml, line 23: no section “sport” in [sections]; add it there",
      ])
  }

  @Test("wants all four parts of a suppression")
  func suppressions() {
    #expect(
      complaints("[[suppress]]\n") == [
        "stemma.toml, line 1: a suppression without “fingerprint”; add it",
        "stemma.toml, line 1: a suppression without “reason”; add it",
        "stemma.toml, line 1: a suppression without “by”; add it",
        "stemma.toml, line 1: a suppression without “expires”; "
          + "add its last day, such as 2031-12-31",
      ])
  }

  @Test("says where its grammar is broken, and knows no NUL")
  func grammar() {
    let broken = complaints("own = [\"A\"\nx = 1\n")
    #expect(broken.count == 1)
    #expect(broken[0].hasPrefix("stemma.toml, line 2: not valid TOML ("))
    #expect(
      complaints("own = []\nx = \"a\\u0000b\"\n") == [
        "stemma.toml, line 2: a NUL character; remove it"
      ])
  }

  @Test(
    "refuses headers at which the parser would end the program",
    arguments: [
      "[[[licence]]]", "[=]", " [ \u{E4}]", "\u{FEFF}[,", "[\u{301}a]", "x = \"\"\"a\"\"\"\n[.]",
    ])
  func headers(text: String) {
    let line = text.contains("\n") ? 2 : 1
    #expect(
      complaints(text) == [
        "stemma.toml, line \(line): not valid TOML (no table can be called so); correct the line"
      ])
  }

  @Test("takes a text over several lines, whatever its lines begin with")
  func longTexts() throws {
    let text = """
      [[suppress]]
      fingerprint = "ab"
      by = "desk"
      expires = 2031-05-12
      reason = \"""
      […] agreed
      [=] by telephone\"""
      """
    #expect(try read(text).suppressions[0].reason == "[…] agreed\n[=] by telephone")
  }

  @Test(
    "never traps, whatever its bytes",
    arguments: [
      "[", "[[", "=", "a.b = 1\na = 2", "[rules]\n[rules]", "\u{FEFF}own = []", "x = 1979-99-99",
    ])
  func hostile(text: String) {
    for end in text.indices { _ = complaints(String(text[..<end])) }
    _ = complaints(text + String(repeating: "[", count: 5_000))
  }
}
