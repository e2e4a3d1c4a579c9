package assay.study

import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** Metallicity and dust of the bins of two lensed arcs, by a recipe, against an independent integration of the same posterior. */
@Requires({ SharedData.has(PosteriorStudySpec.ARCS) })
class PosteriorStudySpec extends Specification {
    static final ARCS = 'data/lensed-arcs'

    @TempDir Path folder

    static String recipe(String lines, String fourth, String scale) {
        """language 1
study 'Bins of lensed arcs'
seed 1
lines $lines
outside drop
calibrator 'printed.r23', {
    reference 'Maiolino et al. 2008, table 4, with both lines of [O III]'
    curve log((OII3727 + OIII4959 + OIII5007)/Hb), about: 8.69, between: 7.0..9.2, coefficients: [0.7462, -0.7149, -0.9401, -0.6154, -0.2524]
}
calibrator 'released.r23', {
    reference 'the same with the sign of the quadratic term that the authors of the arcs used'
    curve log((OII3727 + OIII4959 + OIII5007)/Hb), about: 8.69, between: 7.0..9.2, coefficients: [0.7462, -0.7149, 0.9401, -0.6154, -0.2524]
}
sample {
    galaxies 'arcs.csv', maps: '{galaxy}', layout: frapyLines
    thickness 0
}
perGalaxy {
    posterior = metallicityPosterior from: [maiolino08.o3, maiolino08.o2, maiolino08.o32, $fourth], modelError: 0.1, scale: $scale,
        balmer: Hb/Hg, intrinsic: 2.135, balmerError: 0.01, law: calzetti00, rv: 4.05, OH: 7.0..9.2, EBV: 0..1
    meanOH = mean(posterior.OH)
    sigma = median(error(posterior.OH))
    poor = count(posterior.ratios < 5)
}
"""
    }

    private SmallStudy.Told run(String text, List<String> arcs) {
        def data = Files.createDirectories(folder.resolve('data'))
        Files.writeString(data.resolve('arcs.csv'), 'galaxy,ra,dec,distance,positionAngle,axisRatio\n' +
                arcs.collect { "$it,0,0,1000,0,0.5\n" }.join(''))
        arcs.each { arc ->
            def own = Files.createDirectories(data.resolve(arc))
            Files.writeString(own.resolve("obs_lines_${arc}.csv"), SharedData.folder().resolve("$ARCS/$arc/obs_lines_${arc}.csv").toFile().text)
        }
        def file = Files.writeString(folder.resolve('arcs.groovy'), text)
        SmallStudy.command(['run', file, '--quiet', '--no-figures', '--spaxels', '--data', data, '--out', folder.resolve('out')])
    }

    private static List<Map<String, String>> csv(List<String> lines) {
        def rows = lines.findAll { !it.startsWith('#') }
        def head = rows[0].split(',')
        rows.drop(1).collect { [head, it.split(',', -1)].transpose().collectEntries { k, v -> [k, v] } }
    }

    private List<Map<String, String>> table(String path) {
        csv(Files.readAllLines(folder.resolve("out/arcs/$path")))
    }

    def "variant #variant of #arc: medians within 0.003 dex, half-widths within 5 %, in every bin with [O III]4959"() {
        given:
        def told = run(recipe('Hg, Hb, OII3727, OIII4959, OIII5007', r23, scale), [arc])
        assert told.err() == ''
        def reference = csv(SharedData.folder().resolve("$ARCS/reference/bayes_reference_${arc}.csv").toFile().readLines())
                .findAll { it.has_OIII4959 == '1' }

        when:
        def found = table("spaxels/${arc}.ecsv")

        then:
        told.code() == 0
        found.size() == bins
        reference.size() == bins

        when:
        def off = [found, reference].transpose().collect { ours, theirs ->
            def number = { String key -> theirs["${variant}_$key".toString()] as double }
            [(ours['posterior.OH'] as double) - number('Z_med'),
             (ours['posterior.OH_err'] as double) / number('Z_half68') - 1,
             (ours['posterior.EBV'] as double) - number('EBV_med'),
             (ours['posterior.EBV_err'] as double) / number('EBV_half68') - 1]*.abs()
        }
        def worst = off.transpose()*.max()
        println "$arc $variant by recipe: largest differences of $bins bins: median ${worst[0]} dex, half-width ${worst[1]}, E(B-V) ${worst[2]} mag, ${worst[3]}"

        then:
        worst[0] < 0.003
        worst[1] < 0.05
        worst[2] < 0.003
        worst[3] < 0.05

        and: 'what stands beside the medians hangs together'
        found.every { (it['posterior.OHlow'] as double) < (it['posterior.OH'] as double) && (it['posterior.OH'] as double) < (it['posterior.OHhigh'] as double) }
        found.every { it['posterior.ratios'] as double == 5 }

        where:
        arc      | variant | scale      | r23            || bins
        'AS1063' | 'A'     | 'dex'      | 'printed.r23'  || 122
        'A370'   | 'A'     | 'dex'      | 'printed.r23'  || 105
        'AS1063' | 'B'     | 'relative' | 'released.r23' || 122
        'A370'   | 'B'     | 'relative' | 'released.r23' || 105
    }

    def "a ratio without one of its lines is left out and counted; later formulas use the parts"() {
        given: 'neither arc has Ha or [N II]'
        def text = recipe('Hg, Hb, OII3727, OIII5007', 'maiolino08.n2', 'dex')
        text = text.replaceAll(/(?s)calibrator 'printed.*?\n}\ncalibrator.*?\n}\n/, '')

        when:
        def told = run(text, ['AS1063', 'A370'])
        def galaxies = table('tables/galaxies.csv').collectEntries { [it.galaxy, it] }

        then:
        told.code() == 0
        (galaxies.AS1063.poor as double) == 136
        (galaxies.A370.poor as double) == 107

        and: 'the mean is that of the spaxels, its error theirs in quadrature over their number'
        def rows = table('spaxels/AS1063.ecsv')
        Math.abs((galaxies.AS1063.meanOH as double) - rows.sum { it['posterior.OH'] as double } / 136) < 1e-9
        Math.abs((galaxies.AS1063.meanOH_err as double) / (Math.sqrt(rows.sum { (it['posterior.OH_err'] as double)**2 }) / 136) - 1) < 1e-6

        and: 'what was left out is told'
        (told.out() + told.err()).contains('maiolino08.n2 in posterior: 243 spaxels in 2 galaxies take no part')
        def report = Files.readString(folder.resolve('out/arcs/report.html'))
        report.contains('as the posterior of 12 + log(O/H) and E(B-V) given the ratios')
        report.contains('The prior of 12 + log(O/H) is flat from 7.0 to 9.2')
    }
}
