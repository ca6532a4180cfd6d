import Testing

@testable import TextReuse

@Suite("Names")
struct NamesTests {
  @Test(
    "A name is a run of capitals that does not just open a sentence",
    arguments: [
      ("The mayor, Jane Roe, met Mr Tom Dow.", ["Jane Roe", "Tom Dow"]),
      ("Bridges fell. People wept.", []),
      ("Calder wept. The town of Calder slept.", ["Calder", "Calder"]),
      ("He left the Bank of Calder and Jan van der Berg.", ["Bank of Calder", "Jan van der Berg"]),
      ("She met Jane Roe of Calder.", ["Jane Roe", "Calder"]),
      ("He met President Roe on Monday in May.", ["Roe"]),
      ("We saw J. R. Holm, and I said so.", ["J. R. Holm"]),
      ("They saw Calder's Jane Roe there.", ["Calder's", "Jane Roe"]),
      ("Meanwhile Jane Roe slept.", ["Jane Roe"]),
      ("MAYOR QUITS AFTER LEAK AT PORT\n\nThe mayor left.", []),
      ("Mayor Quits After Leak At Port\n\nThe mayor left.", []),
      ("\"Bridges fall,\" he told NATO and Smith & Holm.", ["NATO", "Smith & Holm"]),
    ])
  func names(text: String, expected: [String]) {
    #expect(Annotated(text).names == expected)
  }

  @Test("A title is no part of the key")
  func keys() {
    let found = Annotated("They met President Jane Roe, and Jane Roe, and Roe Jane.").found.names
    #expect(found.count == 3)
    #expect(found[0].key == found[1].key)
    #expect(found[0].key != found[2].key)
  }
}
