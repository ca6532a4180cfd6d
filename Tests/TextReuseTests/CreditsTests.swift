import Testing

@testable import TextReuse

@Suite("Credits")
struct CreditsTests {
  @Test(
    "A dateline runs from the place to the dash, and credits the agency in it",
    arguments: [
      ("CALDER (Reuters) - The bridge was shut.", "CALDER (Reuters", ["dateline: Reuters"]),
      (
        "CALDER  (Meridian News) — The bridge was shut.", "CALDER  (Meridian News",
        ["dateline: Meridian News"]
      ),
      (
        "PORT HOLM, Norland, March 4 (MNA) -- The bridge was shut.",
        "PORT HOLM, Norland, March 4 (MNA", ["dateline: MNA"]
      ),
      ("CALDER, Ark. (AP) — The bridge was shut.", "CALDER, Ark. (AP", ["dateline: AP"]),
      ("(CNN) -- The bridge was shut.", "CNN", ["dateline: CNN"]),
      ("Bridge shut\n\nBy Jane Roe\n\nCALDER — The bridge was shut.", "CALDER", []),
      ("CALDER: The bridge was shut on Monday.", "CALDER", []),
    ])
  func datelines(text: String, dateline: String, credits: [String]) {
    let annotated = Annotated(text)
    #expect(annotated.datelines == [dateline])
    #expect(annotated.credits == credits)
  }

  @Test(
    "Headlines and clauses are no datelines",
    arguments: [
      "BRIDGE SHUT - COURT TOLD\n\nThe bridge was shut.", "BRIDGE: THE FIVE CHARGES\n\nIt is shut.",
      "ROWE: The bridge was shut by him, you say, on Monday.\n\nHOLM: And then the bridge was shut by her.",
      "NASA — the agency of the skies — slept.", "The bridge – an old one – was shut.",
      "He left – She stayed with them.", "UPDATE 1 - The bridge was shut on Monday.",
      "(Jane Roe/Calder Post) The bridge was shut.", "On March 4, 2025 - The bridge was shut.",
    ])
  func noDatelines(text: String) {
    #expect(Annotated(text).datelines == [])
  }

  @Test(
    "A byline on a line of its own credits the outlet in it",
    arguments: [
      ("Bridge shut\n\nBy Jane Roe, PA News\n\nThe bridge was shut.", ["byline: PA News"]),
      ("Bridge shut\n\nBy Jane Roe and Tom Dow\n\nThe bridge was shut.", []),
      (
        "By Jane Roe, Crime Correspondent, Calder Post\n\nThe bridge was shut.",
        ["byline: Calder Post"]
      ),
      ("By Associated Press\n\nThe bridge was shut.", ["byline: Associated Press"]),
      ("By Monday the Calder Post was shut for good and nobody minded much.", []),
    ])
  func bylines(text: String, expected: [String]) {
    #expect(Annotated(text).credits == expected)
  }

  @Test(
    "A credit line names its source, wherever it stands",
    arguments: [
      ("(With inputs from PTI and ANI)", ["PTI", "ANI"]),
      ("With inputs from Jane Roe.", ["Jane Roe"]),
      ("This article first appeared on The Calder Post.", ["The Calder Post"]),
      ("This story was originally published by Harbour Courier.", ["Harbour Courier"]),
      ("Originally published in the Harbour Courier.", ["Harbour Courier"]),
      ("A version of this story first appeared in Harbour Courier.", ["Harbour Courier"]),
      ("Source: Meridian News Agency", ["Meridian News Agency"]),
      ("This story was provided by Meridian News Agency.", ["Meridian News Agency"]),
      ("Reprinted with permission of The Calder Post.", ["The Calder Post"]),
      ("Republished from calderpost.example under licence.", ["calderpost.example"]),
      ("(Meridian News Agency)", ["Meridian News Agency"]),
      ("(PTI)", ["PTI"]),
      ("— Harbour Courier", ["Harbour Courier"]),
      ("© 2025 The Calder Post. All rights reserved.", ["The Calder Post"]),
      ("Additional reporting by Harbour Courier", ["Harbour Courier"]),
    ])
  func creditLines(line: String, names: [String]) {
    let annotated = Annotated("The bridge was shut on Monday.\n\nNobody knew why.\n\n" + line)
    #expect(annotated.credits == names.map { "creditLine: \($0)" })
    #expect(annotated.found.credits.allSatisfy { $0.covers == 0..<annotated.analysed.text.count })
  }

  @Test(
    "What only looks like a credit line is none",
    arguments: [
      "The hero first appeared in Harbour Comics.", "She met the Norland Tide Authority (NTA)",
      "This story was originally published on April 2.", "(Photo courtesy of Jane Roe)",
      "The novel was published by Roe & Sons.", "Rain was provided by the sky over Calder.",
    ])
  func noCreditLines(line: String) {
    #expect(Annotated("It rained.\n\n" + line).credits == [])
  }

  @Test(
    "A mention in running text credits its paragraph",
    arguments: [
      ("The bridge is shut, according to the Calder Post.", ["Calder Post"]),
      ("She told The Calder Post the bridge was shut.", ["The Calder Post"]),
      ("She told Reuters it was shut.", ["Reuters"]),
      ("She told MNA it was shut.", ["MNA"]),
      ("She told Norland's Morning Herald it was shut.", ["Morning Herald"]),
      ("She told BBC Radio 4 it was shut.", ["BBC Radio 4"]),
      ("The Calder Post reported that it was shut.", ["Calder Post"]),
      ("The Calder Post has also reported this.", ["Calder Post"]),
      ("It is shut, reports Harbour Courier.", ["Harbour Courier"]),
      ("As noted by BBC, it is shut.", ["BBC"]),
      ("In an interview with the Harbour Courier she wept.", ["Harbour Courier"]),
      ("It was first reported by Harbour Courier.", ["Harbour Courier"]),
      ("The Harbour Courier quoted her as saying so.", ["Harbour Courier"]),
      ("In a letter seen by Harbour Courier she wept.", ["Harbour Courier"]),
      ("It is shut, he said, citing Meridian News Agency.", ["Meridian News Agency"]),
      ("The Calder Post said in a report it was shut.", ["Calder Post"]),
      ("According to reports by the local broadcaster Bay Radio Holm it fell.", ["Bay Radio Holm"]),
      ("The Harbour Courier’s account of it was clear.", ["Harbour Courier"]),
      ("As Radio Garth reported, it is shut.", ["Radio Garth"]),
      ("She told TV Norland it was shut.", ["TV Norland"]),
      ("It is shut, police said.", []),
      ("It is shut, according to the paper.", []),
      ("It is shut, according to police and court documents.", []),
      ("It is shut, according to the ministry.", []),
      ("It is shut, according to the Harbour Board.", []),
      ("She told NATO and the FBI it was shut.", []),
      ("She told the Press Council it was shut.", []),
      ("According to Royal Mail it is shut.", []),
      ("The Calder Post said on Monday it would cut jobs.", []),
      ("\"I told Reuters that it was shut,\" she said.", []),
      ("The Norland Tide Authority (NTA) met. She told NTA so.", []),
      ("The Meridian News Agency (MNA) met. She told MNA so.", ["MNA"]),
    ])
  func mentions(sentence: String, names: [String]) {
    let annotated = Annotated("It rained.\n\n" + sentence + "\n\nIt snowed.")
    #expect(annotated.credits == names.map { "mention: \($0)" })
    #expect(annotated.found.credits.allSatisfy { annotated.words($0.covers) + "." == sentence })
  }

  @Test("The paper that was named is named again by \"the paper\"")
  func reference() {
    let annotated = Annotated(
      "Harbour Courier reported that it fell.\n\nIt was old, according to the paper.\n\n"
        + "The paper said no more.\n\nThe paper also reported rain.")
    #expect(
      annotated.credits == Array(repeating: "mention: Harbour Courier", count: 3))
  }

  @Test("\"The paper\" is no agency")
  func print() {
    let annotated = Annotated(
      "Harbour Courier reported that it fell. He told Reuters so. It was old, the paper reported.")
    #expect(
      annotated.credits == [
        "mention: Harbour Courier", "mention: Reuters", "mention: Harbour Courier",
      ])
  }

  @Test("Lines are paragraphs, unless they only wrap the text")
  func lines() {
    let lines = Annotated(
      "Home | World\nSign in\nCaption: The old bridge at Calder on Monday. Picture: Roe/Handout\n"
        + "CALDER (MNA) — The bridge was shut on Monday after the flood.")
    #expect(lines.datelines == ["CALDER (MNA"])
    let wrapped = Annotated(
      "The bridge was shut on Monday after the flood and the\nmayor of the town said that it would"
        + " not open.\nThe town wept when it heard the news from the old\nmayor on Monday.")
    #expect(wrapped.found.paragraphStarts == [0])
  }

  @Test("A mention before a colon covers what it introduces")
  func colon() {
    let annotated = Annotated("The MNA’s rain.\n\nHe told MNA this:\n\nIt fell.\n\nIt rained.")
    #expect(
      annotated.found.credits.map { annotated.words($0.covers) } == ["He told MNA this:\n\nIt fell"]
    )
  }

  @Test(
    "A declaration says that the text is made from another",
    arguments: [
      ("This article was rewritten by our desk from verified reporting.", true),
      ("Rewritten from verified reporting.", true),
      ("This story is based on reporting by Jane Roe.", true),
      ("Based on reporting by Harbour Courier.", true),
      ("This text was generated with the help of AI.", true),
      ("This story has been adapted from Harbour Courier.", true),
      ("This article was summarised by our newsroom assistant.", true),
      ("Produced with AI from wire copy.", true),
      ("The law was rewritten by the council.", false),
      ("The film is based on a novel by Jane Roe.", false),
      ("This article was not generated by AI.", false),
      ("Based on reports of rising water, the town fled.", false),
      ("The image was generated by AI.", false),
      ("Data compiled by Harbour Courier showed this.", false),
      ("\"This article was rewritten by AI,\" he said.", false),
    ])
  func declarations(sentence: String, isOne: Bool) {
    let annotated = Annotated("It rained.\n\n" + sentence)
    #expect(annotated.declarations.map { $0 + "." } == (isOne ? [sentence] : []))
  }

  @Test("A declaration that names reporting credits it")
  func declaredSource() {
    #expect(
      Annotated("It rained.\n\nThis story is based on reporting by Harbour Courier.").credits
        == ["creditLine: Harbour Courier"])
    #expect(
      Annotated("It rained.\n\nBased on reporting by Jane Roe.").credits == ["creditLine: Jane Roe"]
    )
  }
}
