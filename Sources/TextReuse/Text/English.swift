extension LanguagePack {
  /// English.
  public static let english = LanguagePack(
    language: "en", stopWords: englishStopWords, openAbbreviations: englishOpenAbbreviations,
    closingAbbreviations: englishClosingAbbreviations, negations: englishNegations,
    words: englishWords, thesaurus: Thesaurus(base64: ThesaurusData.english),
    stem: { EnglishStemmer.stem(&$0) })

  private static let englishStopWords: WordSet = """
    a about above after again against all almost alone along already also although always am among an
    and another any anyone anything are around as at away back be became because become been before
    behind being below between both but by came can cannot could did do does doing done dont down
    during each either else even ever every everyone everything few for from further get gets getting
    go goes going gone got had has have having he her here hers herself him himself his how however i
    if in into is it its itself just last least less like made make makes making many may maybe me
    might mine more most much must my myself near neither never next no nobody none nor not nothing
    now of off often on once one ones only onto or other others our ours ourselves out over own per
    perhaps put quite rather really said same say saying says see seem seemed seems several shall she
    should since so some someone something soon still such take taken than that the their theirs them
    themselves then there these they thing things this those though through thus to today told too
    took toward towards two under until up upon us use used very via was way we well went were what
    whatever when where whether which while who whole whom whose why will with within without would
    yes yesterday yet you your yours yourself didnt doesnt isnt wasnt arent werent wont wouldnt
    couldnt shouldnt hasnt havent hadnt cant im ive id youre theyre theyve weve were mr mrs ms dr
    """

  private static let englishNegations: WordSet = """
    no not never none nobody nothing neither nor without cannot cant dont didnt doesnt isnt wasnt
    arent werent wont wouldnt couldnt shouldnt hasnt havent hadnt denied denies deny
    """

  private static let englishOpenAbbreviations: WordSet = """
    mr mrs ms mx dr prof rev hon st ste sen rep gov gen lt col sgt capt cmdr maj adm cpl pte det insp
    supt messrs mme mlle fr sr jr vs viz cf eg ie no nos vol fig art sec pp approx dept est ave blvd
    rd mt ft jan feb mar apr jun jul aug sep sept oct nov dec
    """

  private static let englishClosingAbbreviations: WordSet = """
    inc corp co ltd plc llc bros etc al am pm ph phd ba ma md esq jr sr u s k d c e un eu uk us
    """
}
