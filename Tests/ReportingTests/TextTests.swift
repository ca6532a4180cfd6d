import Testing
import TextReuse

@testable import Reporting

@Suite("Text made visible") struct VisibleTextTests {
  @Test(
    "shows what would act and drops what only chooses a look",
    arguments: [
      ("plain", "plain"), ("Café 世界 😀", "Café 世界 😀"), ("a\u{1B}[31mb", "a⟨U+001B⟩[31mb"),
      ("a\u{202E}b", "a⟨U+202E⟩b"), ("a\u{200B}\u{200B}\u{200B}b", "a⟨U+200B ×3⟩b"),
      ("a\u{AD}b\u{FE0F}", "ab"), ("pa\u{200D}y", "pa⟨U+200D⟩y"), ("می\u{200C}خواهم", "میخواهم"),
      ("a\r\nb\nc\rd\te", "a b c d e"), ("a\u{2028}b", "a b"),
      ("\u{0}\u{7F}\u{9B}", "⟨U+0000⟩⟨U+007F⟩⟨U+009B⟩"),
      ("\u{E0041}", "⟨U+E0041⟩"), ("\u{FEFF}", "⟨U+FEFF⟩"),
      ("\u{2066}x\u{2069}", "⟨U+2066⟩x⟨U+2069⟩"),
    ])
  func line(text: String, shown: String) {
    #expect(VisibleText.line(text) == shown)
  }

  @Test("keeps its line breaks in a block")
  func block() {
    #expect(VisibleText.block("a\r\nb\rc\u{2029}d\te") == "a\nb\nc\nd e")
  }
}

@Suite("Columns of a terminal") struct DisplayWidthTests {
  @Test(
    "are two for wide characters and none for marks",
    arguments: [("abc", 3), ("世界", 4), ("e\u{301}", 1), ("😀", 2), ("カナ", 4), ("ﾊ", 1), ("", 0)])
  func width(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test("are never exceeded by a text that is fitted")
  func fit() {
    #expect(DisplayWidth.fit("archive/wire-17", 8) == "archive…")
    #expect(DisplayWidth.fit("archive/wire-17", 8, keeping: .end) == "…wire-17")
    #expect(DisplayWidth.fit("世界新聞", 4) == "世…")
    #expect(DisplayWidth.fit("world", 1) == "…")
    #expect(DisplayWidth.fit("world", 0) == "")
    #expect(DisplayWidth.pad("世界新聞", 5) == "世界…")
    #expect(DisplayWidth.pad("世界新聞", 6) == "世界… ")
  }

  @Test("are filled by words, and by pieces of a word that is longer")
  func wrapping() {
    #expect(Wrapping.plain("one two three", width: 7) == ["one two", "three"])
    #expect(Wrapping.plain("abcdefghij kl", width: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(Wrapping.plain("世界新聞", width: 5) == ["世界", "新聞"])
    #expect(Wrapping.plain("  ", width: 5) == [])
  }
}

@Suite("Percentages and points") struct PercentTests {
  @Test(
    "never say that something is certain, and never cross one half",
    arguments: [
      (0.94, "94 %"), (0.999, ">99 %"), (0.99, "99 %"), (0.005, "<1 %"), (0.496, "49 %"),
      (0.5, "50 %"), (.nan, "<1 %"),
    ])
  func probability(value: Double, text: String) {
    #expect(Percent.text(value) == text)
  }

  @Test(
    "have a sign and two decimals as points",
    arguments: [(3.1, "+3.10"), (-0.046, "−0.05"), (0, "+0.00"), (.nan, "+0.00")])
  func points(value: Double, text: String) {
    #expect(Percent.points(value) == text)
  }

  @Test("have commas between thousands as counts")
  func counts() {
    #expect(Percent.count(1_234_567) == "1,234,567")
    #expect(Percent.count(999) == "999")
    #expect(Percent.count(0, "pair") == "no pairs")
    #expect(Percent.count(2, "entry", "entries") == "2 entries")
  }
}

@Suite("A text cut at its passages") struct SegmentationTests {
  private func passage(_ a: Range<Int>, _ parts: [Range<Int>] = []) -> Passage {
    let span = { (range: Range<Int>) in Span(utf8: range, scalars: range) }
    return Passage(
      kind: .verbatim, words: 1, a: span(a), b: span(a),
      parts: parts.map { PassagePart(kind: .edited, a: span($0), b: span($0)) })
  }

  private func cut(_ text: String, _ passages: [Passage]) -> [String] {
    let excerpt = Excerpt(text)
    return Segmentation(excerpt, passages: passages, whole: \.a, part: \.a).segments.map {
      let mark = $0.mark.map { "\($0.passage)\(Wording.sign($0.kind))" } ?? ""
      return mark + excerpt[$0.range]
    }
  }

  @Test("gives the innermost passage where passages nest or overlap")
  func nesting() {
    #expect(
      cut("abcdefgh", [passage(1..<7), passage(3..<5)]) == ["a", "0=bc", "1=de", "0=fg", "h"])
    #expect(cut("abcdefgh", [passage(0..<5), passage(3..<8)]) == ["0=abc", "1=defgh"])
    #expect(cut("abcd", [passage(0..<4, [0..<2])]) == ["0≈ab", "0=cd"])
  }

  @Test("moves wrong offsets to boundaries, and loses no text")
  func wrongSpans() {
    #expect(cut("aéb", [passage(-5..<2)]) == ["0=a", "éb"])
    #expect(cut("aéb", [passage(2..<900)]) == ["a", "0=éb"])
    #expect(cut("", [passage(0..<3)]) == [])
    #expect(cut("ab", [passage(Int.min..<Int.max)]) == ["0=ab"])
    #expect(cut("ab", []) == ["ab"])
  }
}
