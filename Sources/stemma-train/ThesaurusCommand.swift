internal import ArgumentParser
internal import Foundation
internal import TextReuse

/// Makes the thesaurus that ships with the tool from WordNet's files.
struct ThesaurusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "thesaurus", abstract: "Make the thesaurus from the files of WordNet.")

  @Argument(help: "The folder of WordNet's `data` and `index` files.") var folder: String
  @Option(help: "The Swift file to write.") var output: String

  func run() throws {
    let wordNet = try WordNet(folder: folder)
    var known: [String: UInt64?] = [:]
    // Stop words hold no matter.
    func stem(_ word: String) -> UInt64? {
      if let stem = known[word] { return stem }
      var bytes = Array(word.utf8)
      let isStop = LanguagePack.english.stopWords.contains(word)
      LanguagePack.english.stem(&bytes)
      let stem = isStop ? nil : StableHash.hash(bytes)
      known[word] = .some(stem)
      return stem
    }
    var pairs: [(UInt64, UInt64)] = []
    wordNet.forEachRelated { x, y in
      if let x = stem(x), let y = stem(y) { pairs.append((x, y)) }
    }
    let thesaurus = Thesaurus(pairs: pairs)
    let text = """
      /// The thesaurus that ships with the tool, made by `stemma-train thesaurus` from WordNet 3.0: hashes
      /// of stems alone. See NOTICE for WordNet's licence.
      enum ThesaurusData {
        /// See `Thesaurus.init(base64:)` for the form.
        static let english: StaticString =
          "\(thesaurus.encoded())"
      }

      """
    try text.write(toFile: output, atomically: true, encoding: .utf8)
    print("\(thesaurus.count) stems, \(thesaurus.relatives.count / 2) relations")
  }
}
