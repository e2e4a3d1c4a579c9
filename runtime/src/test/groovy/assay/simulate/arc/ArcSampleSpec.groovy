package assay.simulate.arc

import assay.lens.ArcData
import assay.lens.ArcModel
import assay.lens.ArcPriors
import assay.lens.ArcScan
import assay.lens.LabelledBins
import assay.lens.Seeing
import assay.lens.mass.DeflectionMaps
import assay.lens.mass.DistanceRatio
import assay.lens.mass.SourcePlane
import assay.io.fits.FitsFile
import assay.io.fits.ProjectionHeader
import assay.lens.profile.Radius
import assay.model.Problem
import assay.model.sky.SkyGrid
import assay.simulate.sky.StreamDraws
import assay.sky.NamedCosmology
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class ArcSampleSpec extends Specification {
    static final STREAMS = { String name -> new StreamDraws(name) }

    @Shared
    List<ArcRules> rules = PublishedArcs.all(NamedCosmology.WMAP9.universe())

    @Shared
    ArcSample sample = ArcSample.of(rules, STREAMS)

    @TempDir
    @Shared
    Path folder

    def setupSpec() {
        sample.write(folder)
    }

    def "arcs are as large as those they are like: #galaxy"() {
        given:
        def arc = sample.arcs().find { it.rules().galaxy() == galaxy }

        expect: 'as released: 135 bins in 481 pixels, 107 in 1692, 60 in 409'
        arc.bins() > bins * 0.7 && arc.bins() < bins * 1.4
        arc.pixels() > pixels * 0.7 && arc.pixels() < pixels * 1.4

        where:
        galaxy   || bins | pixels
        'AS1063' || 135  | 481
        'A370'   || 107  | 1692
        'M1206'  || 60   | 409
    }

    def "read back, the files are the arc: #galaxy"() {
        given:
        def arc = sample.arcs().find { it.rules().galaxy() == galaxy }
        def own = folder.resolve(galaxy)
        def map = image(own, 'Map_metallicity.fits')
        def grid = new SkyGrid(map.nx(), map.ny(), ProjectionHeader.read(map.header()))
        def traced = DeflectionMaps.read(image(own, "${galaxy}_dplx.fits"), image(own, "${galaxy}_dply.fits"))
                .seenFrom(grid, DistanceRatio.alreadyApplied(), arc.rules().kpcPerArcsec())
        def ready = SourcePlane.read(FitsFile.read(own.resolve("${galaxy}_projection_kpc.fits")))
        def labels = LabelledBins.of(image(own, 'Map_bins_SN_70_flux_stddev.fits').pixels())
        def model = ArcModel.of(traced, Seeing.gaussian(arc.rules().view().seeingPixels() / Seeing.ROUNDED_FWHM_PER_SIGMA), labels)
        def data = ArcData.of(model, labels.means(map.pixels()), labels.means(image(own, 'Map_metallicity_unc.fits').pixels()))
        def truth = arc.rules().source()

        expect:
        map.header().flag('SIMULATE')
        map.header().text('OBJECT').get().contains('SIMULATED')
        (0..<grid.pixels()).every {
            !traced.knows(it) && !ready.knows(it) ||
                    Math.abs(traced.x(it) - ready.x(it)) < 1e-9 && Math.abs(traced.y(it) - ready.y(it)) < 1e-9
        }

        and: 'to the 32 bits of the maps'
        Math.abs(data.chiSquare(truth.disc(), truth.central(), truth.slope()) / arc.data().chiSquare(truth.disc(), truth.central(), truth.slope()) - 1) < 1e-4

        and: 'chi-squared of the truth is that of its number of bins'
        Math.abs(data.chiSquare(truth.disc(), truth.central(), truth.slope()) - arc.bins()) < 4 * Math.sqrt(2 * arc.bins())

        where:
        galaxy << ['AS1063', 'A370']
    }

    def "of 500 arcs with noise of their own, errors of the gradient cover the truth with the disc known: #galaxy"() {
        given:
        def each = rules.find { it.galaxy() == galaxy }
        def truth = each.source()

        when:
        def pulls = SimulatedArc.several(each, 500, STREAMS).collect {
            def line = it.data().line(truth.disc())
            [(line.slope() - truth.slope()) / line.slopeError(), (line.central() - truth.central()) / line.centralError()]
        }

        then: 'intervals of one error hold it in 341 +- 10, those of two in 477 +- 5; three times that is allowed'
        (0..1).every { k -> pulls.count { Math.abs(it[k]) < 1 } in 310..372 }
        (0..1).every { k -> pulls.count { Math.abs(it[k]) < 2 } in 463..491 }

        where:
        galaxy << ['AS1063', 'A370']
    }

    def "of 20 arcs with noise of their own, the exact posterior covers the truth with the disc free"() {
        given:
        def truth = rules[0].source()
        def priors = new ArcPriors(range(29, 31), range(23, 25), range(0.1, 0.9), range(8.5, 9.5), range(-0.1, 0))

        when:
        def results = SimulatedArc.several(rules[0], 20, STREAMS).collect {
            def posterior = ArcScan.of(it.data(), priors, Radius.Kind.MINOR_AXIS, 12, 30).posterior(0)
            [slope: (posterior.slope().mean() - truth.slope()) / posterior.slope().standardDeviation(),
             angle: (posterior.positionAngle().mean() - 68) / posterior.positionAngle().standardDeviation()]
        }

        then:
        results.count { Math.abs(it.slope) < 1 } in 8..19
        results.count { Math.abs(it.angle) < 1 } in 8..19
        results.every { Math.abs(it.slope) < 3.5 && Math.abs(it.angle) < 3.5 }
    }

    def "the lines of bins tell metallicity and dust that they were made of"() {
        given:
        def arc = sample.arcs()[0]
        def lines = arc.lines()
        double[] oh = arc.scene().metallicity
        double[] hb = lines.numbers('Hb_flux').values()
        double[] o3 = lines.numbers('[OIII]5007_flux').values()
        double[] err = lines.numbers('[OIII]5007_err').values()
        double[] errHb = lines.numbers('Hb_err').values()

        when: 'Calzetti: k is 4.598 at Hb and 4.464 at 5007; the sheet of the study has both'
        def pulls = (0..<oh.length).collect {
            double x = oh[it] - 8.69
            double ratio = Math.pow(10, 0.1549 - 1.5031 * x - 0.9790 * x * x - 0.0297 * x**3 - 0.4 * (4.464 - 4.598) * 0.46)
            (o3[it] / hb[it] / ratio - 1) / Math.hypot(err[it] / o3[it], errHb[it] / hb[it])
        }

        then: 'n mean squares of 1 scatter by sqrt(2 / n), their mean by sqrt(1 / n)'
        Math.abs(pulls.sum() / pulls.size()) < 4 / Math.sqrt(pulls.size())
        Math.abs(pulls.collect { it * it }.sum() / pulls.size() - 1) < 4 * Math.sqrt(2 / pulls.size())
        (lines.columns()*.name() as Set) == (Files.readAllLines(folder.resolve('AS1063/obs_lines_AS1063.csv'))[0].split(',') as Set)
    }

    def "the tables of relations hold what the maps hold, and say that they are simulated"() {
        given:
        def lines = Files.readAllLines(folder.resolve('tables/as1063_fmz.dat'))
        def rows = lines.drop(2).collect { it.split(' ')*.toDouble() }
        def own = folder.resolve('AS1063')
        def labels = LabelledBins.of(image(own, 'Map_bins_SN_70_flux_stddev.fits').pixels())
        double[] oh = labels.means(image(own, 'Map_metallicity.fits').pixels())
        double[] formed = labels.means(image(own, 'Map_SFR_density_Hb.fits').pixels())
        double[] mass = labels.means(image(own, 'Map_mass_density.fits').pixels())

        expect: 'maps of 32 bits, tables of six decimals; a square kpc is a million square pc'
        lines[0].contains('SIMULATED')
        lines[1] == '# met met_unc sfr_density sfr_density_unc mass_density mass_density_unc'
        rows.size() == labels.size()
        (0..<rows.size()).every {
            Math.abs(rows[it][0] - oh[it]) < 2e-6 && Math.abs(rows[it][2] - Math.log10(formed[it]) + 6) < 2e-6 && Math.abs(rows[it][4] - mass[it]) < 2e-6
        }
    }

    def "the magnification is the area of the image over that of the source: #galaxy"() {
        given: 'corners of four pixels where deflections are told'
        def arc = sample.arcs().find { it.rules().galaxy() == galaxy }
        def plane = arc.plane()
        double[] told = FitsFile.read(folder.resolve("$galaxy/amp_aligned_with_MUSE.fits")).images()[1].pixels()
        double kpc = arc.rules().view().grid().projection().pixelArcsec() * arc.rules().kpcPerArcsec()
        def disc = arc.rules().source().disc()

        expect: 'a difference over two pixels sees the bend of the lens only to the square of their width'
        [[0, 0], [5, 3], [-6, -4]].every { step ->
            int p = (disc.row() + step[1]) * plane.nx() + disc.column() + step[0]
            double ax = (plane.x(p + 1) - plane.x(p - 1)) / 2
            double ay = (plane.y(p + 1) - plane.y(p - 1)) / 2
            double bx = (plane.x(p + plane.nx()) - plane.x(p - plane.nx())) / 2
            double by = (plane.y(p + plane.nx()) - plane.y(p - plane.nx())) / 2
            Math.abs(kpc * kpc / Math.abs(ax * by - ay * bx) / told[p] - 1) < 0.01
        }

        where:
        galaxy << ['AS1063', 'A370', 'M1206']
    }

    def "lines about H-alpha tell the metallicity by the curve of [N II]"() {
        given:
        def arc = sample.arcs()[2]
        double[] truth = arc.scene().metallicity
        double[] ha = arc.lines().numbers('Ha_flux').values()
        double[] n2 = arc.lines().numbers('[NII]6584_flux').values()
        double[] errHa = arc.lines().numbers('Ha_err').values()
        double[] errN2 = arc.lines().numbers('[NII]6584_err').values()

        when:
        def pulls = (0..<truth.length).collect {
            double x = truth[it] - 8.69
            double ratio = Math.pow(10, -0.7732 + 1.2357 * x - 0.2811 * x * x - 0.7201 * x**3 - 0.3330 * x**4)
            (n2[it] - ratio * ha[it]) / Math.hypot(errN2[it], ratio * errHa[it])
        }

        then: 'dust is nearly the same for both'
        Math.abs(pulls.sum() / pulls.size()) < 4 / Math.sqrt(pulls.size())
        Math.abs(pulls.collect { it * it }.sum() / pulls.size() - 1) < 4 * Math.sqrt(2 / pulls.size())
        !Files.exists(folder.resolve('M1206/obs_lines_M1206.csv'))
        Files.exists(folder.resolve('M1206/Map_NII_flux_SNR_10_unc.fits'))
        Files.readAllLines(folder.resolve('tables/m1206_fmz.dat'))[1] == '# met met_unc Ha_flux Ha_flux_unc mass_density mass_density_unc'
    }

    def "arcs go by the names of the released tables too"() {
        expect:
        PublishedArcs.called('macs1206', NamedCosmology.WMAP9.universe()).get().galaxy() == 'macs1206'
        PublishedArcs.called('macs1206', NamedCosmology.WMAP9.universe()).get().redshift() == 1.036d
        PublishedArcs.called('as1063', NamedCosmology.WMAP9.universe()).get().redshift() == 0.611d
        PublishedArcs.called('A2744', NamedCosmology.WMAP9.universe()).isEmpty()
    }

    def "the same seed makes the same bytes, and no arc depends on another"() {
        given:
        def again = Files.createDirectories(folder.resolve('again'))
        ArcSample.of([rules[1]], STREAMS).write(again)

        expect:
        Files.list(folder.resolve('A370')).toList().every { Arrays.equals(Files.readAllBytes(it), Files.readAllBytes(again.resolve("A370/${it.fileName}"))) }
        sample.truth().numbers('slope').values().toList() == [-0.042d, -0.053d, -0.03d]
        sample.images().numbers('axisRatio').values().toList() == [1d] * 3
        sample.galaxies().columns()*.name() == ['galaxy', 'ra', 'dec', 'redshift']
        sample.galaxies().numbers('redshift').values().toList() == [0.611d, 0.725d, 1.036d]
    }

    def "what cannot be is refused: #message"() {
        when:
        make.call()

        then:
        Problem refused = thrown()
        refused.message.contains(message)

        where:
        make                                                       || message
        ({ new ArcRules.Depth(10, 20, 50, 0.03) })                 || 'the signal-to-noise of an arc runs from 20.0 to 10.0'
        ({ new ArcRules.Cluster(null, []) })                       || 'a cluster of no masses'
    }

    private static image(Path folder, String name) {
        FitsFile.read(folder.resolve(name)).images()[0]
    }

    private static ArcPriors.Range range(double from, double to) {
        new ArcPriors.Range(from, to)
    }
}
