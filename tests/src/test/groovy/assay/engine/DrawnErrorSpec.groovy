package assay.engine

import assay.dsl.compiler.Recipes
import assay.simulate.DwarfSample
import assay.simulate.DwarfSampleRules
import assay.study.DwarfStudy
import assay.unit.Units
import java.util.function.Function
import java.util.function.Supplier
import spock.lang.Specification

/** Errors from draws where a recipe asks for them, the check of the others, and what two values of a spaxel share. */
class DrawnErrorSpec extends Specification {
    static final HEAD = '''language 1
study 'Errors'
seed 1
imf chabrier
lines Ha, Hb, OIII5007, NII6584, SII6716, SII6731
outside flag
sample {
    galaxies 'g.ecsv', maps: '{galaxy}_lines.fits'
    thickness 0.2
}
perGalaxy {
    deredden odonnell94, rv: 3.1, balmer: 2.86, below: clip
'''

    static final LINES = ['Ha', 'Hb', 'OIII5007', 'NII6584', 'SII6716', 'SII6731']

    def "drawn errors are the same whatever else is asked, agree with first order where lines are bright, and values do not change"() {
        given:
        def bright = spaxels(200d)
        def first = spaxelTable(bright, 'OH = metallicity(marino13.o3n2)')
        def drawn = spaxelTable(bright, 'OH = metallicity(marino13.o3n2, errors: monteCarlo, draws: 2000)')
        def among = spaxelTable(bright, 'n2 = metallicity(pg16.scal)\nOH = metallicity(marino13.o3n2, errors: monteCarlo, draws: 2000)')

        expect:
        drawn.numbers('OH').values() == first.numbers('OH').values()
        drawn.numbers('OH').errors() != first.numbers('OH').errors()
        drawn.numbers('OH').errors().plus() == among.numbers('OH').errors().plus()
        among.numbers('n2').errors().plus() == spaxelTable(bright, 'n2 = metallicity(pg16.scal)').numbers('n2').errors().plus()

        and: 'half of 16 to 84 of 2000 draws is known to 2.2 %'
        def ratios = (0..<first.rows()).collect { drawn.numbers('OH').errors().plus()[it] / first.numbers('OH').errors().plus()[it] }
        ratios.every { Math.abs(it - 1) < 5 * 0.022 }
        Math.abs(ratios.sum() / ratios.size() - 1) < 0.01
    }

    def "error(OH) is the drawn one, also of what is made of OH"() {
        given:
        def galaxy = spaxels(8d)
        def values = run(galaxy, """OH = metallicity(pg16.scal, errors: monteCarlo, draws: 500)
            n2 = metallicity(pg16.scal)
            drawn = mean(error(OH))
            doubled = mean(error(2*OH))
            first = mean(error(n2))""").values()

        expect:
        Math.abs(values.doubled.value() / values.drawn.value() - 2) < 1e-9
        values.drawn.value() != values.first.value()
        Math.abs(values.drawn.value() / values.first.value() - 1) < 0.1
    }

    def "drawn errors stay drawn below a posterior"() {
        given:
        def galaxy = spaxels(8d)
        def posterior = """posterior = metallicityPosterior from: [curti20.n2, curti20.o3n2], modelError: 0.1, scale: dex,
            balmer: Ha/Hb, intrinsic: 2.86, balmerError: 0.01, law: odonnell94, rv: 3.1, OH: 7.7..8.8, EBV: 0..1
            """
        def head = HEAD - 'deredden odonnell94, rv: 3.1, balmer: 2.86, below: clip\n'
        def steps = """deredden odonnell94, rv: 3.1, balmer: 2.86, below: clip
            OH = metallicity(pg16.scal, errors: monteCarlo, draws: 500)
            drawn = mean(error(OH))"""

        expect:
        run(galaxy, posterior + steps, head).values().drawn.value() == run(galaxy, steps, head).values().drawn.value()
    }

    def "faint lines are told of, bright ones are not, and no number changes"() {
        when:
        def faint = run(spaxels(1.5d), 'OH = metallicity(pg16.scal)')
        def bright = run(spaxels(200d), 'OH = metallicity(marino13.o3n2)')
        def note = ErrorNotes.of([faint])

        then:
        note.size() == 1
        note[0] ==~ /OH: its first-order errors are more than 20 % off those of draws in \d+ of 18 spaxels looked at, .*/
        ErrorNotes.of([bright]).empty

        and: 'nobody is told of what is drawn anyway'
        ErrorNotes.of([run(spaxels(1.5d), 'OH = metallicity(pg16.scal, errors: monteCarlo)')]).empty
    }

    def "a value is wholly correlated with itself, opposite to its negative, and two ratios share their line"() {
        given:
        def values = run(spaxels(50d), """OH = metallicity(marino13.o3n2)
            self = mean(correlation(OH, OH))
            opposite = mean(correlation(OH, 1 - OH))
            ratios = mean(correlation(log(NII6584/Ha), log(SII6716/Ha)))
            variance = mean(covariance(OH, OH) - error(OH)**2)
            selected = count(correlation(log(NII6584/Ha), log(SII6716/Ha)) > 0.4)""").values()

        expect:
        Math.abs(values.self.value() - 1) < 1e-12
        Math.abs(values.opposite.value() + 1) < 1e-12

        and: 'two ratios to one line of the same signal-to-noise ratio share half of their variance; with k of the four lines, dust makes it 0.51515'
        Math.abs(values.ratios.value() - 0.51515) < 0.0005
        Math.abs(values.variance.value()) < 1e-15
        values.selected.value() > 0
    }

    def "what makes no sense is said at its place: #line"() {
        when:
        Recipes.read('errors', 'errors.groovy', HEAD + line + '\n}\n')

        then:
        def e = thrown(Exception)
        e.message.contains(told)

        where:
        line                                                | told
        'share = mean(covariance(Ha))'                          | 'covariance takes two values of a spaxel, not 1'
        'share = mean(covariance(Ha, 3))'                       | "covariance takes two values of a spaxel; '3' is a constant"
        'share = mean(covariance(Ha > 0.W/m**2, Ha))'           | 'takes numbers, not a condition'
        'share = mean(covariance(Ha, Hb) + Ha)'                 | 'cannot add'
        'OH = metallicity(pg16.scal, draws: 500)'           | 'draws: belongs to errors: monteCarlo'
        'OH = metallicity(pg16.scal, errors: monteCarlo, draws: 5)' | 'draws: takes 100 to 100000 draws, not 5'
        'OH = metallicity(pg16.scal, errors: montecarlo)'   | 'monteCarlo'
    }

    /** A dusty galaxy whose lines all have the same signal-to-noise ratio. */
    private static spaxels(double signalToNoise) {
        def rules = DwarfStudy.rules(DwarfStudy.read())
        def observation = DwarfStudy.changed(rules.observation(), [meanColourExcess: 0.5d, mostBins: 60])
        def made = DwarfSample.of(DwarfStudy.changed(rules.of(8), [observation: observation]) as DwarfSampleRules,
                { name -> DwarfStudy.draws(name as String) } as Function).galaxies().max { it.colourExcess() }
        def spaxels = LINES.inject(made.spaxels()) { with, line ->
            with.with("error($line)".toString(), with.column(line).collect { Math.abs(it) / signalToNoise } as double[],
                    Units.parse('erg/s/cm2'))
        }
        [disc: made.disc(), spaxels: spaxels]
    }

    private static GalaxyOutcome run(galaxy, String steps, String head = HEAD) {
        def study = Recipes.read('errors', 'errors.groovy', head + steps + '\n}\n')
        def properties = [distance: Value.exact(galaxy.disc.distanceMpc()), Re: Value.exact(galaxy.disc.effectiveRadiusKpc())]
        def input = new GalaxyInput('one', { galaxy.disc } as Supplier, properties, { new GalaxyInput.SpaxelInput(galaxy.spaxels, []) } as GalaxyInput.SpaxelSource)
        new GalaxyRun(input, study, Optional.empty()).run(study.perGalaxy())
    }

    private static spaxelTable(galaxy, String steps) {
        SpaxelTables.of(Recipes.read('errors', 'errors.groovy', HEAD + steps + '\n}\n'), run(galaxy, steps))
    }
}
