extension LanguagePack {
  /// What the finders of annotations know of English words.
  static let englishVocabulary = Vocabulary(englishSpeech)

  private static let englishSpeech: [Vocabulary.Entry] = [
    (
      .attributionVerb,
      """
      said says say saying told tells adds added asked asks replied replies wrote writes explained
      explains insisted insists argued argues warned warns claimed claims noted notes recalled
      recalls remarked joked stated states commented declared declares announced admitted conceded
      acknowledged continued concluded responded shouted cried whispered quipped tweeted posted
      testified stressed emphasised emphasized pledged vowed promised urged suggested observed
      confirmed denied complained predicted lamented revealed reflected countered retorted sighed
      boasted exclaimed protested enthused answered shot thundered pleaded begged read reads
      """
    ),
    (.pronoun, "he she they it we"),
    (.clipped, "em tis twas n til till cause bout cos round ere"),
  ]
}
