internal import TextReuse

/// The language of an article: what its text shows, else what was said of it.
///
/// Templates say `en` on pages of any language, so that the text counts first; what was said counts where
/// it agrees and is more precise (`en-GB`), and where the text is too short to tell.
enum LanguageTag {
  private static let detector = LanguageDetector()

  /// Sets the language of an article.
  static func tag(_ article: inout Article) {
    let said = article.language.flatMap(normalised)
    let shown = detector.language(of: article.text)
    if let shown, let said, said == shown || said.hasPrefix(shown + "-") {
      article.language = said
    } else {
      article.language = shown ?? said
    }
  }

  /// A tag in the usual form, `en` or `en-GB`; `nil` for what is no tag.
  static func normalised(_ tag: String) -> String? {
    let parts = tag.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, parts.count <= 4, tag.utf8.count <= 35,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } })
    else { return nil }
    let primary = first.lowercased()
    guard primary.utf8.allSatisfy(\.isASCIILetter), (2...3).contains(primary.utf8.count)
    else { return nil }
    let language = threeLetters[primary] ?? primary
    let rest = parts.dropFirst().map { part in
      part.utf8.count == 2 ? part.uppercased() : String(part)
    }
    return ([language] + rest).joined(separator: "-")
  }

  /// What libraries write for the languages that are detected (ISO 639-2, both kinds).
  private static let threeLetters = [
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it",
    "por": "pt", "dut": "nl", "nld": "nl", "swe": "sv", "dan": "da", "nor": "nb", "nob": "nb",
    "fin": "fi", "ice": "is", "isl": "is", "pol": "pl", "cze": "cs", "ces": "cs", "slo": "sk",
    "slk": "sk", "hun": "hu", "rum": "ro", "ron": "ro", "hrv": "hr", "slv": "sl", "est": "et",
    "lav": "lv", "lit": "lt", "tur": "tr", "cat": "ca", "gle": "ga", "alb": "sq", "sqi": "sq",
    "rus": "ru", "ukr": "uk", "bul": "bg", "srp": "sr", "gre": "el", "ell": "el", "heb": "he",
    "chi": "zh", "zho": "zh", "jpn": "ja", "kor": "ko", "tha": "th",
  ]
}
