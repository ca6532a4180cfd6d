/// Invented articles, long enough for a page to look as it does in use.
enum SampleArticles {
  static let bridge = """
    HALVERN (Northwire) — The only road bridge across the Senn estuary was closed to all traffic \
    early on Tuesday after a night inspection found a crack as long as a bus in one of its two main \
    girders, cutting off some 14,000 people on the eastern shore from the nearest hospital.

    Engineers who had been hired to repaint the underside noticed flakes of rust on the water at \
    about 11 p.m. on Monday and called the county. By 2:40 a.m. the barriers were down.

    "Nobody heard a bang and nobody felt it move, and that is exactly what worries me," said Ilse \
    Marwick, the county's chief engineer. "A girder that gives notice is a friend. This one kept \
    quiet."

    The crack runs for 11.3 metres along the lower flange of the southern girder, between the \
    second and third piers, according to a preliminary report that the county released at noon. At \
    its widest it is 9 millimetres. The report said the steel there had been replaced in 1987 after \
    a barge struck the pier, and that the new section had never been entered in the county's \
    register of welds.

    That meant it had not been looked at in any of the six inspections since.

    Buses will run to the ferry slip at Old Quay every twenty minutes from Wednesday morning, and \
    the two passenger ferries that were retired last autumn will be brought back from their winter \
    moorings. Neither can carry cars. Drivers face a detour of 62 kilometres through Orrin, much of \
    it on a single lane.

    The hospital in Halvern said it had moved two ambulances and a midwife to the fire station in \
    Eastness. "We can reach anyone on that side in fifteen minutes," said Dr. Pavel Oduya, who runs \
    the emergency department. "Getting them back here is another matter."

    Work on the girder cannot begin until a floating crane arrives from the shipyard at Tolmouth, \
    which is not expected before the end of the month. Marwick said that splicing a steel plate over \
    the crack would take three weeks if the weather was kind, and that she would not open even one \
    lane before it had been done and tested.

    The bridge, which opened in 1961, carries about 9,200 vehicles a day. It was designed for a \
    third of that. A plan for a second crossing was shelved four years ago, when the county council \
    voted 17 to 16 to spend the money on flood walls instead.

    Councillor Benno Reyes, who cast the deciding vote, said on Tuesday that he would do so again. \
    "We had water in nine hundred kitchens that spring," he said. "We did not have a crack."

    At the Tern, a café beside the eastern ramp, the owner had sold out of bread by nine. Most of \
    her customers had walked down to look at the barriers. Some had brought folding chairs.

    School will be taught over the radio for the 212 pupils who cross the bridge every day, the \
    education office said, until boats can be found that have enough life jackets in children's \
    sizes. It asked families to look in their sheds.

    The county's report is to be presented in full on Friday. It will include a list of every weld \
    made on the bridge since 1961, Marwick said, and a second list of the welds that are missing \
    from the first.

    Follow us for more news from the coast. All rights reserved.
    """

  static let bridgeRewrite = """
    Thousands of residents on the eastern shore of the Senn found themselves stranded this week \
    after officials shut the estuary's sole road bridge, citing serious structural damage.

    The closure came in the early hours of Tuesday, when a late-night inspection revealed a crack \
    as long as a bus in one of the crossing's two main girders. Around 14,000 people now have no \
    direct route to the closest hospital.

    It was painters, not inspectors, who raised the alarm. Contractors working beneath the deck \
    spotted rust flakes floating on the water late on Monday night and telephoned the county, which \
    had lowered the barriers before three in the morning.

    "Nobody heard a bang and nobody felt it move, and that is exactly what worries me," chief \
    engineer Ilse Marwick said.

    A preliminary report puts the length of the crack at 11.3 metres, along the lower flange of the \
    southern girder between the second and third piers. The section had been replaced in 1987 after \
    a barge hit the pier, yet the new steel was never entered in the county's register of welds, so \
    six inspections in a row passed it by.

    For commuters the alternatives are slim. Buses will run to the ferry slip at Old Quay every \
    twenty minutes from Wednesday, and a pair of ferries taken out of service last autumn will \
    return. They cannot take cars. Those who must drive face a 62-kilometre detour via Orrin, mostly \
    on one lane.

    Emergency services have adapted as best they can. Two ambulances and a midwife are now based at \
    Eastness fire station. "We can reach anyone on that side in fifteen minutes," said Dr. Pavel \
    Oduya, the head of the emergency department. "Getting them back here is another matter."

    Repairs depend on a floating crane that has yet to leave Tolmouth and is unlikely to arrive \
    before the month is out. Bolting a steel plate over the damage would need three more weeks of \
    fair weather, and not a single lane will reopen until the repair has been tested.

    What makes the affair so painful for many is that another bridge was once on the table. Four \
    years ago the council chose flood walls over a second crossing by a single vote, 17 to 16. \
    Benno Reyes, whose vote tipped the balance, is unrepentant. "We had water in nine hundred \
    kitchens that spring," he said. "We did not have a crack."

    Opened in 1961, the bridge carries some 9,200 vehicles on an average day, three times what its \
    designers had in mind.

    Meanwhile 212 pupils who would normally cross it will have their lessons by radio until boats \
    can be fitted out with life jackets small enough for them.

    A full account is promised for Friday, including every weld on record, and those that are not.

    Follow us for more news from the coast. All rights reserved.
    """

  static let seeds = """
    ORRIN — The seed library at Orrin has lent out its last packet of blue pea, the volunteers who \
    run it said on Thursday, and will lend no more until gardeners bring some back.

    The library was set up nine years ago in a disused telephone exchange. Anyone may take a packet \
    home in spring, on the promise to return twice as many seeds in autumn. For eight years the \
    shelves grew fuller. Last year, 340 packets went out and 71 came back.

    "People forget," said Wanda Ekholm, who keeps the card index. "We do not send reminders, because \
    a pea is a poor thing to quarrel about."

    The blue pea was grown along the railway for a century and is found in no catalogue. Ekholm \
    believes that some forty households have it in their gardens. She is asking each for nine pods.
    """

  static let seedsReprint = """
    The seed library at Orrin has lent out its last packet of blue pea, the volunteers who run it \
    said on Thursday, and will lend no more until gardeners bring some back, the Orrin Lantern \
    reports.

    The library was set up nine years ago in a disused telephone exchange. Anyone may take a packet \
    home in spring, on the promise to return twice as many seeds in autumn. For eight years the \
    shelves grew fuller. Last year, 340 packets went out and 71 came back.

    "People forget," said Wanda Ekholm, who keeps the card index.

    The blue pea was grown along the railway for a century and is found in no catalogue.
    """

  static let tariff = """
    Milk will cost four cents more a litre from the first of June after the dairy board of Tolmouth \
    agreed on Monday to raise what it pays to farms for the first time in three years.

    The board said feed had risen by a fifth since the last agreement. Its members voted for the \
    change without dissent, although two of the eleven seats were empty.

    Shops in the valley are expected to pass the whole of it on.
    """

  static let tariffNotice = """
    Shoppers can expect to pay more for milk this summer. The dairy board of Tolmouth agreed on \
    Monday to raise what it pays to farms, by four cents a litre, from the first of June.

    Dearer feed is to blame: it has gone up by a fifth since prices were last agreed.

    This text was rewritten from verified reporting.
    """
}
