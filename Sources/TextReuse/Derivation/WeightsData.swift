/// The weights that ship with the tool, made by `stemma-train fit`: a readable JSON resource.
enum WeightsData {
  /// See `Documentation/Formats/weights.md`.
  static let json: StaticString = #"""
    {
      "version": "2",
      "prior": -13.8261,
      "sameEvent": 0.3,
      "curves": [
        {"measure": "rare-verbatim", "knots": [7.0, 13.0], "slopes": [1.8025]},
        {"measure": "common-derived", "knots": [0.0, 4.8], "slopes": [3.0377]},
        {"measure": "common-source", "knots": [0.0, 0.15], "slopes": [20.6016]},
        {"measure": "own-quotations", "knots": [0.0, 1.0], "slopes": [1.9976]},
        {"measure": "figures", "knots": [0.0, 0.5], "slopes": [11.0068]}
      ],
      "extent": {"weights": [2.2627, 0.8656, 5.2274, 0.0, 0.5155], "partly": 3.5254, "wholly": 6.0146},
      "direction": {"toward": [-3.5561, 0.1695, 6.7428, 4.3335], "common": [2.3549, 0.0, 0.0, 0.0, -1.0]},
      "chance": {"from": -4.024, "share": 0.0199, "mean": 0.5821},
      "made": {"pairs": {"haystack": 8321, "lifts": 797, "meter": 580, "meter-unrelated": 702, "mixset": 2100, "mixset-nearest": 2100, "mixset-random": 2051, "news": 4858, "pan13-no-obfuscation": 1000, "pan13-no-plagiarism": 1000, "pan13-random-obfuscation": 1000, "pan13-summary-obfuscation": 1185, "pan13-translation-obfuscation": 1000, "sheepdog": 1440, "sheepdog-nearest": 1440, "sheepdog-random": 1436, "sheepdog-siblings": 776}, "outOfFold": {"METER same event AUC": 0.8511, "METER recall at 5 %": 0.5692, "METER macro F1": 0.6472, "METER ECE": 0.0399, "mixset nearest AUC": 0.9938, "mixset recall at 1 %": 0.9581, "mixset ECE": 0.05, "sheepdog nearest AUC": 0.9948, "sheepdog recall at 1 %": 0.9215, "sheepdog ECE": 0.046, "siblings related": 0.9948, "called derived: haystack": 0.0437, "called derived: lifts": 0.9435, "called derived: meter": 0.8569, "called derived: meter-unrelated": 0.0, "called derived: mixset": 0.941, "called derived: mixset-nearest": 0.0014, "called derived: mixset-random": 0.0, "called derived: news": 0.0, "called derived: pan13-no-obfuscation": 0.952, "called derived: pan13-no-plagiarism": 0.033, "called derived: pan13-random-obfuscation": 0.405, "called derived: pan13-summary-obfuscation": 0.054, "called derived: pan13-translation-obfuscation": 0.532, "called derived: sheepdog": 0.9444, "called derived: sheepdog-nearest": 0.0153, "called derived: sheepdog-random": 0.0, "called derived: sheepdog-siblings": 0.9948}},
      "refits": [
        [-13.9062, 1.7902, 3.1146, 22.9266, 2.0541, 10.4848],
        [-14.6183, 1.896, 3.1837, 19.4249, 2.2095, 12.1086],
        [-14.3258, 2.1058, 3.039, 23.643, 2.174, 10.8526],
        [-14.1284, 2.0779, 3.099, 18.7472, 2.1187, 11.5142],
        [-14.233, 1.9033, 2.8874, 24.8101, 1.7624, 11.7844],
        [-13.4095, 1.5665, 3.0995, 19.9125, 2.0955, 10.2082],
        [-14.1108, 1.8201, 2.9437, 22.6644, 2.1742, 11.0817],
        [-13.5498, 1.6247, 2.7871, 19.8849, 1.9469, 11.2621],
        [-13.0752, 1.6278, 3.0409, 18.3619, 1.9894, 10.035],
        [-14.1218, 1.8674, 3.0149, 21.8347, 2.243, 10.8938],
        [-14.0754, 2.0669, 2.7634, 23.2244, 1.9056, 11.7309],
        [-14.8464, 2.0256, 2.8221, 22.1378, 1.955, 13.311],
        [-15.6242, 2.2213, 3.1141, 24.3288, 2.1805, 13.258],
        [-12.0601, 1.8141, 2.8764, 22.0298, 1.7386, 7.8009],
        [-14.1597, 1.8726, 3.0805, 19.6247, 2.0079, 11.6286],
        [-14.2512, 1.9727, 3.3316, 17.3679, 2.0896, 11.5809],
        [-13.8914, 1.7796, 2.7583, 23.1622, 1.9465, 11.4153],
        [-13.3994, 1.6385, 3.1952, 17.4154, 2.034, 10.1482],
        [-14.6485, 1.9845, 3.2117, 21.6082, 2.0803, 11.6366],
        [-13.8116, 2.0063, 2.923, 22.1478, 1.9596, 10.8497],
        [-14.7425, 1.9515, 3.0997, 21.4892, 2.1319, 12.3456],
        [-13.7596, 2.0341, 3.2198, 20.4616, 2.0098, 9.9158],
        [-14.6677, 1.9692, 3.1655, 19.885, 2.0225, 12.5678],
        [-12.7485, 1.6583, 3.0246, 20.3501, 2.0016, 9.0124],
        [-12.7294, 1.6506, 2.977, 20.24, 1.6754, 9.2903],
        [-14.6423, 1.7731, 3.0083, 23.7366, 1.9798, 12.1004],
        [-14.2859, 1.8523, 3.0731, 22.2845, 2.0333, 11.6445],
        [-14.6777, 2.0768, 2.8555, 24.1767, 2.1089, 12.3148],
        [-14.2964, 1.6664, 2.8995, 23.4544, 1.9858, 11.8772],
        [-13.6288, 1.913, 3.1031, 20.4393, 2.2557, 10.0988],
        [-13.3557, 1.6475, 2.8834, 19.2804, 1.9977, 10.6572],
        [-15.013, 1.9505, 2.918, 26.4747, 2.0795, 12.4703],
        [-13.8, 1.693, 2.8615, 21.6685, 1.8567, 11.5551],
        [-13.4238, 1.7615, 2.8698, 17.8757, 1.9093, 11.3598],
        [-14.3393, 1.9059, 3.1241, 20.0791, 2.3404, 11.3415],
        [-14.0786, 1.746, 3.0976, 19.6983, 2.0434, 11.6139],
        [-13.7095, 1.8759, 2.92, 25.7453, 1.8488, 10.4109],
        [-12.0512, 1.8065, 2.7151, 23.3114, 1.9901, 7.5415],
        [-13.6661, 2.0391, 3.4335, 18.4287, 2.2627, 9.6899],
        [-13.2257, 1.6301, 2.9292, 22.8724, 1.9776, 9.6303]
      ]
    }
    """#
}
