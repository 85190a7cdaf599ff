extension OutlookModel {
    /// A model estimated beforehand, for a series that has no peers to learn from.
    ///
    /// Estimated on 765 monthly series of recorded crime in London boroughs, April 2010 to December 2019 (London
    /// Datastore, Open Government Licence v3), each with at least 5 offences a month. Its score is that of the same
    /// model re-estimated at each quarter from March 2015 to September 2019 on what was then known.
    public static let standard = OutlookModel(
        origin: .publicSeries,
        score: OutlookScore(brier: 0.0623, coverage: 0.802, baseRate: 0.366, count: 14_535),
        stages: [[0.009_60, 0.241_47, 0.166_56, 0.096_54, -0.103_36, 0.039_96]],
        errors: OutlookErrors(
            floor: 0.014_35,
            perCount: 2.585,
            commonFactor: 0.974,
            quantiles: [
                -2.803, -2.199, -1.906, -1.733, -1.602, -1.496, -1.4, -1.317, -1.25, -1.179, -1.122, -1.065, -1.013,
                -0.963, -0.919, -0.876, -0.831, -0.792, -0.754, -0.712, -0.681, -0.645, -0.611, -0.581, -0.548,
                -0.519, -0.493, -0.469, -0.44, -0.418, -0.39, -0.362, -0.336, -0.314, -0.289, -0.26, -0.236, -0.21,
                -0.188, -0.163, -0.14, -0.119, -0.093, -0.068, -0.047, -0.024, -0.0, 0.023, 0.048, 0.071, 0.093,
                0.114, 0.136, 0.158, 0.181, 0.204, 0.225, 0.248, 0.27, 0.295, 0.319, 0.342, 0.367, 0.392, 0.417, 0.44,
                0.466, 0.494, 0.52, 0.544, 0.574, 0.603, 0.631, 0.659, 0.684, 0.711, 0.738, 0.766, 0.796, 0.824,
                0.862, 0.893, 0.926, 0.964, 1.005, 1.042, 1.08, 1.133, 1.177, 1.222, 1.272, 1.33, 1.396, 1.47, 1.549,
                1.654, 1.77, 1.941, 2.171, 2.711,
            ]
        )
    )
}
