/// The Snowball English stemmer (Porter 2) on folded words.
///
/// Source: M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org. Words arrive
/// folded, so the steps for apostrophes have nothing to do and are left out.
enum EnglishStemmer {
  /// Replaces a folded word by its stem. Words of fewer than three letters, with digits or with letters
  /// beyond ASCII stay as they are.
  static func stem(_ word: inout [UInt8]) {
    guard word.count > 2, word.allSatisfy({ $0 &- 0x61 < 26 }) else { return }
    if let exception = exceptions[word] {
      word = exception
      return
    }
    var run = StemmerRun(word: word)
    run.markConsonantYs()
    run.findRegions()
    run.step1a()
    if !keptAfterStep1a.contains(run.word) {
      run.step1b()
      run.step1c()
      run.step2()
      run.step3()
      run.step4()
      run.step5()
    }
    word = run.word.map { $0 == 0x59 ? 0x79 : $0 }
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static let exceptions: [[UInt8]: [UInt8]] = {
    let pairs = [
      "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl",
      "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl",
      "sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas", "cosmos": "cosmos",
      "bias": "bias", "andes": "andes",
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { (bytes($0.key), bytes($0.value)) })
  }()

  private static let keptAfterStep1a: Set<[UInt8]> = Set(
    ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"].map(bytes)
  )
}

/// One word on its way to its stem. A consonant *y* is written `Y`, as in the algorithm's own text.
private struct StemmerRun {
  var word: [UInt8]
  var r1 = 0
  var r2 = 0

  init(word: [UInt8]) { self.word = word }

  func isVowel(_ index: Int) -> Bool {
    switch word[index] {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  mutating func markConsonantYs() {
    for index in word.indices where word[index] == 0x79 {
      if index == 0 || isVowel(index - 1) { word[index] = 0x59 }
    }
  }

  mutating func findRegions() {
    r1 = word.count
    for prefix in ["gener", "commun", "arsen"] where word.starts(with: prefix.utf8) {
      r1 = prefix.utf8.count
    }
    if r1 == word.count { r1 = regionBehind(0) }
    r2 = regionBehind(r1)
  }

  /// Behind the first consonant that follows a vowel, from a place on.
  private func regionBehind(_ start: Int) -> Int {
    var index = start
    while index < word.count, !isVowel(index) { index += 1 }
    while index < word.count, isVowel(index) { index += 1 }
    return min(word.count, index + 1)
  }

  func ends(_ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard word.count >= count else { return false }
    for index in 0..<count where word[word.count - count + index] != suffix.utf8Start[index] {
      return false
    }
    return true
  }

  func inR1(_ suffix: StaticString) -> Bool { word.count - suffix.utf8CodeUnitCount >= r1 }
  func inR2(_ suffix: StaticString) -> Bool { word.count - suffix.utf8CodeUnitCount >= r2 }

  mutating func replace(_ suffix: StaticString, by new: StaticString) {
    word.removeLast(suffix.utf8CodeUnitCount)
    for index in 0..<new.utf8CodeUnitCount { word.append(new.utf8Start[index]) }
  }

  func hasVowel(before end: Int) -> Bool { (0..<max(0, end)).contains { isVowel($0) } }

  mutating func step1a() {
    if ends("sses") {
      replace("sses", by: "ss")
    } else if ends("ied") || ends("ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if ends("us") || ends("ss") {
      return
    } else if ends("s"), hasVowel(before: word.count - 2) {
      word.removeLast()
    }
  }

  mutating func step1b() {
    if ends("eedly") {
      if inR1("eedly") { replace("eedly", by: "ee") }
      return
    }
    if ends("eed") {
      if inR1("eed") { replace("eed", by: "ee") }
      return
    }
    let suffixes: [StaticString] = ["ingly", "edly", "ing", "ed"]
    guard let suffix = suffixes.first(where: ends),
      hasVowel(before: word.count - suffix.utf8CodeUnitCount)
    else { return }
    word.removeLast(suffix.utf8CodeUnitCount)
    if ends("at") || ends("bl") || ends("iz") {
      word.append(0x65)
    } else if endsInDouble() {
      word.removeLast()
    } else if isShort() {
      word.append(0x65)
    }
  }

  private func endsInDouble() -> Bool {
    guard word.count > 1, word[word.count - 1] == word[word.count - 2] else { return false }
    return "bdfgmnprt".utf8.contains(word[word.count - 1])
  }

  /// Whether the word ends in a short syllable at this end.
  private func endsInShortSyllable(before end: Int) -> Bool {
    if end == 2 { return isVowel(0) && !isVowel(1) }
    guard end > 2 else { return false }
    let last = word[end - 1]
    return !isVowel(end - 1) && last != 0x77 && last != 0x78 && last != 0x59
      && isVowel(end - 2) && !isVowel(end - 3)
  }

  private func isShort() -> Bool { r1 >= word.count && endsInShortSyllable(before: word.count) }

  mutating func step1c() {
    guard word.count > 2, ends("y") || ends("Y"), !isVowel(word.count - 2) else { return }
    word[word.count - 1] = 0x69
  }

  mutating func step2() {
    let rules: [(StaticString, StaticString)] = [
      ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"),
      ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
      ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"),
      ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"),
      ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
    ]
    if let rule = rules.first(where: { ends($0.0) }) {
      if inR1(rule.0) { replace(rule.0, by: rule.1) }
    } else if ends("ogi") {
      if inR1("ogi"), word.count > 3, word[word.count - 4] == 0x6C { word.removeLast() }
    } else if ends("li"), inR1("li"), word.count > 2,
      "cdeghkmnrt".utf8.contains(word[word.count - 3])
    {
      word.removeLast(2)
    }
  }

  mutating func step3() {
    let rules: [(StaticString, StaticString)] = [
      ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"),
      ("ical", "ic"), ("ness", ""), ("ful", ""),
    ]
    if let rule = rules.first(where: { ends($0.0) }) {
      if inR1(rule.0) { replace(rule.0, by: rule.1) }
    } else if ends("ative"), inR2("ative") {
      word.removeLast(5)
    }
  }

  mutating func step4() {
    let suffixes: [StaticString] = [
      "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
      "ive", "ize", "al", "er", "ic",
    ]
    if let suffix = suffixes.first(where: ends) {
      if inR2(suffix) { word.removeLast(suffix.utf8CodeUnitCount) }
    } else if ends("ion"), inR2("ion"), word.count > 3,
      word[word.count - 4] == 0x73 || word[word.count - 4] == 0x74
    {
      word.removeLast(3)
    }
  }

  mutating func step5() {
    if ends("e") {
      if inR2("e") || (inR1("e") && !endsInShortSyllable(before: word.count - 1)) {
        word.removeLast()
      }
    } else if ends("l"), inR2("l"), word.count > 1, word[word.count - 2] == 0x6C {
      word.removeLast()
    }
  }
}
