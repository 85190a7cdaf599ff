import Testing

@testable import Statistics

/// Expected values from mpmath 1.3.0 at 40 digits, rounded to the nearest double.
struct DistributionTests {
    @Test(arguments: [
        (1e-300, -37.047_096_299_361_2), (1e-20, -9.262_340_089_798_407), (1e-10, -6.361_340_902_404_057),
        (0.0005, -3.290_526_731_491_895), (0.001, -3.090_232_306_167_813_6), (0.025, -1.959_963_984_540_054_3),
        (0.3, -0.524_400_512_708_040_8), (0.5, 0), (0.8, 0.841_621_233_572_914_2), (0.975, 1.959_963_984_540_054_3),
        (0.999, 3.090_232_306_167_813_6),
    ])
    func `the normal quantile`(probability: Double, known: Double) {
        #expect(agree(Normal.quantile(probability), known, within: 1e-14, scale: 1e-3))
        if probability > 1e-30 {
            #expect(agree(Normal.cumulative(known), probability, within: 1e-13))
        }
    }

    @Test(arguments: [
        (0.5, 0.1, 0.345_279_153_981_422_95, 0.654_720_846_018_577),
        (1, 1, 0.632_120_558_828_557_7, 0.367_879_441_171_442_33),
        (2.5, 0.3, 0.011_996_757_205_906_266, 0.988_003_242_794_093_7),
        (10, 12, 0.757_607_838_329_487_6, 0.242_392_161_670_512_33),
        (10, 30, 0.999_992_878_249_137_2, 7.121_750_862_815_577e-06),
        (65, 50, 0.023_603_212_677_029_722, 0.976_396_787_322_970_3),
        (100, 130, 0.997_249_591_632_693_4, 0.002_750_408_367_306_526),
        (1045, 1100, 0.953_782_925_423_629_3, 0.046_217_074_576_370_75),
        (10000, 9800, 0.022_207_543_813_969_693, 0.977_792_456_186_030_3),
        (0.01, 0.001, 0.938_570_652_526_129, 0.061_429_347_473_871_014),
        (250_000, 251_000, 0.977_141_994_263_784_7, 0.022_858_005_736_215_315),
        (1_000_000, 1_000_000, 0.500_132_980_760_872_5, 0.499_867_019_239_127_4),
    ])
    func `the incomplete gamma function`(shape: Double, x: Double, lower: Double, upper: Double) {
        #expect(agree(Gamma.probability(.lower, at: x, shape: shape), lower, within: 1e-12))
        #expect(agree(Gamma.probability(.upper, at: x, shape: shape), upper, within: 1e-12))
    }

    @Test(arguments: [
        (0.025, 2, 0.050_635_615_968_579_75), (0.975, 2, 7.377_758_908_227_872_5), (0.001, 18, 4.904_848_808_727_55),
        (0.999, 20, 45.314_746_618_125_86), (0.025, 130, 100.331_255_458_468_53),
        (0.975, 132, 165.695_671_631_743_15), (0.0005, 2090, 1883.786_916_400_375_3),
    ])
    func `the chi-square quantile`(probability: Double, degrees: Double, known: Double) {
        #expect(agree(2 * Gamma.quantile(.lower, probability, shape: degrees / 2), known, within: 1e-13))
        #expect(agree(2 * Gamma.quantile(.upper, 1 - probability, shape: degrees / 2), known, within: 1e-12))
    }

    @Test(arguments: [
        (0.5, 0.5, 0.5, 0.5), (0.1, 2, 3, 0.0523), (0.9, 20, 4, 0.807_268_986_481_380_1),
        (0.55, 500, 400, 0.367_857_619_699_621_05), (0.3, 0.5, 11, 0.994_403_581_846_326_2),
        (0.01, 1, 200, 0.866_020_325_142_038_1), (0.5, 1230.5, 1265, 0.755_138_095_761_175),
        (0.999, 3000, 2, 0.198_849_575_992_145_17),
    ])
    func `the incomplete beta function`(x: Double, a: Double, b: Double, known: Double) {
        #expect(agree(Beta.cumulative(x, a, b), known, within: 1e-12))
        #expect(agree(Beta.quantile(known, a, b), x, within: 1e-12))
    }

    @Test(arguments: [
        (1, 12.706_204_736_174_705), (2, 4.302_652_729_749_464), (5, 2.570_581_835_636_315_5),
        (11, 2.200_985_160_091_639_7), (22, 2.073_873_067_904_026_3), (47, 2.011_740_513_729_766),
        (1000, 1.962_339_080_826_408_5),
    ])
    func `the quantile of Student's t`(degrees: Double, known: Double) {
        #expect(agree(StudentT.twoSidedQuantile(0.05, degrees: degrees), known, within: 1e-12))
    }

    @Test(arguments: [
        (0.001, 6.907_178_885_383_853), (0.5, 0.572_364_942_924_700_1), (1.5, -0.120_782_237_635_245_22),
        (3.7, 1.428_072_326_665_387_9), (11.9, 17.258_477_450_595_52), (100, 359.134_205_369_575_4),
        (1e6, 12_815_504.569_147_611),
    ])
    func `the logarithm of the gamma function`(x: Double, known: Double) {
        #expect(agree(Stirling.logarithmOfGamma(x), known, within: 1e-14, scale: 1))
    }

    @Test func `a binomial tail is the sum of its probabilities`() {
        for (total, p) in [(7, 0.3), (40, 0.5), (173, 0.04)] {
            var sum = 0.0
            for count in 0...total {
                sum += Binomial.density(count, of: total, p)
                #expect(agree(Binomial.cumulative(count, of: total, p), min(1, sum), within: 1e-12))
            }
            #expect(agree(sum, 1, within: 1e-12))
        }
    }

    /// Number of heads in 19 tosses: P(X ≤ 5) = 0.0318, P(X ≤ 6) = 0.0835 (Anhøj 2015, table 1: 6 crossings for n = 20).
    @Test func `a binomial quantile is the first count that reaches the probability`() {
        #expect(Binomial.quantile(0.05, of: 19, 0.5) == 6)
        #expect(Binomial.quantile(0.05, of: 0, 0.5) == 0)
    }
}
