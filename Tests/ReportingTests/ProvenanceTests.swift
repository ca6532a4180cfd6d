import Foundation
import Testing
import TextReuse

@testable import Reporting

@Suite("Provenance") struct ProvenanceTests {
  static let text = "HALVERN (Northwire) — “It broke,” said Ilse Marwick on 11 March."

  static func mark(_ words: String) -> Provenance.Mark {
    Provenance.Mark(text: words, span: SampleReport.span(words, in: text))
  }

  static var full: Provenance {
    var article = Provenance(id: "northwire-2291", path: "wire/2291.html")
    article.declared = [mark("(Northwire)")]
    article.credits = [.init(mark: mark("Northwire"), fact: "Northwire")]
    article.datelines = [mark("HALVERN (Northwire) —")]
    article.quotations = [
      .init(mark: mark("“It broke,”"), fact: "Ilse Marwick"), .init(mark: mark("It"), fact: nil),
    ]
    article.dates = [
      .init(mark: mark("11 March"), fact: .init(iso: "2031-03-11", precision: "day"))
    ]
    article.standingText = [.init(mark: mark("said"), fact: "comment-form")]
    article.inconsistencies = [.init(mark: mark("March"), fact: "two dates for one event")]
    article.hiddenCharacters = [
      .init(mark: .init(text: "\u{200B}", span: mark("H").span), fact: "zero-width space")
    ]
    return article
  }

  @Test("has every key in its order as JSON")
  func json() throws {
    var lines = ""
    ProvenanceJSON.writeLines([Self.full], to: &lines)
    #expect(
      lines
        == #"""
        {"id": "northwire-2291", "path": "wire/2291.html", \#
        "declared": [{"text": "(Northwire)", "span": {"utf8": [8, 19], "scalars": [8, 19], "source": null}}], \#
        "credits": [{"text": "Northwire", "span": {"utf8": [9, 18], "scalars": [9, 18], "source": null}, \#
        "name": "Northwire"}], \#
        "datelines": [{"text": "HALVERN (Northwire) —", \#
        "span": {"utf8": [0, 23], "scalars": [0, 21], "source": null}}], \#
        "quotations": [{"text": "“It broke,”", "span": {"utf8": [24, 39], \#
        "scalars": [22, 33], "source": null}, "speaker": "Ilse Marwick"}, \#
        {"text": "It", "span": {"utf8": [27, 29], "scalars": [23, 25], "source": null}, "speaker": null}], \#
        "dates": [{"text": "11 March", "span": {"utf8": [61, 69], "scalars": [55, 63], "source": null}, \#
        "iso": "2031-03-11", "precision": "day"}], \#
        "standingText": [{"text": "said", "span": {"utf8": [40, 44], "scalars": [34, 38], "source": null}, \#
        "kind": "comment-form"}], \#
        "inconsistencies": [{"text": "March", "span": {"utf8": [64, 69], \#
        "scalars": [58, 63], "source": null}, "reason": "two dates for one event"}], \#
        "hiddenCharacters": [{"text": "\u200b", "span": {"utf8": [0, 1], \#
        "scalars": [0, 1], "source": null}, "what": "zero-width space"}]}

        """#)
  }

  @Test("is an array of articles as a whole", arguments: [0, 1, 3])
  func array(count: Int) throws {
    var text = ""
    ProvenanceJSON.write(Array(repeating: Self.full, count: count), to: &text)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(read?.count == count)
  }

  @Test("is listed with its places in a terminal")
  func terminal() {
    var text = ""
    TerminalProvenance(RenderingOptions(width: 80))
      .write([Self.full, Provenance(id: "bare", path: nil)], to: &text)
    #expect(
      text == """
        northwire-2291
          wire/2291.html
          Declares
            – “(Northwire)” (bytes 8–19)
          Credits
            – “Northwire” – Northwire (bytes 9–18)
          Datelines
            – “HALVERN (Northwire) —” (bytes 0–23)
          Quotations
            – “It broke,” – Ilse Marwick (bytes 24–39)
            – “It” – speaker not found (bytes 27–29)
          Dates
            – “11 March” – 2031-03-11 (bytes 61–69)
          Standing text
            – “said” – comment-form (bytes 40–44)
          Inconsistencies
            – “March” – two dates for one event (bytes 64–69)
          Hidden characters
            – “⟨U+200B⟩” – zero-width space (bytes 0–1)

        bare
          Says nothing of its origin.

        """)
  }
}
