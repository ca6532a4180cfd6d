extension LanguagePack {
  /// What is known of English for annotations.
  static let englishWords: AnnotationWords = {
    var words = AnnotationWords()
    words.vocabulary = englishVocabulary
    words.phrases = englishPhrases
    words.calendar = englishCalendar
    words.numbers = englishNumbers
    words.namesWithOf = """
      bank university house houses ministry department church court city duke duchess prince
      bishop archbishop college school bay gulf cape isle strait republic kingdom state states
      council institute museum board chamber office bureau federation union association society
      academy secretary minister lord earl house commissioner director people democratic port
      """
    words.bylineWords = "by"
    words.bylineRoles = "correspondent editor reporter reporters staff political crime chief writer"
    words.copyrightWords = "copyright c"
    words.rewritingWords = "rewritten rewrote rewrites reworded reworked paraphrased"
    words.wireNames = """
      reuters afp ap upi pti ani xinhua tass interfax dpa efe ansa kyodo yonhap bloomberg pa aap
      """
    words.printNouns = "paper newspaper magazine tabloid daily weekly"
    words.sourcePrepositions = "by with to in"
    words.genericOutletWords = """
      online news newspaper newspapers website site com net org agency service wire newswire staff
      reporters newsroom bureau radio tv television digital association
      """
    words.outletAliases = [
      "agencefrancepresse": "afp", "pressassociation": "pa", "pressassociationnews": "pa",
      "presstrustofindia": "pti", "presstrust": "pti", "deutschepresseagentur": "dpa",
      "unitedpressinternational": "upi", "australianassociatedpress": "aap",
      "newyorktimes": "nyt", "wallstreetjournal": "wsj", "financialtimes": "ft",
      "thomsonreuters": "reuters", "cablenewsnetwork": "cnn",
      "britishbroadcastingcorporation": "bbc", "canadianpress": "cp",
    ]
    words.broadcastWords = "radio tv television"
    words.misspellings = englishMisspellings
    words.pastVerbs = """
      died was were killed happened occurred opened arrested signed announced said told launched
      began ended resigned won lost met published crashed collapsed elected appointed found
      """
    words.deathWords = "dead died killed deaths fatalities perished"
    words.vagueCounts = """
      least most over about around nearly almost up some earlier initially initial rose risen raised
      toll including another previously feared injured believed
      """
    words.personWords = "people persons victims were had have are"
    words.partCounts = """
      scene hospital instantly immediately later similar another previous since earlier same a an
      there where whose who year years month week decade and
      """
    words.offices = """
      president minister chancellor senator congressman congresswoman representative judge chief
      chairman chairwoman director sheriff mayor governor bishop archbishop councillor ambassador
      secretary
      """
    words.formerWords = "former ex onetime"
    words.sittingWords = "sitting current incumbent"
    words.formerlyWords = "then late elect designate"
    words.allWords = "all"
    words.enteringVerbs = "entering enters entered"
    words.markingVerbs = "marks mark marked marking celebrates celebrate celebrating celebrated"
    words.pluralYears = "years"
    words.anniversaryWords = "anniversary birthday"
    return words
  }()
}
