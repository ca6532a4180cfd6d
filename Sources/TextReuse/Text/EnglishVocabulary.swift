extension LanguagePack {
  /// What the finders of annotations know of English words.
  static let englishVocabulary = Vocabulary(
    englishSpeech + englishTime + englishFigures + englishNaming + englishPress + englishMaking,
    anchors: englishPhrases.anchors)

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
      boasted exclaimed protested enthused answered pleaded begged read reads according
      """
    ),
    (.pronoun, "he she"),
    (.clipped, "em tis twas n til till cause bout cos round ere"),
    (.negation, "not never nor without isnt wasnt neither no"),
    (
      .future,
      """
      will would shall may could scheduled planned plans due expected expects until deadline
      upcoming forthcoming ahead tomorrow next set starts begins expire expires before if postponed
      """
    ),
  ]

  private static let englishTime: [Vocabulary.Entry] = [
    (
      .month,
      """
      january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10
      november=11 december=12 jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11
      dec=12
      """
    ),
    (
      .weekday,
      """
      monday=0 tuesday=1 wednesday=2 thursday=3 friday=4 saturday=5 sunday=6 mon=0 tue=1 tues=1
      wed=2 thu=3 thur=3 thurs=3 fri=4
      """
    ),
    (.timeCue, "in since by during until till from of early late mid before after and between to"),
    (.relative, "last=-1 this=0 next=1 yesterday=-1 today=0 tonight=0 tomorrow=1 past=-1"),
  ]

  private static let englishFigures: [Vocabulary.Entry] = [
    (
      .numberWord,
      """
      zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11
      twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19
      twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
      """
    ),
    (
      .multiplier,
      """
      hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 dozen=12
      bn=1000000000 bln=1000000000 mln=1000000 mn=1000000 trln=1000000000000
      """
    ),
    (
      .ordinal,
      """
      first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10
      eleventh=11 twelfth=12 fifteenth=15 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50
      hundredth=100 half=2 thirds=3 quarter=4 quarters=4 fifths=5 sixths=6 sevenths=7 eighths=8 tenths=10
      """
    ),
    (.countSkip, "more other further additional new young extra separate different"),
  ]

  private static let englishNaming: [Vocabulary.Entry] = [
    (
      .title,
      """
      mr mrs ms miss mx dr sir lord lady dame baroness president prime minister chancellor secretary
      senator sen congressman congresswoman representative rep judge chief chairman chairwoman
      director inspector detective sergeant sgt constable pc superintendent supt sheriff mayor
      governor gov gen col captain capt lieutenant lt professor prof rev reverend bishop archbishop
      deputy vice former acting spokesman spokeswoman councillor cllr ambassador
      """
    ),
    (.nameLink, "of de la du del della di da van von der den ter al el bin ibn abu le upon on"),
    (
      .opener,
      """
      meanwhile however earlier later police officials analysts investors shares stocks traders
      following despite although according breaking update updated exclusive watch video live opinion
      analysis factbox feature interview still perhaps nearly asked under during since including
      based oil gold profits sales prices people residents children women men critics supporters
      experts economists researchers scientists doctors prosecutors authorities speaking responding
      writing reporting editing additional photo image source sources please read share click hello
      advisory note correction corrected embargoed editors eds refile wrapup pix
      """
    ),
    (.conjunction, "and or"),
    (.article, "the a an"),
    (.preposition, "by in on with to from for of at via into against under using through"),
  ]

  private static let englishPress: [Vocabulary.Entry] = [
    (
      .outlet,
      """
      reuters cnn bbc afp xinhua bloomberg pa ap upi pti ani tass interfax dpa efe ansa kyodo yonhap
      msnbc nbc cbs abc npr pbs cnbc itv aljazeera jazeera axios politico buzzfeed huffpost guardian
      newsweek bild spiegel monde figaro haaretz itn skynews dw rte aap anadolu antara bernama ptv
      irna isna fars ndtv abc nhk thomsonreuters itar marketwatch mashable techcrunch
      """
    ),
    (
      .press,
      """
      news times post courier herald press tribune gazette chronicle journal mail telegraph observer
      mirror sun star standard radio tv television broadcasting wire newswire dispatch echo argus
      record examiner inquirer enquirer monitor magazine weekly daily independent express bulletin
      advertiser messenger sentinel bee globe leader ledger newspaper newspapers reporter review
      evening guardian today newsroom media voice digest advocate informer intelligencer
      """
    ),
    (
      .mediaModifier,
      """
      state run owned news agency newspaper daily weekly broadcaster local official private public
      television tv radio station channel website wire service magazine paper outlet tabloid business
      financial press association trust national independent online regional semi site newsroom
      paper
      """
    ),
    (
      .notPress,
      """
      un eu us uk usa nato fbi cia nasa imf wto opec oecd ecb boe sec fda epa cdc fcc faa fia fifa
      uefa nba nfl nhl mlb ioc iaea ngo mp mps gdp ceo cfo coo hiv aids dna pm am bst gmt est edt pdt
      et raf mod nhs ira plo pkk anc irs doj doe nsa dhs tsa isis isil usda nyse ftse dax ipo llc
      plc inc ltd ag sa nv spa ai crown royal good bad my our white black lone gold
      """
    ),
    (
      .creditCue,
      """
      interview interviews interviewed report reports reported reporting article articles story
      stories published appeared appearing seen viewed obtained quoted cited noted carried broadcast
      aired revealed according spoke speaking spoken statement statements comments remarks confirmed
      investigation analysis survey poll printed wrote writing column editorial said
      """
    ),
    (.directCue, "told tells telling citing quoting via reports reported"),
    (
      .reportVerb,
      """
      reported reports quoted quotes revealed reveals wrote writes cited cites report reporter
      reporters correspondent correspondents journalist journalists witness witnesses interview
      investigation poll survey photographer calculations tally learned account coverage
      """
    ),
  ]

  private static let englishMaking: [Vocabulary.Entry] = [
    (
      .textNoun,
      """
      article articles story stories report summary text piece post content version translation
      column item dispatch copy feature coverage
      """
    ),
    (.demonstrative, "this these our"),
    (
      .declaring,
      """
      rewritten rewrote rewrites reworded reworked paraphrased adapted generated summarised summarized
      compiled produced based written created edited translated drafted prepared assembled condensed
      aggregated assisted
      """
    ),
    (
      .automation,
      """
      ai automated automatically automation algorithm chatgpt gpt llm generative assistant
      machine robot software artificial model
      """
    ),
    (
      .sourceNoun,
      "reporting reports copy wire wires dispatches agencies newswires feeds feed inputs coverage"
    ),
  ]
}
