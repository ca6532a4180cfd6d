import Testing

@testable import TextReuse

@Suite("Quotations")
struct QuotationsTests {
  /// The text with «every quotation that was found» marked.
  func mark(_ text: String) -> String {
    let analysed = ArticleAnalyser().analyse(Article(id: "a", text: text))
    var marked = ""
    var last = 0
    for quotation in analysed.annotations.quotations {
      let range = analysed.text.byteRange(quotation.tokens)
      marked += String(decoding: analysed.text.bytes[last..<range.lowerBound], as: UTF8.self) + "{"
      marked += String(decoding: analysed.text.bytes[range], as: UTF8.self) + "}"
      last = range.upperBound
    }
    return marked + String(decoding: analysed.text.bytes[last...], as: UTF8.self)
  }

  @Test(
    "A quotation is what stands between its marks",
    arguments: [
      "Ms Roe said: \"{The bridge is shut}.\"",
      "“{The bridge is shut},” Ms Roe said.",
      "‘{The bridge is shut},’ Ms Roe said.",
      "'{The bridge is shut},' Ms Roe said.",
      "„{Die Brücke bleibt zu}“, sagte sie.",
      "« {Le pont est fermé} », dit-elle.",
      "``{The bridge is shut},'' Ms Roe said.",
      "\"{The bridge is shut},\" she said, \"{and stays so}.\"",
      "\" {The bridge is shut} , \" she said .",
      "“{He told me ‘go home now’ and left},” she said.",
      "‘{He told me “go home now” and left},’ she said.",
      "'{The boys' bridge is shut},' Ms Roe said.",
      "‘{The boys’ bridge is shut},’ Ms Roe said.",
      "“{It isn’t the mayor’s bridge},” she said—“{it never was}.”",
      "He called it \"absurd\" and \"too little\" on Monday.",
      "The '90s bridge and the boys' car give 'em rock 'n' roll.",
      "He cut a 6\" board and a 12\" plank for the bridge there.",
    ])
  func quotations(marked: String) {
    let text = marked.replacing("{", with: "").replacing("}", with: "")
    #expect(mark(text) == marked)
  }

  @Test(
    "A quotation runs over paragraphs that are opened anew",
    arguments: [
      "“{We shut it.\n\n“We will open it again soon.\n\n“That is all}.” She left.",
      "\"{We shut it.\n\n\"We will open it again soon}.\"\n\nShe left at five.",
      "\"{We shut it at once}.\"\n\n\"{We will open it again}.\"",
    ])
  func paragraphs(marked: String) {
    let text = marked.replacing("{", with: "").replacing("}", with: "")
    #expect(mark(text) == marked)
  }

  @Test(
    "A mark that is never closed swallows little",
    arguments: [
      "She said: \"{We shut it for good}.\n\nThe bridge was old and tired.",
      "She said: \"{We shut it.\n\n\"Then we wept.\n\n\"Then we slept}.\n\n\"So.\n\nThe end came.",
      "A \"{bridge was shut}. She said: \"{It is quite over}.\" He agreed.",
    ])
  func unclosed(marked: String) {
    let text = marked.replacing("{", with: "").replacing("}", with: "")
    #expect(mark(text) == marked)
  }

  @Test("An unclosed quotation in a long paragraph ends with its sentence")
  func longParagraph() {
    let rest = String(repeating: " The water rose all night and fell again.", count: 12)
    #expect(mark("He said: \"It is over now." + rest) == "He said: \"{It is over now}." + rest)
  }

  @Test("Quoted words are marked, others are not")
  func marks() {
    let analysed = ArticleAnalyser().analyse(Article(id: "a", text: "“It is over,” she said."))
    #expect(analysed.text.marks.map { $0.contains(.quoted) } == [true, true, true, false, false])
  }
}
