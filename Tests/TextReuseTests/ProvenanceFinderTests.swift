import Testing

@testable import TextReuse

@Suite("Provenance")
struct ProvenanceFinderTests {
  func provenance(_ text: String, published: String? = nil) -> Provenance {
    ProvenanceFinder.provenance(of: Annotated(text, published: published).analysed)
  }

  @Test("Every entry has its words and its place in both counts")
  func spans() {
    let text =
      "CALDER (MNA) — “Café Été is shut,” said Jane Roe on 4 March 2025.\n\n"
      + "Rewritten from verified reporting.\n\nLeave a comment"
    let found = provenance(text)
    #expect(found.datelines.map(\.text) == ["CALDER (MNA"])
    #expect(found.credits.map(\.fact) == ["MNA"])
    #expect(found.quotations.map(\.mark.text) == ["Café Été is shut"])
    #expect(found.quotations.map(\.fact) == ["Jane Roe"])
    #expect(found.dates.map(\.fact) == [.init(iso: "2025-03-04", precision: "day")])
    #expect(found.declared.map(\.text) == ["Rewritten from verified reporting"])
    #expect(found.standingText.map(\.fact) == ["comment-form"])
    let marks =
      found.datelines + found.quotations.map(\.mark) + found.dates.map(\.mark) + found.declared
      + found.credits.map(\.mark) + found.standingText.map(\.mark)
    for mark in marks {
      #expect(String(decoding: Array(text.utf8)[mark.span.utf8], as: UTF8.self) == mark.text)
      let scalars = Array(text.unicodeScalars)[mark.span.scalars]
      #expect(String(String.UnicodeScalarView(scalars)) == mark.text)
    }
  }

  @Test(
    "What contradicts itself is found, with the reason",
    arguments: [
      ("It fell on 31 April.", ["April has no day 31."]),
      (
        "Maria Kowalczyk resigned. So did Ivo Brandt. Maria Kowalczuk wept. Then Maria Kowalczyk left.",
        ["Spelt Maria Kowalczuk here, Maria Kowalczyk more often."]
      ),
      (
        "The mayor was arrested on 4 May 2025, police said.",
        ["Told as past, but after the day of publication, 2025-03-05."]
      ),
      ("The hall will open on 4 May 2025.", []),
      ("The mayor was due to be tried on 4 May 2025.", []),
      ("The mayor was arrested on 6 March 2025, police said.", []),
      (
        "The firm is entering its tenth year. Its founder marks ten years there.",
        ["Enters year 10 here, but marks 10 years elsewhere."]
      ),
      ("The firm is entering its tenth year. Its founder marks nine years there.", []),
      (
        "Twelve people died in the flood. It rained. It snowed. The eleven dead were found.",
        ["Counts 11 dead here and 12 at the top."]
      ),
      ("At least twelve people died. It rained. It snowed. The eleven dead were found.", []),
      ("Twelve people died in the flood. It rained. It snowed. Two of the dead were found.", []),
      (
        "Twelve dead in fire. It rained. It snowed. Eleven people died, the mayor said.",
        ["Counts 11 dead here and 12 at the top."]
      ),
      ("Twelve dead in fire. It rained. It snowed. Eleven people died at the scene.", []),
      ("Twelve dead in fire. It rained. It snowed. Eleven people died in a flood in 2019.", []),
      ("Twelve dead in fire. It rained. It snowed. Eleven people died there and one later.", []),
      (
        "Former mayor Ada Brook was glad. It rained. Mayor Ada Brook opened the hall.",
        ["Given an office here, but called its former holder elsewhere in the text."]
      ),
      (
        "Prime Minister Tor Vale spoke. It rained. The former prime minister, Tor Vale, left.",
        ["Called the former holder of an office that is held elsewhere in the text."]
      ),
      (
        "The sitting mayor, Ada Brook, spoke. Ex-mayor Brook left.",
        ["Called the former holder of an office that is held elsewhere in the text."]
      ),
      ("Former mayor Ada Brook was glad. Mayor Jon Brook opened the hall.", []),
      ("Former mayor Ada Brook was glad. Deputy Mayor Ada Brook opened the hall.", []),
      ("Former mayor Ada Brook was glad. Then-Mayor Ada Brook opened the hall.", []),
      ("Former mayor Ada Brook said: “Mayor Ada Brook is no more.”", []),
    ])
  func inconsistencies(text: String, expected: [String]) {
    #expect(provenance(text, published: "2025-03-05").inconsistencies.map(\.fact) == expected)
  }

  @Test("A manifest in invisible characters is one entry")
  func manifest() {
    var text = "It rained.\u{FEFF}"
    for byte in Array("C2PATXT\0".utf8) + [1, 0, 0, 0, 2, 200, 17] {
      let scalar = byte < 16 ? 0xFE00 + UInt32(byte) : 0xE0100 + UInt32(byte) - 16
      text.unicodeScalars.append(Unicode.Scalar(scalar)!)
    }
    text += " It sn\u{200B}owed."
    #expect(
      provenance(text).hiddenCharacters.map(\.fact)
        == ["embedded C2PA manifest", "invisible character"])
    #expect(provenance(text).hiddenCharacters.first?.mark.span.scalars == 10..<26)
  }

  @Test(
    "Characters that writing needs are no secret",
    arguments: ["\u{FEFF}It rained.", "I ❤\u{FE0F} it.", "👩\u{200D}🚒 came.", "می\u{200C}خواهم"])
  func needed(text: String) {
    #expect(provenance(text).hiddenCharacters.isEmpty)
  }

  @Test("A look-alike letter is reported where it stands")
  func lookAlike() {
    let found = provenance("The b\u{430}nk fell.").hiddenCharacters
    #expect(found.map(\.fact) == ["look-alike letter"])
    #expect(found.map(\.mark.span) == [Span(utf8: 5..<7, scalars: 5..<6)])
  }

  @Test("No text traps it", arguments: 0..<150)
  func anyText(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = [
      "\"", "'", "“", "”", "‘", "’", "«", "„", "(", ")", "—", "-", ".", ",", ":", ";", "\n", "\n\n",
      " ", " ", "$", "£", "%", "©", "March", "4", "31", "2025", "Tuesday", "last", "year", "said",
      "Jane", "Roe", "told", "Reuters", "according", "to", "the", "Calder", "Post", "By", "of",
      "two",
      "million", "hundred", "and", "thirds", "This", "article", "was", "rewritten", "from", "with",
      "inputs", "reporting", "by", "source", "leave", "a", "comment", "MNA", "entering", "its",
      "tenth", "marks", "ten", "years", "\u{FEFF}", "\u{FE0F}", "\u{E0143}", "\u{200B}", "é", "東",
      "99999999999999999999", "1.2.3", "00", "0", "dead", "people", "in", "on", "\u{2029}", "\r",
    ]
    let text = (0..<Int(random.next() % 120)).map { _ in
      pieces[Int(random.next() % UInt64(pieces.count))] + (random.next() % 3 == 0 ? "" : " ")
    }.joined()
    let annotated = Annotated(text, published: seed % 2 == 0 ? "2025-03-05" : nil)
    let found = ProvenanceFinder.provenance(of: annotated.analysed)
    for entry in found.quotations { #expect(!entry.mark.span.utf8.isEmpty) }
    let derived = annotated.analysed
    let answer = DisclosureFinder.answer(
      derived: derived, source: derived, matched: [0..<derived.text.count])
    #expect((0...1).contains(answer.creditedShare))
    let inside = 0..<derived.text.count
    for credit in derived.annotations.credits {
      #expect(credit.tokens.clamped(to: inside) == credit.tokens)
      #expect(credit.covers.clamped(to: inside) == credit.covers)
    }
    var last = 0
    for quotation in derived.annotations.quotations {
      #expect(quotation.tokens.lowerBound >= last)
      last = quotation.tokens.upperBound
    }
  }

  @Test("No bytes trap it", arguments: 0..<60)
  func anyBytes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let bytes = (0..<400).map { _ in
      random.next() % 2 == 0
        ? UInt8.random(in: 0...255, using: &random)
        : [0x22, 0x27, 0xE2, 0x80, 0x9C, 0xC2, 0xAB, 0x20, 0x41, 0x31][Int(random.next() % 10)]
    }
    var text = Tokenizer().tokenize(bytes: bytes)
    let starts = SentenceFinder(language: .english).starts(in: text)
    let found = Annotator(language: .english).annotate(
      Article(id: "a", text: ""), &text, sentenceStarts: starts)
    #expect(found.paragraphStarts.first == (text.count > 0 ? 0 : nil))
  }
}
