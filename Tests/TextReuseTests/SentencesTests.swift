import Testing

@testable import TextReuse

@Suite("Sentences")
struct SentencesTests {
  /// The text with the places where sentences begin marked by `|`.
  func cut(_ text: String) -> String {
    let tokens = Tokenizer().tokenize(text)
    let starts = SentenceFinder(language: .english).starts(in: tokens)
    var marked = ""
    var last = 0
    for start in starts {
      let place = Int(tokens.starts[Int(start)])
      marked += String(decoding: tokens.bytes[last..<place], as: UTF8.self) + "|"
      last = place
    }
    return marked + String(decoding: tokens.bytes[last...], as: UTF8.self)
  }

  @Test(
    "Sentences begin where a reader begins them",
    arguments: [
      "|It rained. |It stopped.", "|He met Mr. Dow and Dr. Lane. |They spoke.",
      "|The U.S. Senate voted. |It passed.", "|She moved to the U.S. |The move was sudden.",
      "|J. R. Holm won. |He smiled.",
      "|It cost 3.5 million. \"|Too much,\" he said. \"|Far too much.\"",
      "“|It is over.” |She left.", "|Is it? |Yes! |No…", "|They waited… and waited.",
      "|Profit at Dorn Inc. rose. |Shares fell.", "|Profit rose at Dorn Inc. |The shares fell.",
      "|TOWN HALL SHUT\n|The hall was shut on Monday.", "|One paragraph\n\n|another paragraph",
      "|The council, which sat for six hours on Monday evening in the\n Guildhall, voted.",
      "|雨が降った。|風が吹いた！|本当か？「|はい。」|彼は言った。", "|नदी बढ़ी। |पुल बंद है।", "|هل عاد؟ |نعم۔ |عاد",
      "|At 5 p.m. |The doors shut.", "|No. 10 declined to comment. |It often does.",
    ])
  func sentences(marked: String) {
    #expect(cut(marked.replacing("|", with: "")) == marked)
  }
}
